// What the members of a group may do, and what becomes of one of them.

import { el } from "./dom.js";
import { nameOf } from "./format.js";
import { openDialog } from "./notices.js";

// By what a checkbox says: the permissions behind it.
const PERMISSIONS = {
  "Write messages": ["can_send_messages"],
  "Send photos": ["can_send_photos"],
  "Send files": ["can_send_documents"],
  "Send videos": ["can_send_videos", "can_send_video_notes"],
  "Send GIFs and stickers": ["can_send_other_messages", "can_add_web_page_previews"],
  "Send music and voice messages": ["can_send_audios", "can_send_voice_notes"],
  "Send polls": ["can_send_polls"],
};
const RIGHTS = {
  "Delete messages of others": ["can_delete_messages"],
  "Pin messages": ["can_pin_messages"],
  "Bring people in": ["can_invite_users"],
  "Restrict and remove people": ["can_restrict_members"],
  "Change the group’s name": ["can_change_info"],
  "Run topics": ["can_manage_topics"],
};
// Those who post in a channel need these, whatever else they may do.
const CHANNEL_RIGHTS = ["can_post_messages", "can_edit_messages"];

/** Checkboxes; `chosen()` tells what is ticked, with what was granted before and no checkbox speaks of. */
function checkboxes(words, granted) {
  const lines = Object.entries(words).map(([text, names]) => {
    const input = el("input", { type: "checkbox", checked: names.every((name) => granted.includes(name)) });
    return { names, input, element: el("label", { class: "member" }, el("span", { text }), input) };
  });
  const spoken = new Set(Object.values(words).flat());
  const silent = granted.filter((name) => !spoken.has(name));
  return {
    elements: lines.map((line) => line.element),
    chosen: () => [...silent, ...lines.filter((line) => line.input.checked).flatMap((line) => line.names)],
  };
}

function form(title, children, submit) {
  openDialog({ label: title }, (close) => [
    el(
      "form",
      {
        class: "dialog-form",
        on: {
          submit: (event) => {
            event.preventDefault();
            close();
            submit();
          },
        },
      },
      el("h2", { text: title, dir: "auto" }),
      ...children(close),
      el(
        "div",
        { class: "dialog-foot" },
        el("button", { type: "button", class: "secondary", text: "Cancel", on: { click: close } }),
        el("button", { class: "primary", text: "Save" }),
      ),
    ),
  ]);
}

/** What everybody may do who is no administrator. attempt(promise): do it, and say what is refused. */
export function askForPermissions(chat, account, attempt) {
  const boxes = checkboxes(PERMISSIONS, chat.info.permissions);
  const save = () => attempt(account.setPermissions(chat.peer, boxes.chosen()));
  form("What members may do", () => boxes.elements, save);
}

/** What one member may do, whether they are an administrator, and the way out. */
export function askForMember(chat, member, account, attempt) {
  const { peer, info } = chat;
  const isAdmin = el("input", { type: "checkbox", checked: member.status === "administrator" });
  const isAnonymous = el("input", { type: "checkbox", checked: Boolean(member.speaks_as_chat) });
  const usual = ["can_manage_chat", ...Object.values(RIGHTS).flat(), ...CHANNEL_RIGHTS];
  const rights = checkboxes(RIGHTS, member.rights ?? usual);
  const permissions = checkboxes(PERMISSIONS, member.permissions ?? info.permissions ?? []);
  const ofAdmins = el(
    "div",
    {},
    ...rights.elements,
    el("label", { class: "member" }, el("span", { text: "Anonymous: writes as the group" }), isAnonymous),
  );
  const ofMembers = el("div", {}, ...permissions.elements);
  const show = () => {
    ofAdmins.hidden = !isAdmin.checked;
    ofMembers.hidden = isAdmin.checked || info.type === "channel";
  };
  isAdmin.addEventListener("change", show);
  show();
  const save = async () => {
    if (isAdmin.checked) await account.promote(peer, member, rights.chosen(), isAnonymous.checked);
    else {
      if (member.status === "administrator") await account.promote(peer, member, [], false);
      if (info.type !== "channel") await account.restrict(peer, member, permissions.chosen());
    }
  };
  const remove = (close) => () => close() ?? attempt(account.ban(peer, member));
  form(
    nameOf(member),
    (close) => [
      el("label", { class: "member" }, el("b", { text: "Administrator" }), isAdmin),
      ofAdmins,
      ofMembers,
      el("button", {
        type: "button",
        class: "secondary is-grave",
        text: "Remove from the group",
        on: { click: remove(close) },
      }),
    ],
    () => attempt(save()),
  );
}
