// The list of chats: who, the newest words, when, and how many are unread.

import { chatAvatar } from "./avatar.js";
import { byId, el } from "./dom.js";
import { actionText, nameOf, senderOf, serviceText, shortTimeOf, summaryOf, titleOf } from "./format.js";

export class ChatList {
  constructor(store) {
    this.store = store;
    this.list = byId("chats");
    this.list.addEventListener("keydown", (event) => walk(event, this.list));
  }

  update() {
    const focused = document.activeElement?.closest?.("#chats a")?.dataset.peer;
    this.list.replaceChildren(...this.store.sorted.map((chat) => el("li", {}, this.#line(chat))));
    if (focused) this.list.querySelector(`[data-peer="${focused}"]`)?.focus();
  }

  #line(chat) {
    const title = titleOf(chat.info);
    const isOpen = chat.peer === this.store.openPeer;
    const unread = chat.unread
      ? el("span", { class: "badge", text: String(chat.unread), "aria-label": `${chat.unread} unread` })
      : null;
    return el(
      "a",
      {
        class: "chat",
        href: `#${chat.peer}`,
        data: { peer: String(chat.peer) },
        "aria-current": isOpen ? "true" : undefined,
      },
      chatAvatar(chat.info),
      el(
        "span",
        { class: "chat-words" },
        el(
          "span",
          { class: "chat-top" },
          el("span", { class: "chat-title", text: title, dir: "auto" }),
          chat.last && el("time", { class: "chat-time", text: shortTimeOf(chat.last.date) }),
        ),
        el("span", { class: "chat-bottom" }, this.#preview(chat), unread),
      ),
    );
  }

  #preview(chat) {
    const busy = [...chat.busy.values()][0];
    if (busy) return el("span", { class: "chat-preview is-busy", text: `${actionText(busy.action)}…` });
    if (!chat.last) return el("span", { class: "chat-preview", text: chat.info.bot ? "Say hello" : "No messages yet" });
    const preview = el("span", { class: "chat-preview", dir: "auto" });
    const isOwn = Boolean(chat.last.is_own);
    if (!serviceText(chat.last) && (isOwn || chat.info.type !== "private")) {
      preview.append(el("span", { class: "chat-who", text: `${isOwn ? "You" : nameOf(senderOf(chat.last))}: ` }));
    }
    const picture = chat.last.photo && chat.last.media_url;
    if (picture) preview.append(el("img", { src: picture, alt: "", class: "chat-thumb" }));
    preview.append(summaryOf(chat.last));
    return preview;
  }
}

function walk(event, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const links = [...list.querySelectorAll("a")];
  event.preventDefault();
  links[links.indexOf(document.activeElement) + step]?.focus();
}
