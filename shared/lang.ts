/** The languages of the room; Dutch comes first everywhere. */
export const LANGS = ["nl", "en"] as const;
export type Lang = (typeof LANGS)[number];

/** A text that the method brings along, in both languages. */
export type Local = { nl: string; en: string };

/** The text in `lang`, or in the other language when this one is empty. */
export function say(text: Local, lang: Lang): string {
  return text[lang] || text.nl || text.en;
}
