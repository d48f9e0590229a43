// A picture over the whole window: its neighbours by arrow keys, its real size by a click, a download.

import { byId, el, iconButton } from "./dom.js";
import { nameOf, senderOf, timeOf } from "./format.js";
import { download } from "./message_menu.js";
import { pictureOf } from "./picture.js";

export class Viewer {
  constructor(store) {
    this.store = store;
    this.dialog = byId("viewer");
    this.dialog.addEventListener("keydown", (event) => this.#walk(event));
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    store.addEventListener("thread", () => this.dialog.open && this.#draw());
  }

  open(message) {
    this.shown = message.message_id;
    this.dialog.replaceChildren();
    this.#draw();
    this.dialog.showModal();
  }

  get #pictures() {
    const chat = this.store.chats.get(this.store.openPeer);
    return [...(chat?.messages?.values() ?? [])].filter((message) => pictureOf(message) && !message.has_media_spoiler);
  }

  #draw() {
    const pictures = this.#pictures;
    const index = pictures.findIndex((message) => message.message_id === this.shown);
    if (index < 0) {
      this.dialog.close();
      return;
    }
    const message = pictures[index];
    const image = this.#image(pictureOf(message).url);
    const about = `${nameOf(senderOf(message))}, ${timeOf(message.date)}`;
    const bar = el(
      "header",
      { class: "viewer-bar" },
      el("span", { class: "viewer-about", text: about }),
      iconButton("download", "Download", () => download(message)),
      iconButton("close", "Close", () => this.dialog.close()),
    );
    const before =
      pictures[index - 1] &&
      iconButton("back", "Previous picture", () => this.#go(-1), { class: "icon-button viewer-step is-before" });
    const after =
      pictures[index + 1] &&
      iconButton("next", "Next picture", () => this.#go(1), { class: "icon-button viewer-step is-after" });
    const caption = message.caption && el("p", { class: "viewer-caption", dir: "auto", text: message.caption });
    const focused = this.dialog.contains(document.activeElement) ? document.activeElement.ariaLabel : null;
    this.dialog.replaceChildren(
      ...[bar, before, el("div", { class: "viewer-stage" }, image), after, caption].filter(Boolean),
    );
    const controls = [...this.dialog.querySelectorAll("button")];
    controls.find((control) => control.ariaLabel === focused)?.focus();
  }

  /** The same element while the picture is the same, so that it does not flicker. */
  #image(url) {
    if (this.image?.getAttribute("src") === url && this.image.isConnected) return this.image;
    this.image = el("img", { src: url, alt: "", on: { click: () => this.image.classList.toggle("is-actual") } });
    return this.image;
  }

  #go(step) {
    const pictures = this.#pictures;
    const index = pictures.findIndex((message) => message.message_id === this.shown);
    const next = pictures[index + step];
    if (!next) return;
    this.shown = next.message_id;
    this.#draw();
  }

  #walk(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) this.#go(step);
  }
}
