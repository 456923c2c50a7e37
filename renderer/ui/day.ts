import type { Lang } from "../../shared/lang.ts";

const LOCALES: Record<Lang, string> = { nl: "nl-NL", en: "en-GB" };

/** An ISO date in words: "vrijdag 4 december 2026", or short: "4 dec 2026". */
export function dayInWords(date: string, lang: Lang, length: "long" | "short" = "long"): string {
  const format = new Intl.DateTimeFormat(LOCALES[lang], {
    ...(length === "long"
      ? { weekday: "long" as const, month: "long" as const }
      : { month: "short" as const }),
    day: "numeric",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}
