// What a message carries besides words and pictures: files, films, GIFs.

import { el, icon } from "./dom.js";
import { sizeOf } from "./format.js";

/** The element for a file, a video or an animation. */
export function attachment(message) {
  const moving = message.animation ?? message.video;
  if (moving) return film(message, Boolean(message.animation));
  const file = message.document;
  const name = file.file_name || "File";
  return el(
    "a",
    { class: "file", href: message.media_url, download: name, "aria-label": `Download ${name}` },
    el("span", { class: "file-icon" }, icon("download")),
    el(
      "span",
      { class: "file-about" },
      el("span", { class: "file-name", text: name }),
      el("span", { class: "file-size", text: sizeOf(file.file_size) }),
    ),
  );
}

function film(message, isAnimation) {
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return el("video", {
    class: "film",
    src: message.media_url,
    controls: !isAnimation || isStill,
    autoplay: isAnimation && !isStill,
    loop: isAnimation,
    muted: true,
    playsinline: true,
    "aria-label": isAnimation ? "GIF" : "Video",
  });
}
