// A picture, or a dab of paint with a letter on it, stands for everybody.

import { el, icon } from "./dom.js";
import { colourOf, nameOf } from "./format.js";

const SHAPES = 4;

/** The picture or the dab of a user; a group's has two people on it. */
export function avatar(user, { isGroup = false } = {}) {
  if (user.photo_url) {
    return el("span", { class: "avatar", "aria-hidden": "true" }, el("img", { src: user.photo_url, alt: "" }));
  }
  const letter = [...(nameOf(user).trim() || "?")][0].toUpperCase();
  const looks = { colour: String(colourOf(user.id)), shape: String(Math.abs(user.id) % SHAPES) };
  return el("span", { class: "avatar", "aria-hidden": "true", data: looks }, isGroup ? icon("group") : letter);
}

/** The dab of a chat as this person sees it. */
export const chatAvatar = (info) =>
  info.bot ? avatar(info.bot) : avatar({ id: info.id, first_name: info.title ?? "" }, { isGroup: true });
