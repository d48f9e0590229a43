// What this person's app knows: chats, their messages, who is busy. Filled once, then kept up to date by events.

import { listPeople } from "./api.js";

const START_OVER_MS = 1000;
const BUSY_MS = 5000; // As in Telegram: a chat action shows so long, or until its message comes.

/**
 * Tells its listeners: "chats" if the list changed, "thread" {peer} if a chat did, "gone" if the open one is no longer
 * this person's, "notice" {event}, "connection".
 */
export class Store extends EventTarget {
  constructor(account) {
    super();
    this.account = account;
    this.chats = new Map(); // by peer
    this.isConnected = true;
    this.openPeer = null;
  }

  /** Listen to the server; resolves when the chats are there. */
  connect() {
    const events = this.account.events();
    events.onopen = () => this.#setConnected(true);
    events.onerror = () => {
      this.#setConnected(false);
      if (events.readyState === EventSource.CLOSED) this.#startOver();
    };
    addEventListener("pagehide", () => events.close());
    return new Promise((resolve) => {
      events.onmessage = async ({ data }) => {
        const event = JSON.parse(data);
        if (event.kind === "begin") resolve(await this.#load());
        else this.#apply(event);
      };
    });
  }

  /** The chats, the one with the newest message first. */
  get sorted() {
    const time = (chat) => chat.last?.date ?? 0;
    return [...this.chats.values()].sort((one, other) => time(other) - time(one));
  }

  /** Show a chat: fetch its messages if that was not done yet, and count it as read. */
  async open(peer) {
    this.openPeer = peer;
    const chat = this.chats.get(peer);
    if (!chat) return;
    if (!chat.messages) {
      chat.loading ??= this.#loadMessages(chat).finally(() => {
        chat.loading = null;
      });
      await chat.loading;
    }
    this.markRead();
  }

  /** The open chat has been seen up to its newest message, if the page is visible. */
  markRead() {
    const chat = this.chats.get(this.openPeer);
    if (!chat?.last || document.visibilityState !== "visible" || !chat.unread) return;
    chat.unread = 0;
    this.account.markRead(chat.peer, chat.last).catch(() => {});
    this.#tell("chats");
  }

  /** Fetch the list of chats again, keeping the messages that are known. */
  async refresh() {
    const listed = await this.account.chats();
    const peers = new Set(listed.map((info) => info.peer));
    for (const peer of this.chats.keys()) if (!peers.has(peer)) this.chats.delete(peer);
    for (const info of listed) {
      // The same object as before: its messages may be on their way.
      const chat = this.chats.get(info.peer) ?? { messages: null, early: null, loading: null, busy: new Map() };
      this.chats.set(
        info.peer,
        Object.assign(chat, { peer: info.peer, info, unread: info.unread, last: info.last_message }),
      );
    }
    this.markRead();
    this.#tell("chats");
    if (this.openPeer !== null && !peers.has(this.openPeer)) this.#tell("gone");
  }

  async #load() {
    this.chats.clear();
    await this.refresh();
    if (this.openPeer !== null) await this.open(this.openPeer);
  }

  async #loadMessages(chat) {
    chat.early = [];
    const messages = await this.account.messages(chat.peer);
    chat.messages = new Map(messages.map((message) => [message.message_id, message]));
    const meanwhile = chat.early;
    chat.early = null;
    // Applied to what may hold it already: each event brings the whole message, so that does no harm.
    for (const event of meanwhile) this.#change(chat, event);
    this.#tell("thread", { peer: chat.peer });
  }

  #apply(event) {
    const chat = this.chats.get(event.chat.peer);
    if (!chat || event.kind === "member") {
      this.refresh().then(() => this.#tell("thread", { peer: event.chat.peer }));
      return;
    }
    if (event.kind === "action") this.#showBusy(chat, event);
    else if (["toast", "alert", "link"].includes(event.kind)) this.#tell("notice", { event });
    else this.#change(chat, event);
  }

  #change(chat, event) {
    const message = event.message;
    if (!message) return;
    chat.early?.push(event);
    if (event.kind === "message" || event.kind === "edit") this.#endBusy(chat, event.from.id);
    if (event.kind === "delete") this.#forget(chat, message);
    else this.#keep(chat, event, message);
    this.#tell("thread", { peer: chat.peer, event });
    this.#tell("chats");
  }

  #keep(chat, event, message) {
    const isNew = event.kind === "message";
    if (chat.messages && (isNew || chat.messages.has(message.message_id)))
      chat.messages.set(message.message_id, message);
    if (isNew && message.message_id > (chat.last?.message_id ?? 0)) this.#receive(chat, event, message);
    else if (chat.last?.message_id === message.message_id) chat.last = message;
  }

  #receive(chat, event, message) {
    chat.last = message;
    if (event.from.id === this.account.id) chat.unread = 0;
    else chat.unread += 1;
    if (chat.peer === this.openPeer) this.markRead();
  }

  #forget(chat, message) {
    chat.messages?.delete(message.message_id);
    if (chat.last?.message_id !== message.message_id) return;
    if (chat.messages) chat.last = [...chat.messages.values()].at(-1) ?? null;
    else this.refresh();
  }

  #showBusy(chat, event) {
    this.#endBusy(chat, event.from.id);
    const timer = setTimeout(() => this.#endBusy(chat, event.from.id), BUSY_MS);
    chat.busy.set(event.from.id, { user: event.from, action: event.text, timer });
    this.#tell("chats");
  }

  #endBusy(chat, userId) {
    const busy = chat.busy.get(userId);
    if (!busy) return;
    clearTimeout(busy.timer);
    chat.busy.delete(userId);
    this.#tell("chats");
  }

  /** The server knows this person no more: it was started anew, and so is the page, once the server answers. */
  #startOver() {
    const reload = () => location.reload();
    setTimeout(() => listPeople().then(reload, () => this.#startOver()), START_OVER_MS);
  }

  #setConnected(isConnected) {
    this.isConnected = isConnected;
    this.#tell("connection");
  }

  #tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
