// The pictures, films and files that wait above the message box until they are sent.

import { el, iconButton } from "./dom.js";
import { sizeOf } from "./format.js";
import { toast } from "./notices.js";

export const LARGEST_ALBUM = 10;
const SENT_AS_PHOTO = /^image\/(jpeg|png|webp)$/;
const SENT_AS_VOICE = /^audio\/(ogg|opus)$/;

export const isPhoto = (file) => SENT_AS_PHOTO.test(file.type);

/** What a file is sent as, in the words of the people API, unless it goes unchanged. */
function kindOf(file) {
  if (isPhoto(file)) return "photo";
  if (file.type === "video/mp4") return "video";
  if (SENT_AS_VOICE.test(file.type)) return "voice";
  return file.type.startsWith("audio/") ? "audio" : "document";
}

export class Tray {
  /** onChange: called after files came or went. */
  constructor(onChange) {
    this.files = [];
    this.onChange = onChange;
    this.asFiles = el("input", { type: "checkbox", id: "as-files", on: { change: () => this.#draw() } });
    this.list = el("ul", { class: "tray-files", "aria-label": "To be sent" });
    this.choice = el("label", { class: "tray-choice", for: "as-files" }, this.asFiles, "Send as files, unchanged");
    this.element = el("div", { class: "tray", hidden: true }, this.list, this.choice);
  }

  /** What each file is sent as: all as documents by choice, or where they can't be one album otherwise. */
  get kinds() {
    const kinds = this.files.map(kindOf);
    const isAlbum = kinds.every((kind) => kind === "photo" || kind === "video");
    const asDocuments = this.asFiles.checked || (kinds.length > 1 && !isAlbum);
    return asDocuments ? kinds.map(() => "document") : kinds;
  }

  add(files) {
    const room = Math.max(LARGEST_ALBUM - this.files.length, 0);
    if (files.length > room) toast(`An album has at most ${LARGEST_ALBUM} pictures.`);
    this.files.push(...[...files].slice(0, room));
    this.#draw();
  }

  /** Hold these instead. asFiles: whether it was chosen that they go unchanged. */
  replace(files, asFiles) {
    this.files = [...files];
    this.asFiles.checked = asFiles;
    this.#draw();
  }

  #remove(file) {
    this.files = this.files.filter((each) => each !== file);
    this.#draw();
  }

  #draw() {
    for (const image of this.list.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    this.list.replaceChildren(...this.files.map((file) => this.#entry(file)));
    this.element.hidden = !this.files.length;
    this.choice.hidden = this.files.every((file) => kindOf(file) === "document");
    this.onChange();
  }

  #entry(file) {
    const isPicture = isPhoto(file);
    const remove = iconButton("close", `Remove ${file.name}`, () => this.#remove(file), {
      class: "icon-button tray-remove",
    });
    if (isPicture && !this.asFiles.checked) {
      const image = el("img", { src: URL.createObjectURL(file), alt: file.name });
      return el("li", { class: "tray-picture" }, image, remove);
    }
    const about = el(
      "span",
      { class: "tray-about" },
      el("b", { text: file.name }),
      el("small", { text: sizeOf(file.size) }),
    );
    return el("li", { class: "tray-file" }, about, remove);
  }
}
