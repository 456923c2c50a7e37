import { defineTexts } from "./define.ts";

/** Going on with another phone or browser: its own file, for it is fetched only when somebody does. */
export const phoneReturnTexts = defineTexts(
  {
    // On the phone that is left
    myCode: "Mijn code",
    myCodeText: "Krijg je een andere telefoon of browser? Tik daar op ‘Ik was er al’ en typ deze code.",
    myCodeKeep: "Schrijf hem op en houd hem voor jezelf. Wie hem heeft, doet mee als jij.",
    movedTitle: "Je doet nu mee op een andere telefoon",
    movedText:
      "Wat je hier verstuurde, is bewaard. Briefjes zonder naam die je hier schreef, kun je niet meer veranderen.",
    movedUnsent: "Dit is nog niet verstuurd. Schrijf het over op je andere telefoon:",
    movedNotMe: "Was jij dat niet? Loop even naar je teamcoach.",
    movedHere: "Doe hier weer mee",
    // On the phone that goes on
    enterTitle: "Ga verder als jezelf",
    enterLabel: "Jouw code",
    enterHint:
      "Acht letters en cijfers. Ze staan op je oude telefoon bij ‘Mijn briefjes’. Of vraag de begeleider om een code.",
    enterShort: "De code heeft acht letters en cijfers.",
    enterWrong: "Deze code klopt niet of is al gebruikt. Vraag de begeleider om een nieuwe.",
    enterGo: "Ga verder",
    backTitle: "Welkom terug",
    backText: "Je doet nu mee op deze telefoon. Op je oude telefoon doe je niet meer mee.",
    backNameless:
      "Briefjes en stippen zonder naam blijven liggen. Veranderen kan niet meer, want niemand weet welke van jou zijn. Ook de laptop niet.",
    backRights:
      "Was je al begonnen aan een stap zonder naam? Dan schrijft je teamcoach daar iets voor je op. In de volgende stap schrijf je weer zelf.",
    backCovered:
      "Kreeg je een code van je teamcoach of de begeleider? Dan zie je jouw omgekeerde briefjes hier pas als ze omgaan.",
    go: "Verder",
  },
  {
    myCode: "My code",
    myCodeText: "Another phone or browser? Tap ‘I was here already’ there and type this code.",
    myCodeKeep: "Write it down and keep it to yourself. Whoever has it takes part as you.",
    movedTitle: "You take part on another phone now",
    movedText:
      "What you sent here is kept. Notes without a name that you wrote here can no longer be changed.",
    movedUnsent: "This was not sent yet. Copy it to your other phone:",
    movedNotMe: "Was that not you? Walk over to your team coach.",
    movedHere: "Take part here again",
    enterTitle: "Go on as yourself",
    enterLabel: "Your code",
    enterHint:
      "Eight letters and digits. They are on your old phone under ‘My notes’. Or ask the facilitator for a code.",
    enterShort: "The code has eight letters and digits.",
    enterWrong: "This code is not right or was used already. Ask the facilitator for a new one.",
    enterGo: "Go on",
    backTitle: "Welcome back",
    backText: "You take part on this phone now. You no longer do on your old phone.",
    backNameless:
      "Notes and dots without a name stay where they are. They can no longer be changed, for nobody knows which are yours. Not even the laptop.",
    backRights:
      "Had you begun a step without names? Then your team coach writes it down for you there. In the next step you write yourself again.",
    backCovered:
      "Did your team coach or the facilitator give you the code? Then you see your notes that lie face down here only once they are turned.",
    go: "Go on",
  },
);
