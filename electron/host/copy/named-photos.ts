import type { Sealed } from "./frames.ts";

/** Which photos the records of a copy name, as its frames go by. A photo is erased while all words stay. */
export class NamedPhotos {
  readonly #of = new Map<string, string>();
  #between = false;
  #fewer = false;

  /** @param frames that are on disk */
  follow(frames: readonly Pick<Sealed, "k" | "named">[]): void {
    for (const { k, named } of frames) {
      if (k === "begin") this.#of.clear();
      if (k === "begin" || k === "whole") this.#between = k === "begin";
      this.#fewer ||= k === "whole";
      for (const { id, photo } of named) {
        const before = this.#of.get(id);
        if (photo) this.#of.set(id, photo);
        else this.#of.delete(id);
        this.#fewer ||= before !== undefined && before !== photo;
      }
    }
  }

  /** A generation is on its way and not whole yet: the one before may be what we need. */
  get between(): boolean {
    return this.#between;
  }

  /** Has `erase` keep only what is named, when a photo may be named no more; asked again until that did not fail. */
  async sweep(erase: (named: ReadonlySet<string>) => Promise<void>): Promise<void> {
    if (!this.#fewer || this.#between) return;
    await erase(new Set(this.#of.values()));
    this.#fewer = false;
  }
}
