// The people API of this server. A refused call throws an Error with the server's words.

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Error("The server can’t be reached. Is it still running?");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(plain(answer.error ?? `The server answered ${response.status}.`));
  return answer;
}

const post = (path, body) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

const plain = (error) => error.replace(/^Bad Request: /, "");

export const listPeople = () => call("/people");
export const addPerson = (name) => post("/people", { name, language_code: navigator.language.slice(0, 2) });
export const listBots = () => call("/bots");
export const listSamples = () => call("/samples");
export const addChat = (type, title, members) => post("/chats", { type, title, members });

/** The calls of one person. peer: how this person names a chat. */
export function actingAs(id) {
  const me = `/people/${id}`;
  const at = (peer, message, rest) => ({ chat_id: peer, message_id: message.message_id, ...rest });
  return {
    id,
    events: () => new EventSource(`${me}/events`),
    chats: () => call(`${me}/chats`),
    messages: (peer) => call(`${me}/chats/${peer}/messages`),
    commands: (peer) => call(`${me}/chats/${peer}/commands`),
    send: (peer, { text = "", files = [], asFiles = false, replyTo = null, topic = null }) =>
      call(`${me}/messages`, { method: "POST", body: messageForm(peer, text, files, asFiles, replyTo, topic) }),
    edit: (peer, message, text) => post(`${me}/edits`, at(peer, message, { text })),
    remove: (peer, message) => post(`${me}/deletions`, at(peer, message)),
    tap: (peer, message, data) => post(`${me}/taps`, at(peer, message, { data })),
    vote: (peer, message, options) => post(`${me}/votes`, at(peer, message, { option_ids: options })),
    react: (peer, message, emoji) => post(`${me}/reactions`, at(peer, message, { emoji })),
    invite: (peer, user) => post(`${me}/invitations`, { chat_id: peer, members: [user.id] }),
    openTopic: (peer, name) => post(`${me}/topics`, { chat_id: peer, name }),
    leave: (peer) => post(`${me}/leaves`, { chat_id: peer }),
    block: (bot, blocked) => post(`${me}/blocks`, { bot_id: bot.id, blocked }),
    markRead: (peer, message) => post(`${me}/reads`, at(peer, message)),
  };
}

function messageForm(peer, text, files, asFiles, replyTo, topic) {
  const form = new FormData();
  form.set("chat_id", peer);
  form.set(files.length ? "caption" : "text", text);
  for (const file of files) form.append(asFiles ? "document" : "photo[]", file);
  if (replyTo) form.set("reply_to", replyTo.message_id);
  if (topic) form.set("topic", topic);
  return form;
}
