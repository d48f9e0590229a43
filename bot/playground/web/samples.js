// Sample photos and styles, one click from being sent.

import { listSamples } from "./api.js";
import { el } from "./dom.js";

const KINDS = { photo: "Photos", style: "Styles" };

/** The shelf; `take(file)` gets a chosen picture. It fills itself when it is first shown. */
export class SampleShelf {
  constructor(take) {
    this.take = take;
    this.element = el("div", {
      class: "shelf",
      id: "shelf",
      hidden: true,
      role: "group",
      "aria-label": "Sample pictures",
    });
  }

  async toggle() {
    this.element.hidden = !this.element.hidden;
    if (this.element.hidden || this.element.childElementCount) return;
    const samples = await listSamples();
    for (const [kind, title] of Object.entries(KINDS)) {
      const pictures = samples.filter((sample) => sample.kind === kind).map((sample) => this.#button(sample));
      if (pictures.length) {
        this.element.append(
          el("section", {}, el("h3", { text: title }), el("div", { class: "shelf-row" }, ...pictures)),
        );
      }
    }
    if (!samples.some((sample) => sample.kind === "photo")) {
      this.element.append(el("p", { text: "Install scikit-image to see sample photos here." }));
    }
    // One after another: those that are yet to be painted would take all connections that the browser has for the chat.
    for (const image of this.element.querySelectorAll("img")) {
      image.src = image.dataset.url;
      await image.decode().catch(() => undefined);
    }
  }

  hide() {
    this.element.hidden = true;
  }

  #button(sample) {
    const click = async () => {
      const picture = await (await fetch(sample.url)).blob();
      this.take(new File([picture], `${sample.name}.jpg`, { type: "image/jpeg" }));
    };
    const image = el("img", { data: { url: sample.url }, alt: "" });
    return el(
      "button",
      { type: "button", class: "sample", title: sample.title, "aria-label": `Add ${sample.title}`, on: { click } },
      image,
    );
  }
}
