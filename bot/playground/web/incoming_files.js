// Files that come by paste, or are dragged over the conversation and dropped there.

import { byId } from "./dom.js";

const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

/** Call `take(files)` with whatever comes, as long as no dialog is open. */
export function receiveFiles(take) {
  const [thread, drop] = [byId("thread"), byId("drop")];
  const isBusy = () => document.querySelector("dialog[open]") !== null;
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length || isBusy()) return;
    event.preventDefault();
    take(files);
  });
  thread.addEventListener("dragover", (event) => {
    if (!carriesFiles(event) || isBusy()) return;
    event.preventDefault();
    drop.classList.add("is-shown");
  });
  thread.addEventListener("dragleave", (event) => {
    if (!thread.contains(event.relatedTarget)) drop.classList.remove("is-shown");
  });
  thread.addEventListener("drop", (event) => {
    drop.classList.remove("is-shown");
    if (!carriesFiles(event)) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
}
