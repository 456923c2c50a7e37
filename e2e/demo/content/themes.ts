import type { DemoTheme, TeamSign } from "./types.ts";

/**
 * Five themes a team would name, and per prompt the indexes in `demoNotes` that belong to each. A note belongs to one
 * theme at most; some belong to none, as on a real wall.
 */
export const demoThemes: Record<TeamSign, readonly DemoTheme[]> = {
  fiets: [
    {
      title: "Een plek om elkaar tegen te komen",
      notes: {
        ambitie: [1, 2, 7, 10, 14, 18],
        doen: [3, 6, 10, 16],
        meer: [0, 5, 9, 14, 19],
      },
    },
    {
      title: "Jongeren horen er ook bij",
      notes: {
        ambitie: [3, 6, 11, 17],
        doen: [2, 8, 12, 19],
        meer: [1, 6, 12, 17],
      },
    },
    {
      title: "Geldzorgen achter een nette voordeur",
      notes: {
        ambitie: [4, 12, 19],
        doen: [4, 5, 14, 18],
        meer: [2, 8, 10, 15],
      },
    },
    {
      title: "School en wijkteam om de hoek",
      notes: {
        ambitie: [5, 13, 15],
        doen: [1, 7, 11, 17],
        meer: [3, 7, 13, 18],
      },
    },
    {
      title: "Samen op de fiets",
      notes: {
        ambitie: [0, 9, 16],
        doen: [0, 9, 13],
        meer: [4, 11, 16],
      },
    },
  ],
  tent: [
    {
      title: "Taal is geen drempel",
      notes: {
        ambitie: [1, 5, 10, 16],
        doen: [1, 5, 11, 16],
        meer: [0, 5, 11, 16],
      },
    },
    {
      title: "Aan één lange tafel",
      notes: {
        ambitie: [0, 9, 15, 20],
        doen: [0, 10, 17],
        meer: [1, 9, 15],
      },
    },
    {
      title: "Vrouwen geven de toon aan",
      notes: {
        ambitie: [3, 11, 17],
        doen: [3, 9, 15],
        meer: [2, 6, 12, 18],
      },
    },
    {
      title: "Wegwijs in brieven en loketten",
      notes: {
        ambitie: [4, 8, 14],
        doen: [2, 7, 12, 18],
        meer: [3, 7, 14, 20],
      },
    },
    {
      title: "De tuin en het plein zijn van iedereen",
      notes: {
        ambitie: [2, 6, 12, 18],
        doen: [4, 8, 14, 19],
        meer: [4, 8, 13, 19],
      },
    },
  ],
  kompas: [
    {
      title: "Schulden zien voor het te laat is",
      notes: {
        ambitie: [0, 5, 11, 17],
        doen: [0, 5, 9, 15],
        meer: [0, 7, 14, 18],
      },
    },
    {
      title: "Blijven komen, ook als de deur dicht blijft",
      notes: {
        ambitie: [3, 9, 15],
        doen: [1, 7, 13, 18],
        meer: [1, 6, 12, 17],
      },
    },
    {
      title: "Anders zijn mag hier",
      notes: {
        ambitie: [1, 6, 10, 16],
        doen: [3, 6, 11, 17],
        meer: [3, 8, 10, 16],
      },
    },
    {
      title: "Eén huishouden, één plan",
      notes: {
        ambitie: [2, 8, 14, 19],
        doen: [4, 8, 14, 19],
        meer: [4, 5, 13, 20],
      },
    },
    {
      title: "Wie het meemaakte praat mee",
      notes: {
        ambitie: [4, 12, 18],
        doen: [2, 10, 16],
        meer: [2, 9, 15, 19],
      },
    },
  ],
  boot: [
    {
      title: "Mantelzorgers op adem",
      notes: {
        ambitie: [0, 5, 11, 18],
        doen: [2, 6, 12, 18],
        meer: [0, 5, 10, 14],
      },
    },
    {
      title: "Hoe kom je er nog?",
      notes: {
        ambitie: [1, 9, 16],
        doen: [1, 9, 15],
        meer: [1, 7, 12, 19],
      },
    },
    {
      title: "Dorpshuis en verenigingen dragen het dorp",
      notes: {
        ambitie: [2, 6, 14, 19],
        doen: [0, 7, 13, 19],
        meer: [2, 8, 13, 18],
      },
    },
    {
      title: "Samen zorgen dat je thuis kunt blijven",
      notes: {
        ambitie: [3, 8, 12, 17],
        doen: [3, 8, 11, 14, 20],
        meer: [3, 6, 11, 16],
      },
    },
    {
      title: "Oud en jong in dezelfde boot",
      notes: {
        ambitie: [4, 7, 13, 20],
        doen: [4, 10, 17],
        meer: [4, 9, 15, 20],
      },
    },
  ],
  lantaarn: [
    {
      title: "Licht in het portiek",
      notes: {
        ambitie: [0, 5, 12],
        doen: [0, 6, 13, 19],
        meer: [0, 7, 12],
      },
    },
    {
      title: "Iemand die je mist",
      notes: {
        ambitie: [1, 6, 11, 16, 19],
        doen: [1, 5, 9, 15, 18],
        meer: [1, 5, 10, 14, 17],
      },
    },
    {
      title: "Een huis dat deugt",
      notes: {
        ambitie: [2, 7, 14],
        doen: [2, 7, 12, 17],
        meer: [2, 6, 11, 19],
      },
    },
    {
      title: "De avond is ook van de jongeren",
      notes: {
        ambitie: [3, 8, 15, 20],
        doen: [3, 8, 14],
        meer: [3, 8, 13, 18],
      },
    },
    {
      title: "Wij van de flat",
      notes: {
        ambitie: [4, 9, 13, 17],
        doen: [4, 10, 16, 20],
        meer: [4, 9, 15, 20],
      },
    },
  ],
  brug: [
    {
      title: "Weten wie je moet bellen",
      notes: {
        ambitie: [1, 7, 13, 19],
        doen: [0, 5, 9, 15],
        meer: [0, 6, 11, 16],
      },
    },
    {
      title: "Minder systeem, meer mens",
      notes: {
        ambitie: [2, 6, 11, 15],
        doen: [1, 7, 12, 18],
        meer: [1, 5, 10, 14, 20],
      },
    },
    {
      title: "Twee kanten van het spoor",
      notes: {
        ambitie: [0, 4, 10, 16],
        doen: [2, 6, 13, 17],
        meer: [2, 9, 15],
      },
    },
    {
      title: "Werk dat ertoe doet",
      notes: {
        ambitie: [3, 9, 14, 20],
        doen: [3, 8, 14, 20],
        meer: [3, 8, 13, 18],
      },
    },
    {
      title: "Zuinig op vrijwilligers",
      notes: {
        ambitie: [5, 12, 18],
        doen: [4, 10, 16, 19],
        meer: [4, 7, 12, 17],
      },
    },
  ],
};
