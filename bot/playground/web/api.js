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
    send: (peer, { text = "", files = [], kinds = [], replyTo = null, topic = null }) =>
      call(`${me}/messages`, { method: "POST", body: messageForm(peer, text, files, kinds, replyTo, topic) }),
    edit: (peer, message, text, photo = null) =>
      photo
        ? call(`${me}/edits`, { method: "POST", body: editForm(peer, message, text, photo) })
        : post(`${me}/edits`, at(peer, message, { text })),
    forward: (peer, messages, target) =>
      post(`${me}/forwards`, {
        chat_id: peer,
        message_ids: messages.map((message) => message.message_id),
        to_chat_id: target,
      }),
    askInline: (peer, bot, text, offset) => post(`${me}/inline_queries`, { chat_id: peer, bot, text, offset }),
    chooseInline: (peer, answer, result) =>
      post(`${me}/inline_choices`, { chat_id: peer, answer_id: answer, result_id: result }),
    remove: (peer, message) => post(`${me}/deletions`, at(peer, message)),
    tap: (peer, message, data) => post(`${me}/taps`, at(peer, message, { data })),
    vote: (peer, message, options) => post(`${me}/votes`, at(peer, message, { option_ids: options })),
    react: (peer, message, emoji) => post(`${me}/reactions`, at(peer, message, { emoji })),
    invite: (peer, user) => post(`${me}/invitations`, { chat_id: peer, members: [user.id] }),
    openTopic: (peer, name) => post(`${me}/topics`, { chat_id: peer, name }),
    promote: (peer, user, rights, isAnonymous) =>
      post(`${me}/promotions`, { chat_id: peer, user_id: user.id, rights, speaks_as_chat: isAnonymous }),
    restrict: (peer, user, permissions) => post(`${me}/restrictions`, { chat_id: peer, user_id: user.id, permissions }),
    setPermissions: (peer, permissions) => post(`${me}/permissions`, { chat_id: peer, permissions }),
    ban: (peer, user) => post(`${me}/bans`, { chat_id: peer, user_id: user.id }),
    speakAs: (peer, voice) => post(`${me}/voices`, { chat_id: peer, voice_id: voice }),
    setLanguage: (code) => post(`${me}/languages`, { language_code: code }),
    setPhoto: (photo) => call(`${me}/profile_photos`, { method: "POST", body: formWith({ photo }) }),
    leave: (peer) => post(`${me}/leaves`, { chat_id: peer }),
    block: (bot, blocked) => post(`${me}/blocks`, { bot_id: bot.id, blocked }),
    markRead: (peer, message) => post(`${me}/reads`, at(peer, message)),
  };
}

function formWith(fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const editForm = (peer, message, text, photo) =>
  formWith({ chat_id: peer, message_id: message.message_id, text, photo });

function messageForm(peer, text, files, kinds, replyTo, topic) {
  const form = new FormData();
  form.set("chat_id", peer);
  form.set(files.length ? "caption" : "text", text);
  files.forEach((file, i) => form.append(kinds[i] === "photo" ? "photo[]" : kinds[i], file));
  if (replyTo) form.set("reply_to", replyTo.message_id);
  if (topic) form.set("topic", topic);
  return form;
}
