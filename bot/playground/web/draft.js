// What is being written and not sent yet: { text, files, asFiles, reference }.
// reference: null, or { kind: "reply" or "edit", message }; an edit also holds `before`, the draft it interrupted; a
// reply that the message asked for is marked `isAsked`.

export const NOTHING = Object.freeze({ text: "", files: [], asFiles: false, reference: null });

/** The draft without what an edit put over it. */
export const underEdit = (draft) => draft.reference?.before ?? draft;

/** What could not be sent, with what was written since. */
export function joined(sent, since) {
  if (sent.reference?.kind === "edit") return { ...sent, reference: { ...sent.reference, before: since } };
  if (since.reference?.kind === "edit") {
    return { ...since, reference: { ...since.reference, before: joined(sent, since.reference.before) } };
  }
  return {
    text: [sent.text, since.text].filter(Boolean).join("\n"),
    files: [...sent.files, ...since.files],
    asFiles: sent.asFiles || since.asFiles,
    reference: sent.reference ?? since.reference,
  };
}
