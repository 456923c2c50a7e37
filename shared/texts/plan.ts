import type { DUE } from "../blocks/actions/records.ts";

type Due = (typeof DUE)[number];

const nl = {
  title: "Plan van aanpak",
  forTeam: "Voor wie erbij was, van dit team.",
  forAll: "Van alle teams. Woorden van briefjes staan er alleen in als dat vooraf is gezegd.",
  made: (values: { date: string }) => `Gemaakt op ${values.date}, in de bijeenkomst.`,
  actions: "Acties",
  noActions: "Dit team koos nog geen acties.",
  themes: "Thema's",
  theme: "Thema",
  notes: "Briefjes",
  noteCount: (values: { n: number }) => (values.n === 1 ? "1 briefje" : `${values.n} briefjes`),
  dots: "Stippen",
  covered: (values: { n: number }) =>
    values.n === 1
      ? "1 briefje is alleen voor wie erbij was."
      : `${values.n} briefjes zijn alleen voor wie erbij was.`,
  team: "Team",
  what: "Wat",
  forWhom: "Voor wie",
  firstStep: "Eerste stap",
  who: "Wie",
  when: "Wanneer",
  effect: "Hoe zien we het effect",
  checkedWith: "Met wie gecheckt",
  grewFrom: "Hieruit gegroeid",
  state: "Stand",
  states: { voorstel: "voorstel, nog niemand zei ja", ja: "toegezegd", zoekt: "zoekt iemand" },
  byCoach: "zei zelf ja, de coach schreef het op",
  erased: "weggehaald",
  due: {
    "deze-week": "deze week",
    "voor-coachbezoek": "vóór het coachbezoek",
    "voor-vormgeven": "vóór Vormgeven",
    datum: "op datum",
  } satisfies Record<Due, string>,
  dueDate: (values: { date: string; chip: string }) => `${values.date} (${values.chip})`,
  open: "Nog te doen vóór het plan af is",
  ownerMissing: (values: { n: number }) =>
    values.n === 1 ? "1 actie heeft nog geen eigenaar." : `${values.n} acties hebben nog geen eigenaar.`,
  checkMissing: (values: { n: number }) =>
    values.n === 1
      ? "Bij 1 actie is nog niet gevraagd wat de mensen om wie het gaat ervan vinden."
      : `Bij ${values.n} acties is nog niet gevraagd wat de mensen om wie het gaat ervan vinden.`,
  months: "januari februari maart april mei juni juli augustus september oktober november december",
  date: (values: { day: number; month: string; year: number }) =>
    `${values.day} ${values.month} ${values.year}`,
  kind: "Soort",
  question: "Vraag",
  text: "Tekst",
  page: "Bladzijde",
} as const;

export const planTexts = {
  nl,
  en: {
    title: "Plan of action",
    forTeam: "For those of this team who were there.",
    forAll: "Of all teams. Words of notes are in it only where that was said beforehand.",
    made: (values: { date: string }) => `Made on ${values.date}, in the meeting.`,
    actions: "Actions",
    noActions: "This team has not chosen actions yet.",
    themes: "Themes",
    theme: "Theme",
    notes: "Notes",
    noteCount: (values: { n: number }) => (values.n === 1 ? "1 note" : `${values.n} notes`),
    dots: "Dots",
    covered: (values: { n: number }) =>
      values.n === 1
        ? "1 note is only for those who were there."
        : `${values.n} notes are only for those who were there.`,
    team: "Team",
    what: "What",
    forWhom: "For whom",
    firstStep: "First step",
    who: "Who",
    when: "When",
    effect: "How we see the effect",
    checkedWith: "Checked with",
    grewFrom: "Grew from",
    state: "State",
    states: { voorstel: "proposal, nobody said yes yet", ja: "promised", zoekt: "looking for someone" },
    byCoach: "said yes themselves, written down by the coach",
    erased: "erased",
    due: {
      "deze-week": "this week",
      "voor-coachbezoek": "before the coach's visit",
      "voor-vormgeven": "before Vormgeven",
      datum: "on a date",
    },
    dueDate: (values: { date: string; chip: string }) => `${values.date} (${values.chip})`,
    open: "To do before the plan is finished",
    ownerMissing: (values: { n: number }) =>
      values.n === 1 ? "1 action has no owner yet." : `${values.n} actions have no owner yet.`,
    checkMissing: (values: { n: number }) =>
      values.n === 1
        ? "For 1 action the people it is about have not been asked yet."
        : `For ${values.n} actions the people it is about have not been asked yet.`,
    months: "January February March April May June July August September October November December",
    date: (values: { day: number; month: string; year: number }) =>
      `${values.day} ${values.month} ${values.year}`,
    kind: "Kind",
    question: "Question",
    text: "Text",
    page: "Page",
  },
} satisfies Record<"nl" | "en", { [K in keyof typeof nl]: unknown }>;

export type PlanTexts = {
  [K in keyof typeof nl]: (typeof nl)[K] extends string
    ? string
    : (typeof nl)[K] extends (values: infer V) => string
      ? (values: V) => string
      : Record<keyof (typeof nl)[K], string>;
};

/** An ISO date as people say it. */
export function longDate(texts: PlanTexts, iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return texts.date({ day, month: texts.months.split(" ")[month - 1] ?? "", year });
}
