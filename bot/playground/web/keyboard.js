// The inline keyboard under a message. A tapped button waits, visibly, until the bot answers.

import { el, icon } from "./dom.js";
import { follow } from "./links.js";

const PATIENCE_MS = 15_000; // After that the button may be tapped again.

/** Elements for the rows of a message's keyboard; null if it has none. tap(data) resolves once the tap is sent. */
export function inlineKeyboard(message, tap, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el(
    "div",
    { class: "keyboard", role: "group", "aria-label": "Buttons" },
    ...rows.map((row) => el("div", { class: "keyboard-row" }, ...row.map((button) => key(button, tap, actions)))),
  );
}

/** Let every waiting button of a message rest. */
export function endWaiting(element) {
  for (const button of element.querySelectorAll(".key[aria-busy]")) button.removeAttribute("aria-busy");
}

function key(button, tap, actions) {
  if (button.url) return linkKey(button, actions);
  if (button.copy_text) return copyKey(button, actions);
  if (button.switch_inline_query_current_chat !== undefined) return shareKey(button, true, actions);
  const elsewhere = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query;
  if (elsewhere !== undefined) return shareKey(button, false, actions);
  const click = async () => {
    if (made.hasAttribute("aria-busy")) return;
    made.setAttribute("aria-busy", "true");
    setTimeout(() => made.removeAttribute("aria-busy"), PATIENCE_MS);
    try {
      await tap(button.callback_data);
    } catch (error) {
      made.removeAttribute("aria-busy");
      actions.say(error.message);
    }
  };
  const made = el("button", {
    type: "button",
    class: "key",
    text: button.text,
    dir: "auto",
    disabled: !button.callback_data,
    data: button.style ? { look: button.style } : {},
    on: { click },
  });
  return made;
}

function linkKey(button, actions) {
  const click = (event) => {
    if (follow(button.url, actions)) event.preventDefault();
  };
  const isSafe = /^https?:\/\//i.test(button.url);
  const target = { href: isSafe ? button.url : undefined, target: "_blank", rel: "noopener noreferrer" };
  return el("a", { class: "key", ...target, on: { click } }, el("bdi", { text: button.text }), icon("link"));
}

/** Asks the bot inline, here or in a chat to be chosen. */
function shareKey(button, isHere, actions) {
  const query = isHere
    ? button.switch_inline_query_current_chat
    : (button.switch_inline_query ?? button.switch_inline_query_chosen_chat.query ?? "");
  return el(
    "button",
    { type: "button", class: "key", on: { click: () => actions.share(query, isHere) } },
    el("bdi", { text: button.text }),
    icon(isHere ? "next" : "forward"),
  );
}

function copyKey(button, actions) {
  const click = async () => {
    await navigator.clipboard.writeText(button.copy_text.text);
    actions.say("Copied");
  };
  return el("button", { type: "button", class: "key", on: { click } }, el("bdi", { text: button.text }), icon("copy"));
}
