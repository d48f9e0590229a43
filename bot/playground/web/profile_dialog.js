// What one shows of oneself: a picture, and the language of one's app, which bots are told.

import { avatar } from "./avatar.js";
import { el } from "./dom.js";
import { nameOf } from "./format.js";
import { openDialog, toast } from "./notices.js";

const LANGUAGES = ["en", "ar", "de", "es", "fr", "hi", "it", "ja", "pt", "pt-br", "ru", "tr", "uk", "zh"];

/** Show it. account: the calls of this person; done(): called once something was changed. */
export function showProfile(me, account, done) {
  const names = new Intl.DisplayNames(undefined, { type: "language" });
  const known = LANGUAGES.includes(me.language_code) ? LANGUAGES : [me.language_code, ...LANGUAGES];
  const option = (code) =>
    el("option", { value: code, selected: code === me.language_code, text: `${names.of(code)} (${code})` });
  const language = el("select", { id: "language" }, ...known.map(option));
  const picker = el("input", { type: "file", accept: "image/*", id: "profile-photo", hidden: true, "aria-label": "Photo" });
  const attempt = async (what) => {
    try {
      await what;
      done();
    } catch (error) {
      toast(error.message);
    }
  };
  language.addEventListener("change", () => attempt(account.setLanguage(language.value)));
  picker.addEventListener("change", () => attempt(account.setPhoto(picker.files[0])));
  openDialog({ label: "Your profile" }, (close) => [
    el(
      "div",
      { class: "about" },
      avatar(me),
      el("h2", { text: nameOf(me), dir: "auto" }),
      el("button", { type: "button", class: "link", text: "Choose a photo", on: { click: () => picker.click() } }),
      picker,
    ),
    el(
      "div",
      { class: "dialog-form" },
      el("label", { for: "language", text: "Language of the app" }),
      language,
      el("p", { class: "dialog-text", text: "Bots are told the language and may answer in it." }),
      el(
        "div",
        { class: "dialog-foot" },
        el("button", { type: "button", class: "primary", text: "Close", autofocus: true, on: { click: close } }),
      ),
    ),
  ]);
}
