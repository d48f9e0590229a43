// Words that pass: a toast over the messages, an alert that waits for OK.

import { byId, el } from "./dom.js";

const TOAST_MS = 3500;
let timer = 0;

/** Show a line for a few seconds; a screen reader says it. */
export function toast(text) {
  const place = byId("toast");
  clearTimeout(timer);
  place.replaceChildren(el("span", { text, dir: "auto" }));
  place.classList.add("is-shown");
  timer = setTimeout(() => {
    place.classList.remove("is-shown");
    place.replaceChildren();
  }, TOAST_MS);
}

/** Show words that must be closed. */
export function alertWith(text) {
  openDialog({ label: "The bot says", role: "alertdialog" }, (close) => [
    el("p", { class: "alert-text", text, dir: "auto" }),
    el(
      "div",
      { class: "dialog-foot" },
      el("button", { type: "button", class: "primary", text: "OK", autofocus: true, on: { click: close } }),
    ),
  ]);
}

/** Open the dialog with what `fill(close)` returns; the focus goes back to where it was when it closes. */
export function openDialog({ label, role = "dialog" }, fill) {
  const dialog = byId("dialog");
  if (dialog.open) dialog.close();
  dialog.setAttribute("aria-label", label);
  dialog.setAttribute("role", role);
  dialog.replaceChildren(...fill(() => dialog.close()));
  dialog.onclick = (event) => {
    if (event.target === dialog) dialog.close(); // The shade around it.
  };
  dialog.showModal();
}
