// The message box: words, pictures by button, paste or drop, commands, replies and edits.

import { CommandMenu } from "./commands.js";
import { byId, el, icon, iconButton } from "./dom.js";
import { nameOf, summaryOf } from "./format.js";
import { receiveFiles } from "./incoming_files.js";
import { toast } from "./notices.js";
import { SampleShelf } from "./samples.js";
import { Tray } from "./tray.js";

const TEXT_CHARACTERS = 4096;
const CAPTION_CHARACTERS = 1024;
// On a touch screen Enter makes a new line, as in every messenger there.
const entersWithKeyboard = () => !matchMedia("(pointer: coarse)").matches;

export class Composer {
  /** topic(): the id of the forum topic to write in, null for none. */
  constructor(store, topic) {
    this.store = store;
    this.topic = topic;
    this.form = byId("composer");
    this.tray = new Tray(() => this.#update());
    this.shelf = new SampleShelf((file) => this.addFiles([file]));
    this.box = el("textarea", {
      id: "words",
      rows: "1",
      "aria-label": "Message",
      placeholder: "Message",
      enterkeyhint: "send",
    });
    this.commands = new CommandMenu(
      this.box,
      () => this.#loadCommands(),
      (text) => this.#sendCommand(text),
    );
    this.context = el("div", { class: "composer-context", hidden: true });
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

  /** Begin anew in another chat; what was typed there before is still there. */
  show(peer) {
    this.drafts ??= new Map();
    if (this.peer !== undefined) this.drafts.set(this.peer, this.box.value);
    this.peer = peer;
    this.box.value = this.drafts.get(peer) ?? "";
    this.tray.clear();
    this.shelf.hide();
    this.commands.close();
    this.#setContext(null);
  }

  focus() {
    this.box.focus({ preventScroll: true });
  }

  reply(message) {
    this.#setContext({ kind: "reply", message });
    this.focus();
  }

  edit(message) {
    this.box.value = message.text ?? message.caption ?? "";
    this.#setContext({ kind: "edit", message });
    this.focus();
  }

  addFiles(files) {
    this.tray.add(files);
    if (entersWithKeyboard()) this.focus();
  }

  #build() {
    const attach = iconButton("attach", "Attach pictures or files", () => this.picker.click());
    const samples = iconButton("picture", "Sample pictures", () => this.#showSamples(), { "aria-controls": "shelf" });
    const slash = iconButton("slash", "Commands", () => this.#typeSlash(), { class: "icon-button slash" });
    const field = el("div", { class: "composer-field" }, attach, this.box, slash, samples);
    this.form.append(this.commands.element, this.shelf.element, this.context, this.tray.element, this.picker);
    this.form.append(el("div", { class: "composer-row" }, field, this.sendButton));
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
    } else if (event.key === "Escape" && this.reference) {
      if (this.reference.kind === "edit") this.box.value = "";
      this.#setContext(null);
    }
  }

  async #submit() {
    const text = this.box.value.trim();
    const files = this.tray.files;
    if ((!text && !files.length) || this.isSending) return;
    this.isSending = true;
    this.#update();
    try {
      await this.#send(text, files);
      this.box.value = "";
      this.tray.clear();
      this.shelf.hide();
      this.#setContext(null);
    } catch (error) {
      toast(error.message);
    } finally {
      this.isSending = false;
      this.#update();
    }
  }

  #send(text, files) {
    const { account } = this.store;
    const { kind, message } = this.reference ?? {};
    if (kind === "edit") return account.edit(this.peer, message, text);
    const replyTo = kind === "reply" ? message : null;
    const topic = replyTo?.message_thread_id ?? this.topic();
    return account.send(this.peer, { text, files, asFiles: this.tray.goesAsFiles, replyTo, topic });
  }

  async #loadCommands() {
    const isInGroup = this.store.chats.get(this.peer)?.info.type !== "private";
    const commands = await this.store.account.commands(this.peer).catch(() => []);
    return commands.map((command) => ({ ...command, isInGroup }));
  }

  #sendCommand(text) {
    this.box.value = text;
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

  /** reference: the message that is replied to or edited, null for neither. */
  #setContext(reference) {
    this.reference = reference;
    this.context.hidden = !reference;
    if (reference) {
      const { kind, message } = reference;
      const title = kind === "edit" ? "Edit message" : `Reply to ${nameOf(message.from)}`;
      const words = el(
        "div",
        { class: "composer-quote" },
        el("b", { text: title }),
        el("span", { text: summaryOf(message) }),
      );
      const cancel = iconButton("close", "Cancel", () => {
        if (kind === "edit") this.box.value = "";
        this.#setContext(null);
        this.focus();
      });
      this.context.replaceChildren(icon(kind), words, cancel);
    }
    this.#update();
  }

  #update() {
    const files = this.tray.files.length;
    const limit = files ? CAPTION_CHARACTERS : TEXT_CHARACTERS;
    this.box.placeholder = files ? "Add a caption" : "Message";
    this.box.maxLength = limit;
    this.box.style.setProperty("height", "auto");
    this.box.style.setProperty("height", `${this.box.scrollHeight}px`);
    this.sendButton.disabled = (!this.box.value.trim() && !files) || Boolean(this.isSending);
    this.sendButton.classList.toggle("is-sending", Boolean(this.isSending));
    this.form.classList.toggle("has-words", Boolean(this.box.value));
    this.commands.update();
  }
}
