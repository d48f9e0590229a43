// The field of a dialog for a name, which has to have one.

import { el } from "./dom.js";

/** An input; its form can't be sent while it is blank. id: for its label. value: what stands there first. */
export function nameField({ id, characters, value = "" }) {
  const check = () => input.setCustomValidity(input.value.trim() ? "" : "Write a name.");
  const input = el("input", {
    id,
    type: "text",
    maxlength: String(characters),
    required: true,
    autocomplete: "off",
    autofocus: true,
    value,
    on: { input: check },
  });
  check();
  return input;
}
