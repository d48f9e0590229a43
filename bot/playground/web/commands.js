// The commands a bot offers: typing "/" suggests them, arrows choose, Enter sends.

import { el } from "./dom.js";

export class CommandMenu {
  /** box: the textarea. load(): the commands of the open chat. choose(text): send one. */
  constructor(box, load, choose) {
    this.box = box;
    this.load = load;
    this.choose = choose;
    this.shown = [];
    this.index = 0;
    this.element = el("ul", {
      class: "commands",
      id: "commands",
      role: "listbox",
      "aria-label": "Commands",
      hidden: true,
    });
    const about = { "aria-autocomplete": "list", "aria-controls": "commands", "aria-haspopup": "listbox" };
    for (const [name, value] of Object.entries(about)) box.setAttribute(name, value);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** Show what begins with what is typed; nothing unless that is the beginning of a command. */
  async update() {
    const typed = /^\/(\w*)$/.exec(this.box.value)?.[1];
    if (typed === undefined) {
      this.close();
      return;
    }
    const commands = await this.load();
    if (!this.box.value.startsWith("/")) return;
    this.shown = commands.filter((each) => each.command.startsWith(typed.toLowerCase()));
    this.index = 0;
    this.#draw();
  }

  close() {
    this.element.hidden = true;
    this.box.removeAttribute("aria-activedescendant");
  }

  /** Handle a key pressed in the box; true if it was meant for the menu. */
  handleKey(event) {
    if (!this.isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.index = (this.index + step + this.shown.length) % this.shown.length;
      this.#draw();
    } else if (event.key === "Enter") this.choose(textOf(this.shown[this.index]));
    else if (event.key === "Tab") this.box.value = `${textOf(this.shown[this.index])} `;
    else if (event.key !== "Escape") return false;
    if (!step) this.close();
    event.preventDefault();
    return true;
  }

  #draw() {
    this.element.replaceChildren(...this.shown.map((command, i) => this.#option(command, i)));
    this.element.hidden = !this.shown.length;
    if (!this.isOpen) return;
    this.box.setAttribute("aria-activedescendant", `command-${this.index}`);
    this.element.children[this.index].scrollIntoView({ block: "nearest" });
  }

  #option(command, i) {
    return el(
      "li",
      {
        id: `command-${i}`,
        role: "option",
        "aria-selected": String(i === this.index),
        on: { click: () => this.choose(textOf(command)) },
      },
      el("b", { text: textOf(command) }),
      el("span", { text: command.description, dir: "auto" }),
    );
  }
}

/** In a group the bot is named, so that no other answers. */
const textOf = (command) => (command.isInGroup ? `/${command.command}@${command.bot}` : `/${command.command}`);
