// The web chat, put together: who one is, what is known, what is shown, what one does.

import { showAbout } from "./about_dialog.js";
import { actingAs } from "./api.js";
import { ChatList } from "./chat_list.js";
import { chooseChat } from "./chat_picker.js";
import { Composer } from "./composer.js";
import { byId, icon } from "./dom.js";
import { nameOf } from "./format.js";
import { askForGroup } from "./group_dialog.js";
import { follow } from "./links.js";
import { MessageMenu } from "./message_menu.js";
import { alertWith, toast } from "./notices.js";
import { preparePeopleMenu, whoAmI } from "./people_menu.js";
import { Store } from "./store.js";
import { Thread } from "./thread.js";
import { Viewer } from "./viewer.js";

const isNarrow = () => matchMedia("(max-width: 760px)").matches;
const peerInAddress = () => Number(location.hash.slice(1)) || null;

const me = await whoAmI();
const store = new Store(actingAs(me.id));
const list = new ChatList(store);
const composer = new Composer(
  store,
  () => thread.topics.chosen,
  (username, start) => openBot(username, start),
);
const viewer = new Viewer(store);

/** Do something in the open chat; say so if the server refuses. */
const attempt = (what) => what.catch((error) => toast(error.message));
const menuActions = {
  react: (message, emoji) => attempt(store.account.react(store.openPeer, message, emoji)),
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
  forward: (messages) =>
    chooseChat("Forward to", store.sorted, (peer) => forward(store.openPeer, messages, peer)),
  remove: (message) => attempt(store.account.remove(store.openPeer, message)),
  say: toast,
};
const menu = new MessageMenu(store, menuActions);
const thread = new Thread(store, {
  ...menuActions,
  tap: (message, data) => store.account.tap(store.openPeer, message, data),
  vote: (message, options) => attempt(store.account.vote(store.openPeer, message, options)),
  showMenu: (anchor, message) => menu.open(anchor, message),
  view: (message) => viewer.open(message),
  command: (text) => attempt(store.account.send(store.openPeer, { text })),
  openBot: (username, start) => openBot(username, start),
  share: (message, query, isHere) => share(message.via_bot ?? message.from, query, isHere),
});

async function forward(peer, messages, target) {
  await attempt(store.account.forward(peer, messages, target));
  location.hash = String(target);
}

/** Ask a bot inline, in this chat or in one that is chosen. */
function share(bot, query, isHere) {
  const words = `@${bot.username} ${query}`;
  if (isHere) {
    composer.type(words);
    return;
  }
  chooseChat("Send to", store.sorted, async (peer) => {
    location.hash = String(peer);
    await show();
    composer.type(words);
  });
}

/** Open the chat with a bot, and send it /start with what the link carried. */
function openBot(username, start) {
  const named = (chat) => chat.info.bot?.username?.toLowerCase() === username.toLowerCase();
  const chat = [...store.chats.values()].find(named);
  if (!chat) return false;
  if (start === null) showGroupDialog();
  else {
    location.hash = String(chat.peer);
    attempt(store.account.send(chat.peer, { text: `/start ${start}`.trim() }));
  }
  return true;
}

function showGroupDialog() {
  attempt(
    askForGroup(me, async (chat) => {
      byId("dialog").close();
      await store.refresh();
      location.hash = String(chat.id);
    }),
  );
}

/** Show what the address names. */
async function show() {
  const peer = peerInAddress();
  document.body.dataset.view = peer === null ? "list" : "chat";
  if (peer === null || !store.chats.has(peer)) {
    store.openPeer = null;
    thread.peer = null;
    document.body.dataset.view = "list";
    list.update();
    byId("chats").querySelector("a")?.focus();
    return;
  }
  composer.show(peer);
  await attempt(store.open(peer));
  if (peer !== peerInAddress()) return; // Another chat was opened meanwhile.
  thread.show(peer);
  composer.answerQuestion();
  list.update();
  // A touch keyboard would cover half of the conversation; a ring around all of it would say nothing.
  if (isNarrow()) byId("log").focus({ preventScroll: true, focusVisible: false });
  else composer.focus();
}

/** Where one begins: on a wide screen in the newest chat, on a narrow one too if there is no other. */
function begin() {
  if (peerInAddress() === null && store.sorted.length && (!isNarrow() || store.chats.size === 1)) {
    history.replaceState(null, "", `#${store.sorted[0].peer}`);
  }
  return show();
}

function drawTitle() {
  const unread = [...store.chats.values()].reduce((sum, chat) => sum + chat.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${nameOf(me)} · Gouache`;
}

function showNotice({ event }) {
  if (event.message) thread.bubbleOf(event.message)?.endWaiting();
  if (!event.text) return;
  if (event.kind === "link") {
    follow(event.text, { openBot });
    return;
  }
  if (event.kind === "alert") alertWith(event.text);
  else toast(event.text);
}

store.addEventListener("chats", () => {
  list.update();
  thread.updateHead();
  drawTitle();
});
store.addEventListener("thread", ({ detail }) => {
  if (detail.peer !== thread.peer) return;
  thread.update(detail.event);
  composer.answerQuestion();
});
store.addEventListener("notice", ({ detail }) => showNotice(detail));
store.addEventListener("gone", () => {
  if (byId("dialog").open) byId("dialog").close();
  history.replaceState(null, "", location.pathname + location.search);
  show();
  toast("You are no longer in this group.");
});
store.addEventListener("connection", () => {
  byId("connection").hidden = store.isConnected;
});
document.addEventListener("visibilitychange", () => store.markRead());
addEventListener("hashchange", show);

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // The part of the address after "#" names a chat.
  composer.focus();
});
byId("back").append(icon("back"));
byId("back").addEventListener("click", () => {
  location.hash = "";
});
byId("new-group").append(icon("group"));
byId("new-group").addEventListener("click", showGroupDialog);
byId("about").append(icon("info"));
byId("about").addEventListener("click", () => attempt(showAboutOpenChat()));

/** About the open chat, as it is now: not every change of rights is an event. */
async function showAboutOpenChat() {
  await store.refresh();
  const chat = store.chats.get(store.openPeer);
  if (chat) await showAbout(chat, store.account, () => store.refresh());
}
preparePeopleMenu(me);
drawTitle();
await store.connect();
await begin();
