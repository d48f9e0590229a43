// The message box: words, pictures by button, paste or drop, commands, inline results, replies and edits.

import { CommandMenu } from "./commands.js";
import { byId, el, icon, iconButton } from "./dom.js";
import { joined, NOTHING, underEdit } from "./draft.js";
import { nameOf, senderOf, summaryOf } from "./format.js";
import { receiveFiles } from "./incoming_files.js";
import { InlineResults } from "./inline_results.js";
import { toast } from "./notices.js";
import { SampleShelf } from "./samples.js";
import { isPhoto, LARGEST_ALBUM, Tray } from "./tray.js";

const TEXT_CHARACTERS = 4096;
const CAPTION_CHARACTERS = 1024;
// On a touch screen Enter makes a new line, as in every messenger there.
const entersWithKeyboard = () => !matchMedia("(pointer: coarse)").matches;

export class Composer {
  /** topic(): the id of the forum topic to write in, null for none. openBot(username, start): see links.js. */
  constructor(store, topic, openBot) {
    this.store = store;
    this.topic = topic;
    this.waved = new Set(); // the questions that one answered or chose not to, as "peer:message"
    this.drafts = new Map(); // by peer, of the chats that are not shown
    this.reference = null;
    this.isSending = false;
    this.form = byId("composer");
    this.tray = new Tray(() => this.#update());
    this.shelf = new SampleShelf((file) => this.addFiles([file]));
    this.box = el("textarea", {
      id: "words",
      rows: "1",
      "aria-label": "Message",
      placeholder: "Message",
      dir: "auto",
      enterkeyhint: "send",
      "aria-describedby": "note",
    });
    this.commands = new CommandMenu(
      this.box,
      () => this.#loadCommands(),
      (text) => this.#sendCommand(text),
    );
    this.results = new InlineResults(this.box, {
      ask: (bot, words, offset) => this.store.account.askInline(this.peer, bot, words, offset),
      choose: (answer, result) => this.#sendResult(answer, result),
      openBot,
      say: toast,
    });
    this.context = el("div", { class: "composer-context", hidden: true });
    this.note = el("p", { class: "composer-note", id: "note", role: "status" });
    this.picker = el("input", {
      type: "file",
      multiple: true,
      hidden: true,
      id: "picker",
      "aria-label": "Choose pictures or files",
    });
    this.sendButton = el(
      "button",
      { class: "send", "aria-label": "Send", title: "Send", disabled: true },
      icon("send"),
    );
    this.#build();
    this.#listen();
  }

  /** Write in another chat; what was begun here before is still there. */
  show(peer) {
    if (this.peer !== undefined) this.drafts.set(this.peer, this.#draft);
    this.peer = peer;
    this.shelf.hide();
    this.#write(this.drafts.get(peer) ?? NOTHING);
    this.commands.close();
    this.results.close();
  }

  /**
   * Begin a reply to the newest message that asks this person for one, unless it was answered or waved away. What is
   * gone is neither answered nor edited any more.
   */
  answerQuestion() {
    const messages = this.store.chats.get(this.peer)?.messages;
    if (!messages) return;
    const newest = [...messages.values()].findLast((message) => message.is_own || message.asks_reply);
    const question = newest?.asks_reply && !this.waved.has(this.#questionKey(newest)) ? newest : null;
    const { reference } = this;
    const isAnswered = reference?.isAsked && reference.message.message_id !== question?.message_id;
    if (isAnswered || (reference && !messages.has(reference.message.message_id))) this.#letGo();
    if (!question || this.reference) return;
    this.#write({ ...this.#draft, reference: { kind: "reply", message: question, isAsked: true } });
    if (entersWithKeyboard()) this.focus();
  }

  /** Begin with these words, as a button may ask for. */
  type(words) {
    this.box.value = words;
    this.#update();
    this.focus();
  }

  focus() {
    this.box.focus({ preventScroll: true });
  }

  reply(message) {
    this.#write({ ...underEdit(this.#draft), reference: { kind: "reply", message } });
    this.focus();
  }

  edit(message) {
    const text = message.text ?? message.caption ?? "";
    this.#write({ ...NOTHING, text, reference: { kind: "edit", message, before: underEdit(this.#draft) } });
    this.focus();
  }

  addFiles(files) {
    if (this.reference?.kind === "edit") this.#exchange([...files]);
    else this.tray.add(files);
    if (entersWithKeyboard()) this.focus();
  }

  /** An edit may put another photo in the place of what the message carries. */
  #exchange(files) {
    const { message } = this.reference;
    if (message.text !== undefined) toast("An edit of words takes no picture. Send or cancel it, then add files.");
    else if (files.length > 1 || !isPhoto(files[0])) toast("An edit takes one photo.");
    else this.tray.replace(files, false);
  }

  #questionKey(message) {
    return `${this.peer}:${message.message_id}`;
  }

  #build() {
    const attach = iconButton("attach", "Attach pictures or files", () => this.picker.click());
    const samples = iconButton("picture", "Sample pictures", () => this.#showSamples(), { "aria-controls": "shelf" });
    const slash = iconButton("slash", "Commands", () => this.#typeSlash(), { class: "icon-button slash" });
    const field = el("div", { class: "composer-field" }, attach, this.box, slash, samples);
    this.form.append(this.results.element, this.commands.element, this.shelf.element, this.context, this.tray.element, this.picker);
    this.form.append(el("div", { class: "composer-row" }, field, this.sendButton), this.note);
  }

  #listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.box.addEventListener("input", () => this.#update());
    this.box.addEventListener("keydown", (event) => this.#key(event));
    this.picker.addEventListener("change", () => {
      this.addFiles(this.picker.files);
      this.picker.value = "";
    });
    receiveFiles((files) => this.addFiles(files));
  }

  #key(event) {
    if (event.isComposing || this.commands.handleKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey && entersWithKeyboard()) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.results.isOpen) this.results.close();
    else if (event.key === "Escape" && this.reference) this.#cancel();
  }

  /** What is in the box, in the tray and over them. */
  get #draft() {
    const { files, asFiles } = this.tray;
    return { text: this.box.value, files, asFiles: asFiles.checked, reference: this.reference };
  }

  #write(draft) {
    this.box.value = draft.text;
    this.reference = draft.reference;
    this.tray.replace(draft.files, draft.asFiles);
    this.#drawContext();
  }

  /** Neither reply nor edit any more. */
  #cancel() {
    if (this.reference.isAsked) this.waved.add(this.#questionKey(this.reference.message));
    this.#letGo();
    this.focus();
  }

  #letGo() {
    const { reference } = this;
    this.#write(reference.kind === "edit" ? reference.before : { ...this.#draft, reference: null });
  }

  /** Send what is there. The box is free at once; what is refused comes back to the chat it was written in. */
  async #submit() {
    if (this.sendButton.disabled) return;
    const { peer } = this;
    const sent = this.#draft;
    const sending = this.#send(sent);
    const asked = sent.reference?.isAsked ? this.#questionKey(sent.reference.message) : null;
    this.waved.add(asked);
    this.isSending = true;
    this.shelf.hide();
    this.#write(sent.reference?.before ?? NOTHING);
    try {
      await sending;
    } catch (error) {
      toast(error.message);
      this.waved.delete(asked);
      if (peer === this.peer) this.#write(joined(sent, this.#draft));
      else this.drafts.set(peer, joined(sent, this.drafts.get(peer) ?? NOTHING));
    } finally {
      this.isSending = false;
      this.#update();
    }
  }

  #send({ text, files, reference }) {
    const { account } = this.store;
    const words = text.trim();
    if (reference?.kind === "edit") return account.edit(this.peer, reference.message, words, files[0] ?? null);
    const replyTo = reference?.message ?? null;
    const topic = replyTo?.message_thread_id ?? this.topic();
    return account.send(this.peer, { text: words, files, kinds: this.tray.kinds, replyTo, topic });
  }

  async #sendResult(answer, result) {
    this.box.value = "";
    this.#update();
    this.focus();
    await this.store.account.chooseInline(this.peer, answer, result).catch((error) => toast(error.message));
  }

  async #loadCommands() {
    const isInGroup = this.store.chats.get(this.peer)?.info.type !== "private";
    const commands = await this.store.account.commands(this.peer).catch(() => []);
    return commands.map((command) => ({ ...command, isInGroup }));
  }

  #sendCommand(text) {
    this.box.value = text;
    this.#update();
    this.commands.close();
    this.#submit();
    this.focus();
  }

  #typeSlash() {
    this.box.value = this.box.value === "/" ? "" : "/";
    this.#update();
    this.focus();
  }

  #showSamples() {
    this.shelf.toggle().catch((error) => toast(error.message));
  }

  /** Say what is replied to or edited. */
  #drawContext() {
    this.context.hidden = !this.reference;
    if (!this.reference) return;
    const { kind, message } = this.reference;
    const title = kind === "edit" ? "Edit message" : `Reply to ${nameOf(senderOf(message))}`;
    const words = el(
      "div",
      { class: "composer-quote" },
      el("b", { text: title }),
      el("span", { text: summaryOf(message), dir: "auto" }),
    );
    this.context.replaceChildren(
      icon(kind),
      words,
      iconButton("close", "Cancel", () => this.#cancel()),
    );
  }

  /** Why the words can't be sent as they are, "" if they can. */
  get #objection() {
    const { reference, tray } = this;
    const isCaption = reference?.kind === "edit" ? reference.message.text === undefined : tray.files.length > 0;
    const [what, limit] = isCaption ? ["caption", CAPTION_CHARACTERS] : ["message", TEXT_CHARACTERS];
    const written = [...this.box.value.trim()].length;
    if (written > limit) return `A ${what} has at most ${limit} characters, this one has ${written}.`;
    if (tray.files.length > LARGEST_ALBUM) return `An album has at most ${LARGEST_ALBUM} pictures.`;
    return "";
  }

  #update() {
    const files = this.tray.files.length;
    const objection = this.#objection;
    this.box.placeholder = this.reference?.message.asks_reply?.placeholder || (files ? "Add a caption" : "Message");
    // Where it is narrow some buttons make room for words, so this comes before the box is measured.
    this.form.classList.toggle("has-words", Boolean(this.box.value));
    this.box.style.setProperty("height", "auto");
    this.box.style.setProperty("height", `${this.box.scrollHeight}px`);
    this.box.setAttribute("aria-invalid", String(Boolean(objection)));
    if (this.note.textContent !== objection) this.note.textContent = objection;
    this.sendButton.title = objection || "Send";
    this.sendButton.disabled = (!this.box.value.trim() && !files) || Boolean(objection) || this.isSending;
    this.sendButton.classList.toggle("is-sending", this.isSending);
    this.commands.update();
    this.results.update();
  }
}
