// A text with Bot API entities as elements. Offsets count UTF-16 units, as JavaScript's strings do.

import { el } from "./dom.js";
import { follow } from "./links.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
  pre: "pre",
};

/** Nodes for a text. actions: what a tapped command or link does, see links.js. */
export function richText(text, entities = [], actions = {}) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return between(text, sorted, 0, text.length, actions);
}

/** The nodes of text[start..end]; `entities` are those that lie within, an outer one before what it encloses. */
function between(text, entities, start, end, actions) {
  const nodes = [];
  let position = start;
  for (let i = 0; i < entities.length;) {
    const entity = entities[i];
    const stop = Math.min(entity.offset + entity.length, end);
    let after = i + 1;
    while (after < entities.length && entities[after].offset < stop) after += 1;
    if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
    const inside = between(text, entities.slice(i + 1, after), entity.offset, stop, actions);
    nodes.push(marked(entity, text.slice(entity.offset, stop), inside, actions));
    position = stop;
    i = after;
  }
  if (position < end) nodes.push(text.slice(position, end));
  return nodes;
}

function marked(entity, text, inside, actions) {
  const tag = TAGS[entity.type];
  if (tag) return el(tag, {}, ...inside);
  if (entity.type === "url") return link(text, inside, actions);
  if (entity.type === "text_link") return link(entity.url, inside, actions);
  if (entity.type === "spoiler") return spoiler(inside);
  if (entity.type === "bot_command" && actions.command) {
    return el(
      "button",
      { type: "button", class: "inline-command", on: { click: () => actions.command(text) } },
      ...inside,
    );
  }
  const isMention = ["mention", "text_mention", "hashtag", "bot_command"].includes(entity.type);
  return el("span", { class: isMention ? "mention" : undefined }, ...inside);
}

function link(url, inside, actions) {
  if (!/^https?:\/\//i.test(url)) return el("span", {}, ...inside);
  const click = (event) => {
    if (follow(url, actions)) event.preventDefault();
  };
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", on: { click } }, ...inside);
}

function spoiler(inside) {
  const reveal = () => {
    hidden.classList.add("is-revealed");
    hidden.removeAttribute("aria-label");
  };
  const hidden = el("button", {
    type: "button",
    class: "spoiler",
    "aria-label": "Hidden text, show it",
    on: { click: reveal },
  });
  hidden.append(el("span", {}, ...inside));
  return hidden;
}
