// Who one is: a switch between people, each also in a tab of their own, and a way to invent another.

import { actingAs, addPerson, listPeople } from "./api.js";
import { avatar } from "./avatar.js";
import { byId, el, icon } from "./dom.js";
import { nameOf } from "./format.js";
import { menuItem, prepareMenu } from "./menu.js";
import { nameField } from "./name_field.js";
import { openDialog, toast } from "./notices.js";
import { showProfile } from "./profile_dialog.js";

const NAME_CHARACTERS = 64;

// By id: two people may have one name.
const addressOf = (person) => `?id=${person.id}`;

/** The person in the address, by id or by name, or the last one, or the first; made if there is none. */
export async function whoAmI() {
  const people = await listPeople();
  const address = new URLSearchParams(location.search);
  const name =
    address.get("person")?.trim().slice(0, NAME_CHARACTERS) ||
    sessionStorage.getItem("person") ||
    people[0]?.first_name ||
    "Ann";
  const me =
    people.find((person) => person.id === Number(address.get("id"))) ?? named(people, name) ?? (await addPerson(name));
  sessionStorage.setItem("person", me.first_name);
  // A name reads better, and means the same person to a server that was started anew.
  const isShared = people.some((person) => person.first_name === me.first_name && person.id !== me.id);
  const shown = isShared ? addressOf(me) : `?person=${encodeURIComponent(me.first_name)}`;
  history.replaceState(null, "", shown + location.hash);
  return me;
}

const named = (people, name) => people.find((person) => person.first_name === name);

/** The button that shows who one is, and its menu. */
export function preparePeopleMenu(me) {
  const button = byId("person");
  const words = el(
    "span",
    { class: "person-words" },
    el("b", { text: nameOf(me) }),
    el("small", { text: "Switch person" }),
  );
  button.replaceChildren(avatar(me), words, icon("down"));
  button.setAttribute("aria-label", `You are ${nameOf(me)}. Switch person`);
  const menu = byId("people");
  prepareMenu(menu);
  menu.addEventListener("beforetoggle", (event) => event.newState === "open" && fill(menu, me));
}

async function fill(menu, me) {
  const people = await listPeople();
  const lines = people.map((person) => personLine(person, person.id === me.id));
  const add = menuItem("plus", "New person…", askForPerson);
  const profile = menuItem("edit", "Photo and language…", () => askForProfile(me.id));
  menu.replaceChildren(...lines, el("hr"), profile, add);
  menu.querySelector("a, button")?.focus();
}

/** What changed shows everywhere on the page, and so it begins anew. */
async function askForProfile(id) {
  const me = (await listPeople()).find((person) => person.id === id);
  showProfile(me, actingAs(id), () => location.reload());
}

function personLine(person, isMe) {
  const name = nameOf(person);
  const here = el(
    "a",
    { class: "menu-item", role: "menuitem", href: addressOf(person), "aria-current": isMe ? "true" : undefined },
    avatar(person),
    el("span", { text: name }),
    isMe && icon("check"),
  );
  const aside = el(
    "a",
    {
      class: "icon-button",
      role: "menuitem",
      href: addressOf(person),
      target: "_blank",
      "aria-label": `Open ${name} in a new tab`,
      title: "Open in a new tab",
    },
    icon("link"),
  );
  return el("div", { class: "menu-line", role: "none" }, here, aside);
}

/** Ask for a name, then become the person who has it, made if there is none. */
function askForPerson() {
  const name = nameField({ id: "new-name", characters: NAME_CHARACTERS });
  const submit = async (event) => {
    event.preventDefault();
    const wanted = name.value.trim();
    try {
      location.search = addressOf(named(await listPeople(), wanted) ?? (await addPerson(wanted)));
    } catch (error) {
      toast(error.message);
    }
  };
  openDialog({ label: "New person" }, (close) => [
    el(
      "form",
      { class: "dialog-form", on: { submit } },
      el("h2", { text: "New person" }),
      el("p", { class: "dialog-text", text: "Somebody else to write as, alone with the bot or in a group." }),
      el("label", { for: "new-name", text: "Name" }),
      name,
      el(
        "div",
        { class: "dialog-foot" },
        el("button", { type: "button", class: "secondary", text: "Cancel", on: { click: close } }),
        el("button", { class: "primary", text: "Create" }),
      ),
    ),
  ]);
}
