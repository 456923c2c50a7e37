import type { TeamNotes } from "./types.ts";

/** De Tent: city flats where sixty languages live: soup, gardens, letters from five offices. */
export const tentNotes: TeamNotes = {
  ambitie: [
    { text: "Een tafel van 100 meter door de straat en iedereen neemt iets mee wat zijn oma maakte" },
    {
      text: "Ik hoop Nederlands praten met buurvrouw. Niet alleen hallo. Zij zegt hallo, ik zeg hallo, deur dicht. Ik woon 4 jaar hier en ik ken haar kat beter dan haar. Misschien zij is ook verlegen, dat kan ook.",
    },
    { text: "De binnentuin achter de flat wordt groen i.p.v. matrassen en winkelwagens" },
    {
      text: "Vrouwen die nu binnen zitten gaan zelf lesgeven: koken, naaien, rekenen, autorijden weet ik veel. Ze kunnen zoveel",
    },
    {
      text: "Waarom moet iemand met drie jaar universiteit in eigen land bij ons eerst twee jaar vakken vullen? Ik ken een tandarts die in de kas staat, een lerares die toiletten doet en een elektricien die van de uitkering niet met gereedschap mag aankomen. Zo krijg je mensen wel moe.",
      kind: "vraag",
    },
    { text: "Taalles is niet een klas met een boek, taalles is samen een band plakken of een taart bakken" },
    { text: "een plein waar meisjes ook durven voetballen" },
    { text: "Thuis voelen. Meer niet." },
    { text: "Dat je één keer je verhaal doet en dat het loket de rest uitzoekt" },
    { text: "elke maand eten met mensen die je nog nooit gesproken hebt" },
    {
      text: "Op het spreekuur tolkt een kind van 10 voor zijn moeder. Ik wil dat dat nooit meer hoeft, maar anders begrijp ik haar niet.",
      kind: "dilemma",
    },
    { text: "Mijn dochters groeien hier op met het idee dat alles kan ✨" },
    { text: "Moestuinbakken op elke galerij. Munt, koriander, tomaten en aardappels door elkaar" },
    { text: "geen wij en zij, gewoon de mensen van nummer 40 tot 88" },
    { text: "Statushouders die binnen een maand een huisarts, een fiets en een maatje hebben" },
    {
      text: "Dat het Suikerfeest én Sinterklaas én het Pools paasontbijt gewoon op dezelfde buurtkalender staan",
    },
    { text: "Alle brieven in taal die ik ook snap. En ik ben hier geboren!" },
    {
      text: "Hoe bereiken we de vrouwen die van hun man of schoonmoeder niet naar buiten mogen?",
      kind: "vraag",
    },
    { text: "speeltuin zonder glas" },
    {
      text: "Over 10 jaar wil niemand hier meer weg. Nu verhuist iedereen die het zich kan veroorloven en begin je telkens opnieuw met kennismaken.",
    },
    { text: "een eigen restaurant in de wijk gerund door bewoners, waar de ambtenaren komen lunchen" },
  ],
  doen: [
    { text: "Donderdagsoep!! 60 borden en nooit ruzie", kind: "succes" },
    {
      text: "Taalcafé in de bieb, dinsdag half 2. Er zitten nu negen nationaliteiten en één chagrijnige Fries (ik)",
    },
    {
      text: "Ik loop met mensen mee naar het loket. Met een Nederlander ernaast gaat het opeens een stuk sneller, da's toch raar",
    },
    {
      text: "naaigroep heeft 200 tassen gemaakt voor de markt en van het geld een naaimachine gekocht",
      kind: "succes",
    },
    { text: "Volkstuin nr 12 doen we met vijf gezinnen, ieder een hoek" },
    {
      text: "de tolkentelefoon wordt niet meer vergoed, dus google translate. Probeer daar maar eens 'depressief' mee uit te leggen",
      kind: "belemmering",
    },
    { text: "De imam en de dominee drinken koffie samen" },
    {
      text: "Inburgering, uitkering, DUO, toeslagen, ziektekosten: 5 instanties en allemaal een andere inlog",
      kind: "belemmering",
    },
    {
      text: "plein schoonmaken met de kinderen, elke eerste zaterdag. Ze krijgen een hesje en voelen zich de baas",
      kind: "succes",
    },
    { text: "moedergroep op school, begonnen over luizen en nu praten we over alles" },
    { text: "Iftar in de gymzaal, vorig jaar 140 mensen, ook de brandweer kwam (gewoon om te eten)" },
    { text: "mijn buurman leert mij moppen. Moeilijk" },
    { text: "Formulierenbrigade op maandag, studenten sociaal werk draaien mee" },
    {
      text: "er is veel maar je moet het maar net weten. ik woon hier 11 jaar en hoorde vandaag pas van het taalcafé",
      kind: "belemmering",
    },
    {
      text: "Woningcorporatie maait de tuin die wij net ingezaaid hebben. Twee jaar op rij.",
      kind: "belemmering",
    },
    { text: "zwemles alleen voor vrouwen, zondagochtend, volle bak" },
    {
      text: "Een meneer uit Eritrea die bij ons nooit wat zei leest nu voor aan de kleuters. Ik moest er bijna van huilen.",
      kind: "succes",
    },
    {
      text: "Wij koken op vrijdag voor mensen die alleen zijn. Ze brengen het bakje terug, altijd met iets erin 🥘",
    },
    {
      text: "Maatjesproject, 23 koppels. Ik dacht: ik help met de brieven en dan ga ik weer. Nu ga ik mee naar de diploma-uitreiking, heb ik leren eten met mijn handen en past haar oudste op onze kat. Wie er nou wie heeft geholpen weet ik niet meer.",
    },
    { text: "speeltuinvereniging met vrijwilligers, gemiddelde leeftijd 68..." },
    {
      text: "Wij helpen mensen zo goed dat ze het zelf niet meer hoeven te leren. Is dat helpen?",
      kind: "dilemma",
    },
  ],
  meer: [
    { text: "ik spreek Tigrinya en Arabisch en heb woensdagmiddag vrij", kind: "aanbod" },
    { text: "De soep is altijd op kantoortijd. Wie werkt komt nooit. Doe eens een zondag" },
    { text: "Wil best naailes geven, maar dan wel in een zaaltje waar kinderen bij kunnen", kind: "aanbod" },
    {
      text: "één loket in het buurthuis waar gemeente, belasting en woningbouw om de beurt zitten. Met thee",
    },
    {
      text: "Afspraken maken met de corporatie over de tuin: op papier, met een plattegrond erbij, zodat de maaier het ook weet",
    },
    { text: "Brieven testen op bewoners voor ze de deur uitgaan" },
    { text: "Niet alleen moeders! Waar zijn de vaders? Begin een vadergroep, desnoods met een barbecue" },
    { text: "Mogen studenten ook meehelpen met een bezwaarschrift of is dat juridisch eng?", kind: "vraag" },
    { text: "ik ben hovenier geweest, rug is stuk maar uitleggen kan ik nog prima", kind: "aanbod" },
    { text: "kookboek van de wijk maken met foto's en verhalen" },
    {
      text: "Vrijwilligers doen nu werk waar vroeger een betaalde kracht zat. Hoe lang vinden we dat nog normaal?",
      kind: "dilemma",
    },
    {
      text: "een taalmaatje ook voor Polen en Bulgaren, die vallen buiten de inburgering en krijgen dus niks",
    },
    { text: "oppas regelen tijdens de les, zo simpel is het" },
    { text: "lampen op het plein en één doel dat niet omvalt" },
    {
      text: "De post-middag: je neemt al je dichte enveloppen mee en we maken ze samen open. Zonder oordeel",
    },
    {
      text: "keuken van het buurthuis voldoet niet aan de hygiënevoorschriften zegt de gemeente dus officieel mogen we niet koken. We doen het toch",
      kind: "belemmering",
    },
    {
      text: "Mijn leerlingen van het mbo moeten stage lopen. Dertig stuks. Kom maar op met klussen",
      kind: "aanbod",
    },
    {
      text: "kunnen we nieuwe mensen al helpen als ze nog in het azc zitten, dus vóór ze de sleutel krijgen?",
      kind: "vraag",
    },
    { text: "vraag de vrouwen zelf voor de bewonerscommissie, daar zitten nu 7 mannen" },
    { text: "Ruil: wie een uur schoffelt krijgt een krat groente" },
    {
      text: "Huisarts, wijkverpleegkundige en maatje één keer samen aan tafel bij een nieuw gezin. Met een echte tolk en een uur de tijd. Kost misschien wat, maar nu komen we allemaal apart, vragen we hetzelfde en zit zo'n moeder zes keer te vertellen over de boot.",
    },
  ],
};
