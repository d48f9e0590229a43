// One bubble of a conversation: a message, or the messages of an album. It stays the same element through every edit.

import { attachment } from "./attachment.js";
import { avatar } from "./avatar.js";
import { el, iconButton } from "./dom.js";
import { colourOf, emojiOf, isoOf, nameOf, senderOf, serviceText, summaryOf, timeOf } from "./format.js";
import { FilmFrame, filmOf } from "./film.js";
import { endWaiting, inlineKeyboard } from "./keyboard.js";
import { PictureFrame, pictureOf } from "./picture.js";
import { pollCard } from "./poll.js";
import { richText } from "./rich_text.js";

export class Bubble {
  /** context: { isGroup, actions }; actions: what can be done with a message, see thread.js. */
  constructor(context) {
    this.context = context;
    this.frames = new Map(); // by message id
    this.drawn = new Map(); // the parts, and from what each was drawn
    this.words = el("div", { class: "words", dir: "auto" });
    this.body = el("div", { class: "bubble", "aria-live": "off" });
    this.under = el("div", { class: "under", "aria-live": "off" });
    this.element = el(
      "article",
      { class: "message", tabindex: "-1" },
      el("div", { class: "stack" }, this.body, this.under),
    );
  }

  /** Show these messages, the first of which speaks for all. */
  update(messages) {
    const head = messages[0];
    this.messages = messages;
    this.element.dataset.message = head.message_id;
    const service = serviceText(head);
    this.element.classList.toggle("is-service", Boolean(service));
    if (service) {
      this.#draw("service", service, () => this.body.replaceChildren(service));
      return;
    }
    const isOwn = Boolean(head.is_own);
    this.element.classList.toggle("is-own", isOwn);
    this.element.setAttribute("aria-label", `${isOwn ? "You" : nameOf(senderOf(head))}, ${timeOf(head.date)}`);
    const captioned = messages.find((message) => message.caption ?? message.text) ?? head;
    const hasWords = Boolean(captioned.caption ?? captioned.text);
    const parts = messages.map((each) => [each.message_id, kindOf(each)]);
    this.#draw("frame", [parts, head.reply_to_message, hasWords, head.forward_origin], () =>
      this.#build(messages, hasWords),
    );
    this.#drawPictures(messages);
    this.#drawWords(captioned);
    this.#drawUnder(messages.at(-1));
  }

  /** Where it stands among its neighbours: the first and the last of one person's run look different. */
  place({ isFirst, isLast }) {
    this.element.classList.toggle("is-first", isFirst);
    this.element.classList.toggle("is-last", isLast);
  }

  endWaiting() {
    endWaiting(this.element);
  }

  /** Draw a part again if what it is drawn from has changed. */
  #draw(part, source, draw) {
    const written = JSON.stringify(source);
    if (this.drawn.get(part) === written) return;
    this.drawn.set(part, written);
    draw();
  }

  /** The order of the parts within the bubble; pictures keep their frames. */
  #build(messages, hasWords) {
    const head = messages[0];
    const { isGroup, actions } = this.context;
    const sender = senderOf(head);
    // In a topic whatever answers nothing else answers the message that opened the topic.
    const quoted = head.reply_to_message?.forum_topic_created ? null : head.reply_to_message;
    const pictures = messages.filter(isSeen);
    for (const [id, frame] of this.frames) {
      const message = pictures.find((each) => each.message_id === id);
      if (!message || frame instanceof FilmFrame !== Boolean(filmOf(message))) this.frames.delete(id);
    }
    const author = el("div", { class: "author", text: nameOf(sender), dir: "auto", data: { colour: colourOf(sender.id) } });
    const parts = [
      isGroup && author,
      head.forward_origin && el("div", { class: "forwarded", text: `Forwarded from ${originOf(head.forward_origin)}`, dir: "auto" }),
      head.via_bot && el("div", { class: "forwarded", text: `via @${head.via_bot.username}` }),
      quoted && this.#quote(quoted),
      pictures.length && this.#gallery(pictures),
      ...messages.filter(isListed).map(attachment),
      head.poll && (this.pollPlace = el("div")),
      this.words,
    ];
    this.body.replaceChildren(...parts.filter(Boolean));
    this.body.classList.toggle("is-bare", pictures.length > 0 && !hasWords);
    this.body.classList.toggle("has-picture", pictures.length > 0);
    this.body.classList.toggle("is-sticker", Boolean(head.sticker ?? head.video_note));
    this.body.classList.toggle("is-emoji", isBigEmoji(head));
    this.drawn.delete("words");
    this.drawn.delete("poll");
    this.element.querySelector(":scope > .avatar")?.remove();
    if (isGroup) this.element.prepend(avatar(sender));
    this.element.querySelector(".message-more")?.remove();
    const more = iconButton(
      "more",
      "Reply, react and more",
      (event) => actions.showMenu(event.currentTarget, this.messages),
      {
        class: "icon-button message-more",
        "aria-haspopup": "menu",
      },
    );
    this.element.querySelector(".stack").append(more);
  }

  #gallery(pictures) {
    const gallery = el("div", { class: "gallery", data: { count: String(pictures.length) } });
    for (const message of pictures) {
      const frame = this.frames.get(message.message_id) ?? this.#newFrame(message);
      this.frames.set(message.message_id, frame);
      gallery.append(frame.element);
    }
    return gallery;
  }

  #newFrame(message) {
    return filmOf(message) ? new FilmFrame() : new PictureFrame(this.context.actions.view);
  }

  #drawPictures(messages) {
    for (const message of messages) {
      const words = message.caption ? `: ${message.caption}` : "";
      this.frames.get(message.message_id)?.update(message, `Open picture${words}`);
    }
  }

  #drawWords(captioned) {
    const text = captioned.text ?? captioned.caption ?? "";
    const entities = captioned.entities ?? captioned.caption_entities;
    this.#draw("words", [text, entities, captioned.edit_date, captioned.date], () => {
      const meta = el(
        "span",
        { class: "meta" },
        captioned.edit_date && el("span", { text: "edited " }),
        el("time", { datetime: isoOf(captioned.date), text: timeOf(captioned.date) }),
      );
      const words = text && el("span", { class: "text" }, ...richText(text, entities, this.context.actions));
      this.words.replaceChildren(...[words, meta].filter(Boolean));
    });
    if (captioned.poll) {
      this.#draw("poll", captioned.poll, () => {
        const vote = (options) => this.context.actions.vote(this.messages[0], options);
        this.pollPlace.replaceChildren(pollCard(captioned, vote));
      });
    }
  }

  /** The keyboard and the reactions; the newest message of an album bears them. */
  #drawUnder(message) {
    this.#draw("under", [message.reply_markup, message.reactions, this.messages[0].reactions], () => {
      const { actions } = this.context;
      const keyboard = inlineKeyboard(message, (data) => actions.tap(message, data), {
        ...actions,
        share: (query, isHere) => actions.share(message, query, isHere),
      });
      const reactions = reactionRow(this.messages[0], actions);
      this.under.replaceChildren(...[keyboard, reactions].filter(Boolean));
      this.element.classList.toggle("has-keyboard", Boolean(keyboard));
    });
  }

  #quote(replied) {
    const sender = senderOf(replied);
    const picture = pictureOf(replied);
    const { actions } = this.context;
    return el(
      "button",
      {
        type: "button",
        class: "quote",
        data: { colour: colourOf(sender.id) },
        on: { click: () => actions.goTo(replied) },
      },
      picture && el("img", { src: picture.url, alt: "" }),
      el(
        "span",
        { class: "quote-words" },
        el("span", { class: "quote-name", text: nameOf(sender), dir: "auto" }),
        el("span", { class: "quote-text", text: summaryOf(replied), dir: "auto" }),
      ),
    );
  }
}

/** True for a picture or a film. */
const isSeen = (message) => Boolean(pictureOf(message) ?? filmOf(message));

const isListed = (message) => !isSeen(message) && Boolean(message.document ?? message.audio ?? message.voice);

const kindOf = (message) =>
  ["photo", "document", "video", "animation", "video_note", "audio", "voice", "sticker", "poll"].filter(
    (kind) => message[kind],
  );

const originOf = (origin) =>
  origin.sender_user
    ? nameOf(origin.sender_user)
    : ((origin.chat ?? origin.sender_chat)?.title ?? origin.sender_user_name ?? "somebody");

const isBigEmoji = (message) => /^(\p{Extended_Pictographic}\uFE0F?){1,3}$/u.test(message.text ?? "");

function reactionRow(message, actions) {
  if (!message.reactions?.length) return null;
  const chips = message.reactions.map(({ emoji, count, chosen }) =>
    el(
      "button",
      {
        type: "button",
        class: "reaction",
        "aria-pressed": String(chosen),
        "aria-label": `${emoji}, ${count}`,
        on: { click: () => actions.react(message, chosen ? "" : emoji) },
      },
      el("span", { text: emojiOf(emoji) }),
      count > 1 && el("span", { class: "reaction-count", text: String(count) }),
    ),
  );
  return el("div", { class: "reactions" }, ...chips);
}
