import type { RouteStep } from "../ui/Route.tsx";

export const teams = [
  { sign: "fiets", name: "De Fiets", people: 14, ready: 11 },
  { sign: "tent", name: "De Tent", people: 13, ready: 9 },
  { sign: "kompas", name: "Het Kompas", people: 14, ready: 14 },
  { sign: "boot", name: "De Boot", people: 15, ready: 10 },
  { sign: "lantaarn", name: "De Lantaarn", people: 13, ready: 12 },
  { sign: "brug", name: "De Brug", people: 14, ready: 8 },
] as const;

const titles = [
  ["Welkom", "9:30"],
  ["Is het duidelijk?", "9:40"],
  ["Waar staan we? 1-10", "9:50"],
  ["Interview in tweetallen", "10:05"],
  ["Wat kan de ander goed?", "10:35"],
  ["Droombeeld tekenen", "11:10"],
  ["Dromen", "11:45"],
  ["Omkeren en leggen", "12:10"],
  ["Lunch", "12:30"],
  ["Rugzak", "13:25"],
  ["Doelen", "14:15"],
  ["Acties", "14:50"],
] as const;

export const day = titles.map(([title, time], index) => ({
  id: String(index),
  title,
  time,
  state: index < 6 ? ("done" as const) : index === 6 ? ("here" as const) : ("ahead" as const),
}));

export const shortDay: RouteStep[] = day.slice(4, 11);
export const endWords = {
  until: (clock: string) => `tot ${clock}`,
  near: (minutes: number) => (minutes === 1 ? "nog ongeveer 1 minuut" : `nog ongeveer ${minutes} minuten`),
  over: "de tijd is om",
};
