// A film in a message, silent and again and again as in every messenger. It has the interface of a PictureFrame.

import { el } from "./dom.js";
import { shownSize } from "./picture.js";

const NOTE_PX = 220; // Round films all have one size.

/** The film that a message carries: { url, width, height, isAnimation, isRound }; null if it carries none. */
export function filmOf(message) {
  const film = message.animation ?? message.video ?? message.video_note;
  if (!film || !message.media_url) return null;
  const { width, height } = message.video_note ? { width: NOTE_PX, height: NOTE_PX } : film;
  const [isAnimation, isRound] = [Boolean(message.animation), Boolean(message.video_note)];
  // A film whose file says no size is shown in the shape of most.
  return { url: message.media_url, width: width || 640, height: height || 360, isAnimation, isRound };
}

/** Holds one film after another. A GIF has no controls, unless motion is unwanted. */
export class FilmFrame {
  constructor() {
    this.element = el("div", { class: "picture is-film" });
    this.url = "";
  }

  update(message) {
    const film = filmOf(message);
    const { width, ratio } = shownSize(film);
    this.element.style.setProperty("--width", `${width}px`);
    this.element.style.setProperty("--ratio", ratio);
    this.element.classList.toggle("is-round", film.isRound);
    if (film.url !== this.url) this.#show(film);
    this.#cover(Boolean(message.has_media_spoiler));
  }

  #show({ url, isAnimation }) {
    this.url = url;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const film = el("video", {
      src: url,
      controls: !isAnimation || isStill,
      autoplay: !isStill,
      loop: true,
      playsinline: true,
      "aria-label": isAnimation ? "GIF" : "Video",
    });
    film.muted = true; // The attribute would come too late for autoplay.
    this.element.querySelector("video")?.remove();
    this.element.prepend(film);
  }

  /** What is hidden shows after a tap, and from then on. */
  #cover(isHidden) {
    const cover = this.element.querySelector(".cover");
    if (!isHidden) cover?.remove();
    if (!isHidden || cover || this.isRevealed) return;
    const reveal = () => {
      this.isRevealed = true;
      made.remove();
    };
    const made = el("button", { type: "button", class: "cover", "aria-label": "Hidden film, show it" });
    made.addEventListener("click", reveal);
    this.element.append(made);
  }
}
