// A picture in a message. When an edit brings another one, it fades in over the old one, in the same place.

import { el } from "./dom.js";

const LARGEST = { width: 420, height: 460 };
const SMALLEST_WIDTH = 140;

/** The size in CSS px at which a picture of this many px is shown. */
export function shownSize({ width = 400, height = 300 }) {
  const scale = Math.min(LARGEST.width / width, LARGEST.height / height, 1);
  return { width: Math.max(Math.round(width * scale), SMALLEST_WIDTH), ratio: `${width} / ${height}` };
}

/** The picture that a message carries: { url, width, height }; null if it carries none. */
export function pictureOf(message) {
  const photo = message.photo?.at(-1);
  if (photo) return { url: message.media_url, width: photo.width, height: photo.height };
  const file = message.sticker ?? (message.animation ? null : message.document);
  const isShown = message.sticker || /^image\/(jpeg|png|webp)$/.test(file?.mime_type ?? "");
  return isShown && message.media_url ? { url: message.media_url, width: file.width, height: file.height } : null;
}

/**
 * A frame that holds one picture after another. `update(message)` changes it; a click calls `open(message)`. What is
 * hidden shows after a tap, and from then on.
 */
export class PictureFrame {
  constructor(open) {
    this.element = el("button", { type: "button", class: "picture", on: { click: () => this.#tap(open) } });
    this.url = "";
    this.isRevealed = false;
  }

  #tap(open) {
    if (!this.#isHidden) {
      open(this.message);
      return;
    }
    this.isRevealed = true;
    this.update(this.message, this.label);
  }

  get #isHidden() {
    return Boolean(this.message.has_media_spoiler) && !this.isRevealed;
  }

  update(message, label) {
    const picture = pictureOf(message);
    const { width, ratio } = shownSize(picture);
    Object.assign(this, { message, label });
    this.element.setAttribute("aria-label", this.#isHidden ? "Hidden picture, show it" : label);
    this.element.style.setProperty("--width", `${width}px`);
    this.element.style.setProperty("--ratio", ratio);
    this.element.classList.toggle("is-hidden", this.#isHidden);
    if (picture.url !== this.url) this.#show(picture.url);
  }

  async #show(url) {
    const isFirst = !this.url;
    this.url = url;
    const image = el("img", { src: url, alt: "", draggable: "false", class: isFirst ? undefined : "is-entering" });
    if (isFirst) {
      this.element.append(image);
      return;
    }
    await image.decode().catch(() => {});
    if (this.url !== url) return; // A still newer one is on its way.
    const older = [...this.element.querySelectorAll("img")];
    this.element.append(image);
    image.getBoundingClientRect(); // The fade needs a first frame to start from.
    image.classList.remove("is-entering");
    const removeOlder = () => older.forEach((each) => each.remove());
    const fades = image.getAnimations();
    if (fades.length) Promise.allSettled(fades.map((fade) => fade.finished)).then(removeOlder);
    else removeOlder();
  }
}
