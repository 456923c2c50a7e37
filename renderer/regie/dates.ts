import type { Lang } from "../../shared/lang.ts";

/** Today on this laptop, ISO date. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A moment on this laptop's clock, to the second. @param at epoch ms */
export function clockTime(at: number, lang: Lang): string {
  return new Date(at).toLocaleTimeString(lang === "nl" ? "nl-NL" : "en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}
