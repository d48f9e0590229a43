// About a chat: who is in it, bringing others in, and the way out.

import { listBots, listPeople } from "./api.js";
import { avatar, chatAvatar } from "./avatar.js";
import { el, iconButton } from "./dom.js";
import { nameOf, titleOf } from "./format.js";
import { openDialog, toast } from "./notices.js";

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
  openDialog({ label: `About ${titleOf(info)}` }, (close) => [
    el(
      "div",
      { class: "about" },
      chatAvatar(info),
      el("h2", { text: titleOf(info) }),
      el("p", { class: "dialog-text", text: info.bot ? botText(info.bot) : kindText(info) }),
      !info.bot &&
        memberList(
          "Members",
          info.members.map((user) => memberLine(user, account)),
        ),
      outside.length > 0 &&
        memberList(
          "Not in the group",
          outside.map((user) => memberLine(user, account, () => close() ?? attempt(account.invite(chat.peer, user)))),
        ),
    ),
    el(
      "div",
      { class: "dialog-foot" },
      wayOut(chat, account, (what) => close() ?? attempt(what)),
      el("button", { type: "button", class: "primary", text: "Close", autofocus: true, on: { click: close } }),
    ),
  ]);
}

async function newcomers(info) {
  const everybody = [...(await listPeople()), ...(await listBots())];
  return everybody.filter((user) => !info.members.some((member) => member.id === user.id));
}

const botText = (bot) => [`@${bot.username}`, bot.description].filter(Boolean).join("\n");

const kindText = (info) =>
  ({ channel: "Channel", supergroup: info.is_forum ? "Forum" : "Supergroup" })[info.type] ?? "Group";

const memberList = (title, lines) => el("section", {}, el("h3", { text: title }), el("ul", {}, ...lines));

function memberLine(user, account, add) {
  const kind = user.id === account.id ? "you" : user.is_bot ? "bot" : "";
  const name = nameOf(user);
  const button = add && iconButton("plus", `Add ${name}`, add);
  return el(
    "li",
    { class: "member" },
    avatar(user),
    el("span", { text: name }),
    kind && el("small", { text: kind }),
    button,
  );
}

/** Leave a group; stop a bot, or let it write again. */
function wayOut({ peer, info }, account, attempt) {
  const grave = (text, what) =>
    el("button", { type: "button", class: "secondary is-grave", text, on: { click: () => attempt(what()) } });
  if (!info.bot) return grave("Leave", () => account.leave(peer));
  if (info.is_blocked) return grave("Unblock", () => account.block(info.bot, false));
  return grave("Block", () => account.block(info.bot, true));
}
