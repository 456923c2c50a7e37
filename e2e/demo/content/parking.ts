import type { OrganisationQuestion } from "./types.ts";

/** Parkeerplek: true, and not for today. */
export const parkingLines: readonly string[] = [
  "Parkeren bij het gemeentehuis kost de vrijwilligers inmiddels meer dan de koffie",
  "de naam 'wijkteam' zegt mensen niks, andere naam?",
  "Komt er nog een tolk bij de volgende bijeenkomst",
  "De verkiezingen zijn in maart, alles wat we vandaag bedenken kan daarna weer anders",
  "Hoe zit het met de cao voor ervaringsdeskundigen",
  "Verhuizing van het consultatiebureau, niemand weet waarheen",
  "AED bij de flat hangt nog steeds binnen, achter een deur die om 5 uur op slot gaat",
  "We missen vandaag: huisartsen, de woningcorporatie, mensen die nachtdienst hebben 🌙",
  "ik vond de broodjes lekker maar er was niks halal behalve de kaas",
  "Verschil tussen huishoudelijke hulp en huishoudelijke ondersteuning, graag één keer goed uitleggen",
];

/** Vraag aan de organisatie: with the first name of who asked, and when the answer comes. */
export const organisationQuestions: readonly OrganisationQuestion[] = [
  {
    text: "Krijgen we uren om dit plan uit te voeren, of moet het er weer bij?",
    askedBy: "Ingrid",
    answerBy: "deze-week",
  },
  {
    text: "Mogen we zelf over een klein bedrag beslissen, zonder aanvraag vooraf?",
    askedBy: "Farid",
    answerBy: "voor-coachbezoek",
  },
  {
    text: "Wie is er 's avonds en in het weekend bereikbaar voor onze mensen? Nu is dat een bandje.",
    askedBy: "Wilma",
    answerBy: "voor-coachbezoek",
  },
  {
    text: "Wat gebeurt er met teams die het anders doen dan het protocol, en het werkt?",
    askedBy: "Gerard",
    answerBy: "voor-vormgeven",
  },
  {
    text: "Kunnen vrijwilligers meedoen met onze intervisie, en is dat dan verzekerd?",
    askedBy: "Noortje",
    answerBy: "voor-vormgeven",
  },
  {
    text: "Wanneer horen bewoners van de flat wat er met de renovatie gebeurt? Liefst van jullie en niet uit de krant.",
    askedBy: "Lucia",
    answerBy: "deze-week",
  },
];
