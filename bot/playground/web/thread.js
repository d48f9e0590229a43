// The open conversation: bubbles in order, kept in step with the store, scrolled to the newest while one reads there.

import { chatAvatar } from "./avatar.js";
import { Bubble } from "./bubble.js";
import { byId, el, icon } from "./dom.js";
import { actionText, dayOf, isSameDay, nameOf, senderOf, serviceText, titleOf } from "./format.js";
import { TopicBar } from "./topics.js";

const NEAR_PX = 80; // So close to the end counts as being there.
const RUN_SECONDS = 600; // After a longer pause the next bubble begins a new run.

export class Thread {
  /** actions: what can be done with messages: tap, vote, react, showMenu, view, command, openBot, share, say. */
  constructor(store, actions) {
    this.store = store;
    this.topics = new TopicBar(store.account, () => this.#fill());
    this.actions = { ...actions, goTo: (message) => this.goTo(message) };
    this.log = byId("log");
    this.bubbles = new Map(); // by unit: "m12" a message, "g77" an album
    this.peer = null;
    this.missed = 0;
    this.newest = byId("newest");
    this.newest.addEventListener("click", () => this.#scrollToEnd());
    this.log.addEventListener("scroll", () => this.#readToEnd(), { passive: true });
    this.log.addEventListener("keydown", (event) => this.#walk(event));
    this.log.addEventListener("focusin", (event) => this.#setCurrent(event.target.closest(".message")));
    this.log.addEventListener("contextmenu", (event) => this.#contextMenu(event));
    new ResizeObserver(() => this.isAtEnd && this.#scrollToEnd()).observe(this.log);
  }

  get chat() {
    return this.store.chats.get(this.peer);
  }

  /** Show another chat from its end. */
  show(peer) {
    this.peer = peer;
    this.topics.reset();
    this.#fill();
  }

  /** Draw anew what belongs to the chosen topic. */
  #fill() {
    this.bubbles.clear();
    this.log.replaceChildren();
    this.isAtEnd = true;
    this.missed = 0;
    this.log.setAttribute("aria-busy", "true"); // A screen reader is not told the whole history.
    this.update();
    requestAnimationFrame(() => this.log.removeAttribute("aria-busy"));
  }

  /** Bring the page in step with the chat. event: what made it change, if one did. */
  update(event) {
    this.updateHead();
    const chat = this.chat;
    if (!chat?.messages) return;
    const wasAtEnd = this.isAtEnd;
    this.topics.update(chat);
    const units = unitsOf([...chat.messages.values()].filter((message) => this.topics.shows(message)));
    this.#reconcile(units);
    const isNew = event?.kind === "message";
    if (wasAtEnd || (isNew && event.from.id === this.store.account.id)) this.#scrollToEnd();
    else if (isNew) this.#announceMissed(this.missed + 1);
  }

  /** The head of the thread: who it is with, and what they are busy with. */
  updateHead() {
    const chat = this.chat;
    if (!chat) return;
    const title = titleOf(chat.info);
    const state = el("span", { class: chat.busy.size ? "place-state is-busy" : "place-state" }, ...stateOf(chat));
    const words = el("span", { class: "place-words" }, el("h1", { class: "place-title", text: title, dir: "auto" }), state);
    byId("place").replaceChildren(chatAvatar(chat.info), words);
    byId("thread").setAttribute("aria-label", `Conversation with ${title}`);
  }

  /** Scroll to a message and light it up for a moment. */
  goTo(message) {
    const bubble = this.bubbleOf(message);
    if (!bubble) return;
    bubble.element.scrollIntoView({ block: "center", behavior: "smooth" });
    bubble.element.classList.add("is-lit");
    bubble.element.focus({ preventScroll: true });
    setTimeout(() => bubble.element.classList.remove("is-lit"), 1600);
  }

  bubbleOf(message) {
    return [...this.bubbles.values()].find((bubble) =>
      bubble.messages?.some((each) => each.message_id === message.message_id),
    );
  }

  #reconcile(units) {
    const isGroup = this.chat.info.type !== "private";
    const context = { isGroup, actions: this.actions };
    const nodes = [];
    const keys = new Set();
    units.forEach((unit, i) => {
      const [before, after] = [units[i - 1], units[i + 1]];
      if (!before || !isSameDay(before.messages[0].date, unit.messages[0].date)) nodes.push(this.#day(unit));
      const bubble = this.bubbles.get(unit.key) ?? new Bubble(context);
      this.bubbles.set(unit.key, bubble);
      keys.add(unit.key);
      bubble.update(unit.messages);
      bubble.place({ isFirst: !isOneRun(before, unit), isLast: !isOneRun(unit, after) });
      nodes.push(bubble.element);
    });
    for (const key of this.bubbles.keys()) if (!keys.has(key)) this.bubbles.delete(key);
    if (!units.length) nodes.push(this.#emptiness());
    this.#place(nodes);
    const isReadHere = this.log.contains(document.activeElement) && this.current?.isConnected;
    if (!isReadHere) this.#setCurrent(this.bubbles.get(units.at(-1)?.key)?.element);
    this.#limitTabs();
  }

  /** Put the nodes into the log, touching only what is not where it belongs. */
  #place(nodes) {
    const wanted = new Set(nodes);
    for (const child of [...this.log.children]) if (!wanted.has(child)) child.remove();
    nodes.forEach((node, i) => {
      if (this.log.children[i] !== node) this.log.insertBefore(node, this.log.children[i] ?? null);
    });
  }

  #day(unit) {
    const day = dayOf(unit.messages[0].date);
    const known = [...this.log.querySelectorAll(".day")].find((each) => each.textContent === day);
    return known ?? el("h2", { class: "day", text: day });
  }

  /** What a chat shows before anything is said: what the bot is for, and how to begin. */
  #emptiness() {
    const bot = this.chat.info.bot;
    const start = () => this.actions.command("/start");
    return el(
      "div",
      { class: "empty" },
      chatAvatar(this.chat.info),
      el("p", { class: "empty-title", text: bot ? nameOf(bot) : titleOf(this.chat.info) }),
      el("p", { class: "empty-text", text: bot?.description || "No messages here yet. Say hello, or send a picture.", dir: "auto" }),
      bot && el("button", { type: "button", class: "primary", text: "Start", on: { click: start } }),
    );
  }

  #readToEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.log;
    this.isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    if (this.isAtEnd) this.#announceMissed(0);
    else this.newest.hidden = false;
  }

  #scrollToEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.isAtEnd = true;
    this.#announceMissed(0);
  }

  /** The button that leads to the newest message says how many came meanwhile. */
  #announceMissed(count) {
    this.missed = count;
    this.newest.hidden = this.isAtEnd;
    this.newest.setAttribute(
      "aria-label",
      count ? `${count} new messages, go to the newest` : "Go to the newest message",
    );
    this.newest.replaceChildren(icon("down"), ...(count ? [el("span", { class: "badge", text: String(count) })] : []));
  }

  #setCurrent(message) {
    if (!message || message === this.current) return;
    this.current = message;
    this.#limitTabs();
  }

  /** One message at a time, with what is in it, can be reached by Tab; arrows move between messages. */
  #limitTabs() {
    for (const { element } of this.bubbles.values()) {
      const order = element === this.current ? 0 : -1;
      for (const control of [element, ...element.querySelectorAll("button, a, audio, video[controls]")]) control.tabIndex = order;
    }
  }

  #walk(event) {
    if (event.target !== this.current) return;
    const all = [...this.log.querySelectorAll(".message")];
    const index = all.indexOf(this.current);
    const next = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined && all[next]) {
      event.preventDefault();
      all[next].focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.current.querySelector(".picture, .key, .poll-option, .message-more")?.focus();
    }
  }

  #contextMenu(event) {
    const element = event.target.closest(".message:not(.is-service)");
    const bubble = [...this.bubbles.values()].find((each) => each.element === element);
    if (!bubble || String(getSelection())) return;
    event.preventDefault();
    this.actions.showMenu(bubble.element.querySelector(".message-more"), bubble.messages);
  }
}

/** Messages of one album belong together. */
function unitsOf(messages) {
  const units = [];
  for (const message of messages) {
    const group = message.media_group_id;
    const last = units.at(-1);
    if (group && last?.key === `g${group}`) last.messages.push(message);
    else units.push({ key: group ? `g${group}` : `m${message.message_id}`, messages: [message] });
  }
  return units;
}

/** True if two neighbouring units read as one person's run. */
function isOneRun(one, other) {
  if (!one || !other) return false;
  const [first, second] = [one.messages.at(-1), other.messages[0]];
  if (serviceText(first) || serviceText(second)) return false;
  const isClose = second.date - first.date < RUN_SECONDS && isSameDay(first.date, second.date);
  return isClose && senderOf(first).id === senderOf(second).id;
}

function stateOf(chat) {
  const busy = [...chat.busy.values()][0];
  if (busy) {
    const who = chat.info.bot ? "" : `${nameOf(busy.user)} is `;
    return [
      who + actionText(busy.action),
      el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")),
    ];
  }
  if (chat.info.bot) return ["bot"];
  const members = chat.info.members.length;
  return [members === 1 ? "1 member" : `${members} members`];
}
