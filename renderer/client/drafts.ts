import type { Shelf } from "./storage.ts";
import { type Cell, cell } from "./watched.ts";

/** What somebody is writing and has not sent. */
export type Draft = {
  step: string;
  prompt: string;
  text: string;
  kind: string | null;
  photo: string | null;
  /** Other fields of a larger form, by name. */
  more?: Record<string, string>;
};

export type Drafts = {
  watched: Cell<Readonly<Record<string, Draft>>>;
  get(step: string, prompt: string): Draft;
  /** Keeps it at once; an empty one is forgotten. */
  put(draft: Draft): void;
  drop(step: string, prompt: string): void;
  clear(): void;
};

const KEY = "drafts";
const keyOf = (step: string, prompt: string) => `${step}|${prompt}`;

/** Is there anything in it that somebody would miss? */
export function hasWords(draft: Draft): boolean {
  return (
    draft.text.trim() !== "" ||
    draft.photo !== null ||
    Object.values(draft.more ?? {}).some((text) => text.trim() !== "")
  );
}

/** Sentences in the making, per step and prompt. They survive a reload, a closed step and a dead network. */
export function openDrafts(shelf: Shelf): Drafts {
  const watched = cell<Readonly<Record<string, Draft>>>(shelf.read<Record<string, Draft>>(KEY, {}));
  const keep = (next: Readonly<Record<string, Draft>>) => {
    shelf.write(KEY, next);
    watched.set(next);
  };
  const drop = (step: string, prompt: string) => {
    const { [keyOf(step, prompt)]: gone, ...rest } = watched.get();
    if (gone) keep(rest);
  };
  return {
    watched,
    get: (step, prompt) =>
      watched.get()[keyOf(step, prompt)] ?? { step, prompt, text: "", kind: null, photo: null },
    put(draft) {
      if (hasWords(draft) || draft.kind) keep({ ...watched.get(), [keyOf(draft.step, draft.prompt)]: draft });
      else drop(draft.step, draft.prompt);
    },
    drop,
    clear: () => keep({}),
  };
}
