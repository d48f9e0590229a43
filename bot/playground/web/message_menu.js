// What one can do with a message: react, reply, edit, forward, copy, download, delete.

import { byId, el } from "./dom.js";
import { emojiOf } from "./format.js";
import { menuItem, openMenu, prepareMenu } from "./menu.js";

const QUICK_REACTIONS = ["👍", "❤", "🔥", "🎉", "😁", "😱", "😢", "👎"];

export class MessageMenu {
  /** actions: react, reply, edit, forward, remove, say. */
  constructor(store, actions) {
    this.store = store;
    this.actions = actions;
    this.menu = byId("message-menu");
    prepareMenu(this.menu);
  }

  /** messages: one, or those of an album; what concerns one alone is done with the first. */
  open(anchor, messages) {
    const { actions } = this;
    const [message] = messages;
    const isOwn = Boolean(message.is_own);
    const words = message.text ?? message.caption;
    const isEditable = isOwn && !message.poll && !message.forward_origin && !message.sticker && !message.video_note;
    const items = [
      menuItem("reply", "Reply", () => actions.reply(message)),
      isEditable && menuItem("edit", "Edit", () => actions.edit(message)),
      !message.has_protected_content && menuItem("forward", "Forward", () => actions.forward(messages)),
      words && menuItem("copy", "Copy text", () => this.#copy(words)),
      message.media_url && menuItem("download", "Download", () => download(message)),
      (isOwn || this.#isPrivate) &&
        menuItem("delete", "Delete", () => actions.remove(message), { class: "menu-item is-grave" }),
    ];
    openMenu(this.menu, anchor, [this.#reactions(message), ...items.filter(Boolean)]);
  }

  get #isPrivate() {
    return this.store.chats.get(this.store.openPeer)?.info.type === "private";
  }

  #reactions(message) {
    const mine = message.reactions?.find((each) => each.chosen)?.emoji;
    const buttons = QUICK_REACTIONS.map((emoji) =>
      el("button", {
        type: "button",
        role: "menuitemradio",
        class: "quick-reaction",
        "aria-checked": String(emoji === mine),
        "aria-label": `React with ${emoji}`,
        text: emojiOf(emoji),
        on: { click: () => this.actions.react(message, emoji === mine ? "" : emoji) },
      }),
    );
    return el("div", { class: "quick-reactions", role: "group", "aria-label": "React" }, ...buttons);
  }

  async #copy(words) {
    await navigator.clipboard.writeText(words);
    this.actions.say("Copied");
  }
}

/** Save what a message carries. */
export function download(message) {
  const name = message.document?.file_name ?? "";
  const link = el("a", { href: message.media_url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
}
