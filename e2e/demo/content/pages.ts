import type { PromptKey, TeamSign } from "./types.ts";

/** What the two people write whose phones are real pages; the first of these tables. */
export const pageNotes: Partial<Record<TeamSign, Record<PromptKey, string>>> = {
  fiets: {
    ambitie: "Dat mijn dochter hier later ook wil wonen",
    doen: "Wij passen op elkaars sleutels in ons portiek",
    meer: "Een keer per maand samen de perkjes doen, met limonade",
  },
  boot: {
    ambitie: "Een haven waar je ook met een rollator bij het water komt",
    doen: "Op zaterdag zet ik de stoelen klaar en is er altijd iemand",
    meer: "De kapper en de pedicure een middag in het dorpshuis",
  },
};

/** One note that has to go: not because of the opinion, but because of how it speaks of people. */
export const hurtfulNote = "Van dat volk aan de overkant komt toch nooit iets goeds, die horen hier niet";

/** Second thoughts: taken back after sending, and said otherwise. None of these may be found anywhere afterwards. */
export const secondThoughts = {
  withdrawn: [
    "mijn buurvrouw van 14b drinkt, daar moet iemand eens heen (merel-eierdoos-1)",
    "ik zou het liefst zelf verhuizen eigenlijk (merel-eierdoos-2)",
    "de coach van vorig jaar deed er niks mee (merel-eierdoos-3)",
  ],
  edited: [
    {
      from: "Piet van de Molenstraat moet eens ophouden met klagen (merel-eierdoos-4)",
      to: "Klagen mag, en daarna samen iets kiezen",
    },
    {
      from: "mijn schuld is 4300 euro en niemand weet het (merel-eierdoos-5)",
      to: "Dat je over schulden kunt praten zonder schaamte",
    },
  ],
  erased: "Bij nummer 32 is het nooit pluis, schrijf dat maar op (merel-eierdoos-6)",
} as const;

/** What none of the texts above may leave behind. */
export const ERASED_MARK = "merel-eierdoos";
