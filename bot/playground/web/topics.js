// The topics of a forum, as a row of tabs over the conversation.

import { byId, el, icon } from "./dom.js";
import { nameField } from "./name_field.js";
import { openDialog, toast } from "./notices.js";

const NAME_CHARACTERS = 128;

/** Every topic: { id, name }, from the service messages that opened them. */
const topicsIn = (chat) =>
  [...(chat.messages?.values() ?? [])]
    .filter((message) => message.forum_topic_created)
    .map((message) => ({
      id: message.message_thread_id ?? message.message_id,
      name: message.forum_topic_created.name,
    }));

export class TopicBar {
  /** account: the calls of this person. onChoice: called after another topic was chosen. */
  constructor(account, onChoice) {
    this.account = account;
    this.onChoice = onChoice;
    this.element = byId("topics");
    this.chosen = null;
  }

  /** Show the topics of a chat; nothing unless it is a forum. */
  update(chat) {
    this.element.hidden = !chat.info.is_forum;
    if (this.element.hidden) {
      this.chosen = null;
      return;
    }
    const tabs = [{ id: null, name: "All" }, ...topicsIn(chat)].map((topic) => this.#tab(topic));
    const add = el(
      "button",
      { type: "button", class: "topic", "aria-label": "New topic", on: { click: () => this.#ask(chat) } },
      icon("plus"),
    );
    const written = JSON.stringify([this.chosen, tabs.map((tab) => tab.textContent)]);
    if (this.written === written) return;
    this.written = written;
    this.element.replaceChildren(...tabs, add);
  }

  /** Whether a message belongs to what is chosen. */
  shows(message) {
    return this.chosen === null || message.message_thread_id === this.chosen;
  }

  reset() {
    this.chosen = null;
    this.written = "";
  }

  #tab({ id, name }) {
    const choose = () => {
      this.chosen = id;
      this.onChoice();
    };
    const isChosen = id === this.chosen;
    return el("button", {
      type: "button",
      class: "topic",
      "aria-pressed": String(isChosen),
      text: name,
      dir: "auto",
      on: { click: choose },
    });
  }

  #ask(chat) {
    const name = nameField({ id: "topic-name", characters: NAME_CHARACTERS });
    openDialog({ label: "New topic" }, (close) => {
      const submit = async (event) => {
        event.preventDefault();
        close();
        try {
          await this.account.openTopic(chat.peer, name.value.trim());
        } catch (error) {
          toast(error.message);
        }
      };
      const cancel = el("button", { type: "button", class: "secondary", text: "Cancel", on: { click: close } });
      return [
        el(
          "form",
          { class: "dialog-form", on: { submit } },
          el("h2", { text: "New topic" }),
          el("label", { for: "topic-name", text: "Name" }),
          name,
          el("div", { class: "dialog-foot" }, cancel, el("button", { class: "primary", text: "Create" })),
        ),
      ];
    });
  }
}
