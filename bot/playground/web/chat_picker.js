// Choosing one of the chats, to forward something there or to share it.

import { chatAvatar } from "./avatar.js";
import { el } from "./dom.js";
import { titleOf } from "./format.js";
import { openDialog } from "./notices.js";

/** Ask for a chat; `take(peer)` is called with the choice. */
export function chooseChat(title, chats, take) {
  openDialog({ label: title }, (close) => {
    const line = (chat, i) =>
      el(
        "button",
        {
          type: "button",
          class: "member",
          autofocus: i === 0,
          on: { click: () => close() ?? take(chat.peer) },
        },
        chatAvatar(chat.info),
        el("span", { text: titleOf(chat.info), dir: "auto" }),
      );
    return [
      el(
        "div",
        { class: "dialog-form" },
        el("h2", { text: title }),
        el("div", { class: "choices" }, ...chats.map(line)),
      ),
      el(
        "div",
        { class: "dialog-foot" },
        el("button", { type: "button", class: "secondary", text: "Cancel", on: { click: close } }),
      ),
    ];
  });
}
