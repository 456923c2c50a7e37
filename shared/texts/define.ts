/** A sentence, or a function that makes one from values. */
type Text = string | ((...values: never[]) => string);

/** The same keys in another language; what is a function stays one with the same values. */
type Translation<C extends Record<string, Text>> = {
  [K in keyof C]: C[K] extends (...values: infer V) => string ? (...values: V) => string : string;
};

/** Texts of one part of the app: Dutch gives the keys, English must have each of them, or the compiler says so. */
export function defineTexts<const C extends Record<string, Text>>(
  nl: C,
  en: Translation<C>,
): { nl: Translation<C>; en: Translation<C> } {
  return { nl: nl as unknown as Translation<C>, en };
}
