// A new group: its name, and who is in it.

import { addChat, listBots, listPeople } from "./api.js";
import { avatar } from "./avatar.js";
import { el } from "./dom.js";
import { nameOf } from "./format.js";
import { nameField } from "./name_field.js";
import { openDialog, toast } from "./notices.js";

const TITLE_CHARACTERS = 128;
const KINDS = {
  group: "Group",
  supergroup: "Supergroup, where channels can speak",
  forum: "Forum, with topics",
  channel: "Channel, where only admins post",
};

/** Ask for a group; `onMade(chat)` is called with what was made. */
export async function askForGroup(me, onMade) {
  const [people, bots] = await Promise.all([listPeople(), listBots()]);
  const others = people.filter((person) => person.id !== me.id);
  const title = nameField({ id: "group-title", characters: TITLE_CHARACTERS, value: "Art game" });
  const kind = el(
    "select",
    { id: "group-kind" },
    ...Object.entries(KINDS).map(([value, text]) => el("option", { value, text })),
  );
  const boxes = [...bots, ...others].map(memberBox);
  const submit = async (event) => {
    event.preventDefault();
    const chosen = boxes.filter((box) => box.input.checked).map((box) => box.user.id);
    try {
      onMade(await addChat(kind.value, title.value.trim(), [me.id, ...chosen]));
    } catch (error) {
      toast(error.message);
    }
  };
  const hint = others.length
    ? ""
    : "There is nobody else yet: add people with the switch at the top left, each can have a tab.";
  openDialog({ label: "New group" }, (close) => [
    el(
      "form",
      { class: "dialog-form", on: { submit } },
      el("h2", { text: "New group" }),
      el("label", { for: "group-title", text: "Name" }),
      title,
      el("fieldset", {}, el("legend", { text: "Members" }), ...boxes.map((box) => box.element)),
      el("label", { for: "group-kind", text: "What it is" }),
      kind,
      hint && el("p", { class: "dialog-text", text: hint }),
      el(
        "div",
        { class: "dialog-foot" },
        el("button", { type: "button", class: "secondary", text: "Cancel", on: { click: close } }),
        el("button", { class: "primary", text: "Create" }),
      ),
    ),
  ]);
}

function memberBox(user) {
  const input = el("input", { type: "checkbox", checked: true });
  const kind = user.is_bot ? el("small", { text: "bot" }) : null;
  return {
    user,
    input,
    element: el("label", { class: "member" }, avatar(user), el("span", { text: nameOf(user) }), kind, input),
  };
}
