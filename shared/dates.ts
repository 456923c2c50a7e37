/** Calendar arithmetic on ISO dates (`YYYY-MM-DD`), free of time zones. */
const DAY_MS = 86_400_000;
const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export function plusDays(date: string, days: number): string {
  return iso(at(date) + days * DAY_MS);
}

/** Same day of a later month; the last day of it when it is shorter. */
export function plusMonths(date: string, months: number): string {
  const from = new Date(at(date));
  const day = from.getUTCDate();
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(day, last));
  return iso(to.getTime());
}

/** The Friday of that date's week; the next one when it is already Friday or weekend. */
export function endOfWeek(date: string): string {
  const weekday = new Date(at(date)).getUTCDay();
  return plusDays(date, weekday < 5 ? 5 - weekday : weekday === 5 ? 7 : 6);
}
