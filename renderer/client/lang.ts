import { LANGS, type Lang } from "../../shared/lang.ts";
import type { Hello } from "../../shared/wire/protocol.ts";
import type { Watched } from "./api.ts";
import type { Shelf } from "./storage.ts";
import { cell } from "./watched.ts";

export type LangState = Watched<Lang> & { choose(lang: Lang): void };

const isLang = (value: unknown): value is Lang => LANGS.some((lang) => lang === value);

/**
 * The language of this screen: what somebody chose here, else that of the meeting, else that of the browser until the
 * host has spoken. Keeps `lang` of the document right, for screen readers and hyphens.
 */
export function langState(shelf: Shelf, hello: Watched<Hello | null>): LangState {
  const chosen = shelf.read<unknown>("lang", null);
  let own = isLang(chosen) ? chosen : null;
  const browser = typeof navigator === "undefined" || !navigator.language.startsWith("en") ? "nl" : "en";
  const current = cell<Lang>(own ?? browser);
  const settle = () => {
    current.set(own ?? hello.get()?.lang ?? current.get());
    if (typeof document !== "undefined") document.documentElement.lang = current.get();
  };
  hello.subscribe(settle);
  settle();
  return {
    ...current,
    choose(lang) {
      own = lang;
      shelf.write("lang", lang);
      settle();
    },
  };
}
