// About a chat: who is in it and may do what, as whom one writes, bringing others in, and the way out.

import { listBots, listPeople } from "./api.js";
import { avatar, chatAvatar } from "./avatar.js";
import { el, icon, iconButton } from "./dom.js";
import { nameOf, titleOf } from "./format.js";
import { askForMember, askForPermissions } from "./group_rights.js";
import { openDialog, toast } from "./notices.js";

const STATUS = { creator: "owner", administrator: "admin", restricted: "restricted" };

/** Show it. account: the calls of this person; done(): called after something was changed. */
export async function showAbout(chat, account, done) {
  const { info } = chat;
  const outside = info.bot ? [] : await newcomers(info);
  const attempt = async (what) => {
    try {
      await what;
      await done();
    } catch (error) {
      toast(error.message);
    }
  };
  openDialog({ label: `About ${titleOf(info)}` }, (close) => {
    const after = (what) => close() ?? attempt(what);
    return [
      el(
        "div",
        { class: "about" },
        chatAvatar(info),
        el("h2", { text: titleOf(info), dir: "auto" }),
        el("p", { class: "dialog-text", text: info.bot ? botText(info.bot) : kindText(info), dir: "auto" }),
        info.voices && voiceChoice(chat, account, attempt),
        !info.bot &&
          memberList(
            "Members",
            info.members.map((user) => memberLine(user, account, memberAction(chat, user, account, attempt))),
          ),
        runs(info, account) &&
          info.permissions &&
          el("button", {
            type: "button",
            class: "link",
            text: "What members may do",
            on: { click: () => askForPermissions(chat, account, attempt) },
          }),
        outside.length > 0 &&
          memberList(
            "Not in the group",
            outside.map((user) =>
              memberLine(user, account, { shape: "plus", text: "Add", act: () => after(account.invite(chat.peer, user)) }),
            ),
          ),
      ),
      el(
        "div",
        { class: "dialog-foot" },
        wayOut(chat, account, after),
        el("button", { type: "button", class: "primary", text: "Close", autofocus: true, on: { click: close } }),
      ),
    ];
  });
}

async function newcomers(info) {
  const everybody = [...(await listPeople()), ...(await listBots())];
  return everybody.filter((user) => !info.members.some((member) => member.id === user.id));
}

const botText = (bot) => [`@${bot.username}`, bot.description].filter(Boolean).join("\n");

const kindText = (info) =>
  ({ channel: "Channel", supergroup: info.is_forum ? "Forum" : "Supergroup" })[info.type] ?? "Group";

/** Whether this person runs the group. */
const runs = (info, account) =>
  ["creator", "administrator"].includes(info.members.find((member) => member.id === account.id)?.status);

const memberList = (title, lines) => el("section", {}, el("h3", { text: title }), el("ul", {}, ...lines));

function memberAction(chat, user, account, attempt) {
  if (!runs(chat.info, account) || user.id === account.id || user.status === "creator") return null;
  return { shape: "edit", text: "Rights of", act: () => askForMember(chat, user, account, attempt) };
}

/** action: what its button does, { shape, text, act }, or null for none. */
function memberLine(user, account, action) {
  const kind = user.id === account.id ? "you" : user.is_bot ? "bot" : "";
  const name = nameOf(user);
  const about = [kind, STATUS[user.status], user.speaks_as_chat && "anonymous"].filter(Boolean).join(", ");
  return el(
    "li",
    { class: "member" },
    avatar(user),
    el("span", { text: name, dir: "auto" }),
    about && el("small", { text: about }),
    action && iconButton(action.shape, `${action.text} ${name}`, action.act),
  );
}

/** As whom one writes here: oneself, the group, a channel of one's own. */
function voiceChoice(chat, account, attempt) {
  const option = (id, text) => el("option", { value: id, text, selected: chat.info.voice === id || undefined });
  const select = el(
    "select",
    { id: "voice" },
    option("", "Yourself"),
    ...chat.info.voices.map((each) => option(each.id, each.id === chat.info.id ? "The group" : each.title)),
  );
  select.addEventListener("change", () => attempt(account.speakAs(chat.peer, select.value || null)));
  return el("section", { class: "choice" }, icon("edit"), el("label", { for: "voice", text: "Write as" }), select);
}

/** Leave a group; stop a bot, or let it write again. */
function wayOut({ peer, info }, account, attempt) {
  const grave = (text, what) =>
    el("button", { type: "button", class: "secondary is-grave", text, on: { click: () => attempt(what()) } });
  if (!info.bot) return grave("Leave", () => account.leave(peer));
  if (info.is_blocked) return grave("Unblock", () => account.block(info.bot, false));
  return grave("Block", () => account.block(info.bot, true));
}
