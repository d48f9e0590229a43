// What a message carries besides words, pictures and films: files, music, voice messages.

import { el, icon } from "./dom.js";
import { sizeOf } from "./format.js";

/** The element for a file, a piece of music or a voice message. */
export function attachment(message) {
  const sound = message.audio ?? message.voice;
  return sound ? player(message, sound) : fileLink(message);
}

function fileLink(message) {
  const file = message.document;
  const name = file.file_name || "File";
  return el(
    "a",
    { class: "file", href: message.media_url, download: name, "aria-label": `Download ${name}` },
    el("span", { class: "file-icon" }, icon("download")),
    el(
      "span",
      { class: "file-about" },
      el("span", { class: "file-name", text: name, dir: "auto" }),
      el("span", { class: "file-size", text: sizeOf(file.file_size) }),
    ),
  );
}

function player(message, sound) {
  const name = message.voice ? "Voice message" : sound.file_name || "Music";
  return el(
    "div",
    { class: "sound" },
    el("span", { class: "file-name", text: name, dir: "auto" }),
    el("audio", { src: message.media_url, controls: true, preload: "none", "aria-label": name }),
  );
}
