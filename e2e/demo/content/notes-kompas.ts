import type { TeamNotes } from "./types.ts";

/** De Kompas: an old working-class quarter: debts, people who are unwell, too many helpers in one kitchen. */
export const kompasNotes: TeamNotes = {
  ambitie: [
    { text: "Niemand in deze wijk wordt nog uit huis gezet. Punt." },
    { text: "Dat mijn buren weten dat ik stemmen hoor en dat dat oké is" },
    {
      text: "Eén hulpverlener die blijft. Ik heb er in acht jaar zeventien gehad, ik heb ze geteld. De beste was een stagiaire die na haar stage nog een keer met gebak kwam. De rest kreeg een andere baan of een burn-out en ik kreeg een brief dat mijn dossier was overgedragen.",
    },
    { text: "aanbellen en tijd hebben" },
    {
      text: "Cliënten beslissen echt mee. Dus niet achteraf een handtekening zetten onder een plan dat wij al af hadden.",
    },
    {
      text: "je wil er vroeg bij zijn, maar ik wil ook niet dat de gemeente in mijn bankrekening zit te gluren",
      kind: "dilemma",
    },
    {
      text: "een straat waar iemand die in de war is een kop thee krijgt en pas daarna misschien de politie",
    },
    { text: "Lef!" },
    { text: "Geen 9 mensen over de vloer bij een gezin met 3 kinderen" },
    { text: "Hoe lang mag je blijven aankloppen bij iemand die zegt: laat me met rust?", kind: "vraag" },
    {
      text: "Werk voor mensen van de rand. Echt werk, met een loonstrookje en een kerstpakket, niet weer knijpers in een doosje doen.",
    },
    { text: "Kinderen die op schoolreis meegaan en dat niemand weet wie het betaald heeft" },
    { text: "ik droom dat wij als cliënten de teamvergadering een keer voorzitten 😎" },
    {
      text: "Hier heette het vroeger gewoon 'omkijken naar elkaar'. Nu heet het een project met een afkorting. Mijn droom is dat we die afkorting niet meer nodig hebben",
    },
    { text: "dat de linkerhand weet wat de rechterhand doet" },
    { text: "Dat we weer bij mensen thuis komen zonder dat er eerst een beschikking moet zijn" },
    {
      text: "Mijn zoon met autisme die zelf boodschappen doet en dat de caissière weet hoe ze met hem om moet gaan",
    },
    { text: "schaamte eraf" },
    {
      text: "Wie heeft eigenlijk bedacht dat wij zelfredzaam moeten worden? Aan mij is niks gevraagd",
      kind: "vraag",
    },
    { text: "professionals die tegen hun eigen manager durven zeggen: dit gaan we anders doen" },
    { text: "een opgeruimde wijk, ook in het hoofd 🧹" },
  ],
  doen: [
    {
      text: "Vroegsignalering: bij twee maanden huurachterstand staan we binnen een week op de stoep, met een taart als het moet",
      kind: "succes",
    },
    { text: "bemoeizorg. Soms acht keer voor een dichte deur en de negende keer gaat hij open" },
    {
      text: "Onze ervaringsdeskundige doet de intake nu samen met mij. Mensen vertellen háár in tien minuten wat ik na een half jaar nog niet wist.",
      kind: "succes",
    },
    { text: "inloop op zaterdag, juist als alles dicht is. Biljart, soep, geen gezeur" },
    {
      text: "Ik heb 38 huishoudens. Dan ga je vanzelf rennen en vergeet je te vragen hoe het écht gaat.",
      kind: "belemmering",
    },
    { text: "budgetcafé in de achterzaal van de kroeg, er komt meer volk dan bij de kredietbank" },
    { text: "Herstelwandeling elke maandag! Regen of niet. Eerst 4 man nu soms 15", kind: "succes" },
    { text: "De huismeester ziet alles: gordijnen dicht, post die uit de bus steekt. Hij belt ons" },
    { text: "casusoverleg om de week waar de cliënt zelf bij zit. Duurt korter sinds die er bij zit haha" },
    {
      text: "De belastingdienst verrekent terwijl wij net een regeling hebben getroffen met alle schuldeisers. Dan klopt het budget niet meer, trekt de energieleverancier zich terug en mag ik weer op de bank gaan zitten uitleggen dat het heus goed komt. Op een dag geloven ze me niet meer, en terecht.",
      kind: "belemmering",
    },
    { text: "de cliëntenraad maar eerlijk gezegd zijn dat altijd dezelfde vier" },
    { text: "Ik groet hem altijd, die man met die tassen. Hij groet nu terug" },
    { text: "Wachtlijst ggz 7 maanden", kind: "belemmering" },
    {
      text: "Huishoudelijke hulp is vaak de enige die er elke week komt. Wij zien het als eerste als iemand zichzelf verwaarloost, alleen wie luistert er naar de schoonmaakster?",
    },
    { text: "we bellen elkaar gewoon op als collega's, buiten alle systemen om. Mag vast niet" },
    { text: "Voedselbank, 90 gezinnen. Wij vragen nu bij het uitdelen ook hoe het gaat met de rest" },
    {
      text: "een oud-cliënt is nu beheerder van de fietsenwerkplaats en heeft de sleutel van alles",
      kind: "succes",
    },
    {
      text: "Bij overlast komen er klachten en dan moet iemand weg. Naar waar? De volgende wijk, daar begint het opnieuw",
      kind: "belemmering",
    },
    { text: "wij eten op kerstavond met z'n allen in het dienstencentrum, personeel ook, onbetaald" },
    {
      text: "Eén plan bij een gezin gelukt met school, reclassering, schuldhulp en oma. Oma was de belangrijkste.",
      kind: "succes",
    },
    { text: "luisteren luisteren luisteren" },
  ],
  meer: [
    {
      text: "Huurachterstand weten we. Maar energie en zorgpremie komen te laat binnen, vraag die ook gewoon op",
    },
    {
      text: "Ik maak schoon bij 14 adressen. Leer mij wat ik moet doen als ik iets zie, dan doe ik dat",
      kind: "aanbod",
    },
    { text: "betaal ervaringsdeskundigen een gewoon salaris i.p.v. een VVV-bon" },
    {
      text: "Zou de bakker op de hoek iemand van ons een paar uur willen? Heeft iemand het hem ooit gevraagd?",
      kind: "vraag",
    },
    {
      text: "Een doorbraakbudget: max 1000 euro, zelf beslissen, achteraf uitleggen. Scheelt een jaar vergaderen over één wasmachine.",
    },
    {
      text: "Als ik alles deel met collega's ben ik snel. Als ik niks deel ben ik betrouwbaar. Waar zit het midden?",
      kind: "dilemma",
    },
    { text: "minder bellen met 'ze nemen niet op' en meer er gewoon heen fietsen" },
    {
      text: "Ben bewindvoerder, wil wel een avond vragen komen beantwoorden. Gratis en zonder visitekaartjes",
      kind: "aanbod",
    },
    {
      text: "cursus 'wat doe ik als mijn buurman in de war is' voor gewone mensen. Ik stond laatst in mijn pyjama op straat met een man die dacht dat ik zijn zus was en ik had geen idee: meelopen, bellen, niks zeggen? Uiteindelijk hebben we samen een sigaret gerookt. Bleek goed te zijn",
    },
    {
      text: "haal alle moeilijke woorden uit het plan. Participatieladder, zelfredzaamheidsmatrix, wie praat er zo thuis?",
    },
    {
      text: "bij de kringloop kan ik twee plekken vrijmaken, dinsdag en woensdag, rustige hoek achterin",
      kind: "aanbod",
    },
    { text: "Stoppen met iets. Elk jaar komt er wat bij en er gaat nooit wat af" },
    {
      text: "'s Avonds en in het weekend bereikbaar zijn. Een crisis houdt geen kantoortijd en om 17.01 krijg je een bandje",
    },
    { text: "Wie heeft de regie als iedereen denkt dat de ander hem heeft?", kind: "vraag" },
    {
      text: "Jongeren van 18 krijgen opeens zelf de zorgverzekering op hun naam en niemand legt het uit. Brief op je 17e verjaardag, met iemand erbij",
    },
    {
      text: "ik wil wel vertellen hoe het was in de schuldsanering. Drie jaar van 50 euro per week, daar kan je van leren",
      kind: "aanbod",
    },
    {
      text: "samen eten met de buurt, maar dan bij óns in de woonvoorziening. Laat ze maar komen kijken, we bijten niet",
    },
    {
      text: "Er komt geen geld voor 'alleen maar langsgaan', want wat is het resultaat dan? Nou, dat iemand nog leeft",
      kind: "belemmering",
    },
    { text: "deurwaarder als partner, klinkt gek maar die komt als eerste achter de voordeur" },
    { text: "Bij elke sollicitatie in het wijkteam een bewoner in de commissie" },
    { text: "meervoudigeproblematiekoverleg afschaffen, bij die mensen thuis gaan zitten" },
  ],
};
