// How names, times and sizes are written.

const TIME = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });
const SHORT_DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const AVATAR_COLOURS = 7;

export const nameOf = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

/** Who a message shows as its author: a person, or the chat itself. */
export const senderOf = (message) =>
  message.sender_chat ? { id: message.sender_chat.id, first_name: message.sender_chat.title ?? "" } : message.from;

/** What a chat is called on this person's screen. */
export const titleOf = (chat) => (chat.bot ? nameOf(chat.bot) : chat.title);

/** Which of the avatar colours an id has, the same everywhere. */
export const colourOf = (id) => Math.abs(id) % AVATAR_COLOURS;

/** seconds: since the epoch, as in the Bot API. */
export const timeOf = (seconds) => TIME.format(seconds * 1000);

export const isoOf = (seconds) => new Date(seconds * 1000).toISOString();

export const isSameDay = (one, other) => new Date(one * 1000).toDateString() === new Date(other * 1000).toDateString();

export function dayOf(seconds) {
  const now = Date.now() / 1000;
  if (isSameDay(seconds, now)) return "Today";
  if (isSameDay(seconds, now - 86_400)) return "Yesterday";
  return DAY.format(seconds * 1000);
}

/** For the chat list: the time today, the day before. */
export const shortTimeOf = (seconds) =>
  isSameDay(seconds, Date.now() / 1000) ? timeOf(seconds) : SHORT_DAY.format(seconds * 1000);

export function sizeOf(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** What a message says or carries, in a few words, for lists, quotes and screen readers. */
export function summaryOf(message) {
  if (!message) return "";
  const words = message.text ?? message.caption ?? "";
  if (message.poll) return `Poll: ${message.poll.question}`;
  if (message.photo) return words || "Photo";
  if (message.animation) return words || "GIF";
  if (message.video) return words || "Video";
  if (message.sticker) return "Sticker";
  if (message.voice) return words || "Voice message";
  if (message.video_note) return "Video message";
  if (message.audio) return words || message.audio.file_name || "Music";
  if (message.document) return words || message.document.file_name || "File";
  return words || serviceText(message) || "Message";
}

/** The line a service message shows; "" for a message that somebody wrote. */
export function serviceText(message) {
  const who = message.from ? nameOf(message.from) : "";
  if (message.new_chat_members) {
    const joined = message.new_chat_members;
    const isSelf = joined.length === 1 && joined[0].id === message.from?.id;
    return isSelf ? `${who} joined` : `${who} added ${joined.map(nameOf).join(", ")}`;
  }
  if (message.left_chat_member) {
    const left = message.left_chat_member;
    return left.id === message.from?.id ? `${who} left` : `${who} removed ${nameOf(left)}`;
  }
  if (message.group_chat_created || message.supergroup_chat_created) return `${who} created the group`;
  if (message.channel_chat_created) return "Channel created";
  if (message.new_chat_title) return `${who} named the group “${message.new_chat_title}”`;
  if (message.pinned_message) return `${who} pinned “${summaryOf(message.pinned_message)}”`;
  if (message.forum_topic_created) return `${who} opened the topic “${message.forum_topic_created.name}”`;
  if (message.forum_topic_closed) return `${who} closed the topic`;
  if (message.forum_topic_reopened) return `${who} reopened the topic`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "The group became a supergroup";
  return "";
}

/** A reaction as it is drawn: the Bot API writes the heart without the mark that colours it. */
export const emojiOf = (emoji) => (emoji === "❤" ? "❤\uFE0F" : emoji);

const ACTIONS = {
  typing: "typing",
  upload_photo: "sending a photo",
  upload_video: "sending a video",
  record_video: "recording a video",
  upload_document: "sending a file",
  upload_voice: "sending a voice message",
  record_voice: "recording a voice message",
  choose_sticker: "choosing a sticker",
};

/** "is typing", as the Bot API names it, in words. */
export const actionText = (action) => ACTIONS[action] ?? "busy";
