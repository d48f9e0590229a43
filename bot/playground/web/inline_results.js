// Inline mode: "@bot words" in the message box asks that bot, whose results stand above the box; a tap sends one.

import { listBots } from "./api.js";
import { el } from "./dom.js";

const PAUSE_MS = 250; // The bot is asked once the typing pauses.
const NEAR_PX = 120; // So close to the last result the next page is asked for.
const QUESTION = /^@(\w+)\s([\s\S]*)$/;

export class InlineResults {
  /** ask(bot, text, offset): one page. choose(answerId, result): send it. openBot(username, start), say(words). */
  constructor(box, { ask, choose, openBot, say }) {
    Object.assign(this, { box, ask, choose, openBot, say });
    this.asked = "";
    this.element = el("div", { class: "inline-results", role: "group", "aria-label": "Results", hidden: true });
    this.element.addEventListener("scroll", () => this.#readOn(), { passive: true });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** Ask what is typed now, if it asks a bot. */
  update() {
    const [, username, words] = QUESTION.exec(this.box.value) ?? [];
    const asked = username ? `${username.toLowerCase()} ${words}` : "";
    if (asked === this.asked) return;
    this.asked = asked;
    clearTimeout(this.timer);
    if (!asked) this.close();
    else this.timer = setTimeout(() => this.#begin(username, words, asked), PAUSE_MS);
  }

  /** Show no results until something else is typed. */
  close() {
    this.element.hidden = true;
    this.element.replaceChildren();
    this.next = null;
  }

  async #begin(username, words, asked) {
    const bot = (await listBots().catch(() => [])).find((each) => each.username.toLowerCase() === username.toLowerCase());
    if (!bot?.supports_inline_queries || asked !== this.asked) return;
    this.element.setAttribute("aria-busy", "true");
    this.element.hidden = false;
    this.question = { bot, words, asked };
    await this.#fetch("", true);
  }

  /** Bring a page of results; the first one takes the place of whatever is shown. */
  async #fetch(offset, isFirst) {
    const { bot, words, asked } = this.question;
    this.next = null;
    try {
      const page = await this.ask(bot.username, words, offset);
      if (asked !== this.asked) return;
      if (isFirst) this.element.replaceChildren(...this.#beginning(page));
      this.element.append(...page.results.map((result) => this.#option(page.id, result)));
      if (!this.element.childElementCount) this.element.append(el("p", { text: "Nothing found." }));
      this.next = page.next_offset;
      this.#readOn();
    } catch (error) {
      if (asked === this.asked) {
        this.close();
        this.say(error.message);
      }
    } finally {
      this.element.removeAttribute("aria-busy");
    }
  }

  /** The button that a bot may put over its results. */
  #beginning({ button }) {
    if (!button) return [];
    const open = () => this.openBot(this.question.bot.username, button.start_parameter ?? "");
    return [el("button", { type: "button", class: "inline-button", text: button.text, dir: "auto", on: { click: open } })];
  }

  #option(answer, result) {
    const words = el(
      "span",
      { class: "inline-words" },
      result.title && el("b", { text: result.title, dir: "auto" }),
      result.description && el("span", { text: result.description, dir: "auto" }),
    );
    const isFilm = /\.mp4$/.test(result.media_url ?? "");
    const isPicture = result.media_url && !isFilm && result.media_size[0];
    const name = result.title || result.description || (isFilm ? "Film" : "Picture");
    const film = isFilm && el("video", { src: result.media_url, loop: true, autoplay: true, playsinline: true });
    if (film) film.muted = true;
    return el(
      "button",
      {
        type: "button",
        class: isPicture || isFilm ? "inline-result is-picture" : "inline-result",
        "aria-label": `Send ${name}`,
        title: name,
        on: { click: () => this.choose(answer, result.id) },
      },
      isPicture && el("img", { src: result.media_url, alt: "" }),
      film,
      !isPicture && !film && words,
    );
  }

  /** Ask for the next page when the end of this one is near. */
  #readOn() {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    if (this.next && scrollHeight - scrollTop - clientHeight < NEAR_PX) this.#fetch(this.next, false);
  }
}
