import { defineTexts } from "./define.ts";

/** The *privacyblad*: what everybody may know about what they write, on one A4 and on the phone. */
export const privacySheetTexts = defineTexts(
  {
    title: "Wat gebeurt er met wat je schrijft?",
    free: "Je hoeft niets te schrijven. Meedoen kan ook zonder telefoon.",
    what: "Wat bewaren we?",
    whatText:
      "Wat je schrijft, je foto's, je stippen en je afspraken. En bij welk team je zit. Je naam alleen als je die zelf geeft. Van foto's halen we weg waar en wanneer ze zijn gemaakt.",
    where: "Waar staat het?",
    whereText:
      "Op de laptop van de begeleider, en soms op een reservekopie die op slot zit. Niets gaat naar internet. Je maakt geen account en je installeert niets.",
    who: "Wie leest het?",
    whoText:
      "Dat staat bij elke vraag, voordat je schrijft. Ook of het in het plan komt, en of iemand het vooraf kan lezen.",
    nameless: "Zonder naam",
    namelessText:
      "Dan bewaren we niet wie het schreef. Ook de begeleider ziet dat niet. Soms herkennen mensen je aan je verhaal. Schrijft je coach het voor je op? Dan weet die dat het van jou is.",
    wifi: "De wifi",
    wifiText:
      "Wie op dezelfde wifi zit, kan met moeite meelezen. Ook wat je zonder naam schrijft. Schrijf dus geen geheimen en geen namen van cliënten.",
    change: "Veranderen of weghalen",
    changeText:
      "Dat doe je zelf op je telefoon, zolang de vraag open is. Wat je weghaalt, bewaren we niet. Later kan de begeleider het wissen. Staat je naam er niet bij? Zeg dan welk briefje het is.",
    after: "Na afloop",
    afterText:
      "Er komt een plan. Daarin staan de acties, met de naam van wie ja zei. Briefjes staan er alleen in als dat vooraf is gezegd. Wat is afgedrukt of gemaild, kunnen we niet terughalen.",
    keep: "Hoe lang?",
    keepText: (date: string) => `We wissen alles op ${date}, of eerder.`,
    responsible: "Wie is verantwoordelijk?",
    ask: "Vraag het aan de begeleider.",
    rights: "Wat mag jij vragen?",
    rightsText:
      "Wat we van jou bewaren. En of we het verbeteren of wissen. Kom je er met ons niet uit? Dan kun je klagen bij de Autoriteit Persoonsgegevens.",
  },
  {
    title: "What happens to what you write?",
    free: "You do not have to write anything. You can take part without a phone too.",
    what: "What do we keep?",
    whatText:
      "What you write, your photos, your dots and your promises. And which team you are in. Your name only if you give it. From photos we take away where and when they were made.",
    where: "Where is it?",
    whereText:
      "On the facilitator's laptop, and sometimes on a locked spare copy. Nothing goes to the internet. You make no account and install nothing.",
    who: "Who reads it?",
    whoText:
      "Each question says so, before you write. Also whether it goes into the plan, and whether somebody can read it beforehand.",
    nameless: "Without a name",
    namelessText:
      "Then we do not keep who wrote it. The facilitator cannot see it either. Sometimes people know you by your story. Does your coach write it down for you? Then they know it is yours.",
    wifi: "The Wi-Fi",
    wifiText:
      "Somebody on the same Wi-Fi can, with effort, read along. Also what you write without a name. So write no secrets and no names of clients.",
    change: "Changing or taking away",
    changeText:
      "You do that on your own phone, while the question is open. What you take away, we do not keep. Later the facilitator can erase it. Is your name not with it? Then say which note it is.",
    after: "Afterwards",
    afterText:
      "There will be a plan. It has the actions, with the names of those who said yes. Notes are in it only if that was said beforehand. What was printed or mailed we cannot call back.",
    keep: "For how long?",
    keepText: (date) => `We erase everything on ${date}, or before.`,
    responsible: "Who is responsible?",
    ask: "Ask the facilitator.",
    rights: "What can you ask?",
    rightsText:
      "What we keep of you. And that we correct or erase it. Can we not agree? Then you can complain to the data protection authority (in the Netherlands: Autoriteit Persoonsgegevens).",
  },
);
