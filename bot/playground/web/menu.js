// A small menu that opens beside a button, closes on Escape or a click elsewhere, and is walked with the arrows.

import { el, icon } from "./dom.js";

const GAP = 6;

/** An entry. */
export const menuItem = (shape, text, onClick, props = {}) =>
  el(
    "button",
    { type: "button", role: "menuitem", class: "menu-item", on: { click: onClick }, ...props },
    icon(shape),
    el("span", { text }),
  );

/** Open `menu` (a popover) with these children next to `anchor`. */
export function openMenu(menu, anchor, children) {
  menu.replaceChildren(...children);
  menu.showPopover();
  place(menu, anchor.getBoundingClientRect());
  menu.querySelector('[role^="menuitem"]')?.focus();
}

/** Let the arrows move through a menu; choosing anything closes it. */
export function prepareMenu(menu) {
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.querySelectorAll("button, a")];
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  });
  menu.addEventListener("click", (event) => event.target.closest("button") && menu.hidePopover());
}

function place(menu, anchor) {
  const { width, height } = menu.getBoundingClientRect();
  const below = anchor.bottom + GAP + height < innerHeight;
  const top = below ? anchor.bottom + GAP : Math.max(GAP, anchor.top - GAP - height);
  const left = anchor.left + width < innerWidth - GAP ? anchor.left : anchor.right - width;
  menu.style.setProperty("top", `${top}px`);
  menu.style.setProperty("left", `${Math.min(Math.max(GAP, left), innerWidth - width - GAP)}px`);
}
