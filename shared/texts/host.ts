import { defineTexts } from "./define.ts";

/** What the host says itself: in the terminal, in a bare browser window, and to staff. */
export const hostTexts = defineTexts(
  {
    // A bare page
    elsewhere: "Dit adres hoort niet bij deze laptop.",
    notThere: "Hier is niets. Scan de code op het scherm opnieuw.",
    tooLarge: "Dit is te groot.",
    malformed: "Dit bericht klopt niet.",
    failed: "Er ging iets mis. Er is niets verloren.",
    // The terminal
    ready: "Werktafel staat klaar.",
    regie: "Begeleider, op deze laptop",
    beamer: "Beamer, op deze laptop",
    phones: "Telefoons, op dezelfde wifi",
    code: (values: { code: string }) => `Code: ${values.code}`,
    notOpen: "Open eerst een traject. Dan staat de QR-code om mee te doen op de beamer.",
    copying: (values: { folder: string; code: string }) =>
      `Reservekopie in ${values.folder}. Schrijf deze code op, los van de stick: ${values.code}`,
    stop: "Stoppen met Ctrl-C: alles is bewaard",
    onlyHere: "Er is geen netwerk. Alleen deze laptop kan erbij.",
    portTaken: (values: { port: number }) =>
      `Poort ${values.port} is al in gebruik. Sluit het andere programma, of kies een andere poort met --port.`,
    portDenied: (values: { port: number }) =>
      `Poort ${values.port} mag hier niet. Kies een poort boven 1024 met --port.`,
    noSuchAddress: (values: { address: string }) => `Deze laptop heeft geen adres ${values.address}.`,
    usage:
      "Zo werkt het: npm run serve -- [--port N] [--host ADRES] [--allow-host NAAM] [--also ADRES] [--data MAP] [--new WERKVORM] [--copy MAP] [--json] [--report MAP]",
    unknownMethod: (values: { method: string; known: string }) =>
      `De werkvorm "${values.method}" is er niet. Er is wel: ${values.known}.`,
    reported: (values: { path: string }) =>
      `Het probleemrapport staat in ${values.path}. Er staat niets in van wat mensen schreven.`,
    notReported: "Het probleemrapport kan hier niet worden gemaakt. Kies een andere map.",
    unexpected: "Werktafel kan niet starten. Wat al bewaard was, is bewaard.",
    // A traject that cannot be opened, by StoreFailureCode
    "store-full": "De schijf is vol. Maak ruimte vrij. Er is niets verloren.",
    "store-read-only": "In de map met trajecten mag niet worden geschreven.",
    "store-io": "De schijf geeft een fout. Wat al bewaard was, is bewaard.",
    "store-newer": "Dit traject is gemaakt met een nieuwere Werktafel. Werk deze eerst bij.",
    "store-damaged": "Dit traject is beschadigd en er is geen reservekopie die het doet.",
    "store-not-ours": "Dit bestand is niet van Werktafel.",
    "store-busy": "Dit traject is al open in een andere Werktafel op deze laptop.",
    // Notices to staff, by code
    "notice-read-only":
      "De laptop kan niet opslaan. Is de schijf vol? Telefoons bewaren wat mensen schrijven.",
    "notice-writable": "Opslaan werkt weer. Telefoons sturen hun briefjes vanzelf.",
    "notice-succeeded":
      "Een andere laptop ging verder met deze bijeenkomst. Hier kun je alleen nog kijken. Telefoons zijn daar.",
    "notice-unsure":
      "De kopie mist misschien de laatste momenten. De deur is dicht en toestellen zijn losgekoppeld. Wat je net wiste of wie je verwijderde, kan terug zijn. Kijk dat na. Open daarna de deur.",
    "notice-network":
      "Deze laptop heeft een ander adres. De code op de beamer is al nieuw. Blijft een telefoon stil? Scan dan opnieuw.",
    "notice-port-moved":
      "De oude poort van dit traject is bezet. Telefoons die er al waren moeten opnieuw scannen.",
    "notice-recovered":
      "Het traject was beschadigd en is hersteld uit een reservekopie. Kijk of alles er staat.",
    "notice-guessing":
      "Iemand probeert codes uit. De deur is dicht: wie nu komt, wacht. Maak een nieuwe code bij Mensen.",
    "notice-guessing-return":
      "Iemand probeert terugkeercodes uit. Een code van een telefoon werkt nu even niet. Jij en de coaches kunnen wel een code geven.",
    "notice-return-given": (values: { detail: string }) =>
      `De coach van ${values.detail} gaf iemand een terugkeercode. Komt dat niet uit? Loop er even heen.`,
    "notice-return-used": (values: { detail: string }) =>
      `Iemand van ${values.detail} ging met een gegeven code verder op een andere telefoon.`,
  },
  {
    elsewhere: "This address does not belong to this laptop.",
    notThere: "There is nothing here. Scan the code on the screen again.",
    tooLarge: "This is too large.",
    malformed: "This message is not right.",
    failed: "Something went wrong. Nothing was lost.",
    ready: "Werktafel is ready.",
    regie: "Facilitator, on this laptop",
    beamer: "Projector, on this laptop",
    phones: "Phones, on the same Wi-Fi",
    code: (values) => `Code: ${values.code}`,
    notOpen: "First open a journey. The projector then shows the QR code to take part.",
    copying: (values) =>
      `Running copy in ${values.folder}. Write this code down, away from the stick: ${values.code}`,
    stop: "Stop with Ctrl-C: everything is kept",
    onlyHere: "There is no network. Only this laptop can reach it.",
    portTaken: (values) =>
      `Port ${values.port} is in use. Close the other program, or choose another port with --port.`,
    portDenied: (values) => `Port ${values.port} is not allowed here. Choose one above 1024 with --port.`,
    noSuchAddress: (values) => `This laptop has no address ${values.address}.`,
    usage:
      "How it works: npm run serve -- [--port N] [--host ADDRESS] [--allow-host NAME] [--also ADDRESS] [--data FOLDER] [--new METHOD] [--copy FOLDER] [--json] [--report FOLDER]",
    unknownMethod: (values) => `There is no method "${values.method}". There is: ${values.known}.`,
    reported: (values) => `The problem report is in ${values.path}. Nothing that people wrote is in it.`,
    notReported: "The problem report cannot be made here. Choose another folder.",
    unexpected: "Werktafel cannot start. What was kept is kept.",
    "store-full": "The disk is full. Make some room. Nothing is lost.",
    "store-read-only": "The folder with journeys may not be written to.",
    "store-io": "The disk gives an error. What was kept is kept.",
    "store-newer": "This journey was made with a newer Werktafel. Update this one first.",
    "store-damaged": "This journey is damaged, and no backup of it works.",
    "store-not-ours": "This file is not Werktafel's.",
    "store-busy": "This journey is open in another Werktafel on this laptop.",
    "notice-read-only": "The laptop cannot save. Is the disk full? Phones keep what people write.",
    "notice-writable": "Saving works again. Phones send their notes by themselves.",
    "notice-succeeded":
      "Another laptop went on with this meeting. Here you can only look. The phones are there.",
    "notice-unsure":
      "The copy may miss the last moments. The door is closed and devices are unpaired. What you just erased, or whom you removed, may be back. Check that. Then open the door.",
    "notice-network":
      "This laptop has another address. The code on the projector is new already. Does a phone stay silent? Scan again.",
    "notice-port-moved": "The old port of this journey is taken. Phones that were here have to scan again.",
    "notice-recovered": "The journey was damaged and was restored from a backup. See if all of it is there.",
    "notice-guessing":
      "Somebody is trying codes. The door is closed: whoever comes now waits. Make a new code under People.",
    "notice-guessing-return":
      "Somebody is trying return codes. A code from a phone does not work for a moment. You and the coaches can still give one.",
    "notice-return-given": (values) =>
      `The coach of ${values.detail} gave somebody a return code. Does that surprise you? Walk over.`,
    "notice-return-used": (values) =>
      `Somebody of ${values.detail} went on with another phone, by a code that was given.`,
  },
);
