import type { TeamNotes } from "./types.ts";

/** De Fiets: a new estate of young families and two jobs: tidy fronts, no community centre, teenagers with nowhere to go. */
export const fietsNotes: TeamNotes = {
  ambitie: [
    { text: "Dat elk kind hier leert fietsen. Ook als papa en mama het zelf niet kunnen" },
    {
      text: "één plek waar je zomaar binnen kan lopen. Nu heb je alleen de supermarkt en daar staat niemand stil",
    },
    { text: "Dat ik na 6 jaar eindelijk eens weet hoe mijn overburen heten" },
    { text: "Jongeren die op het bankje zitten en dat NIEMAND gelijk de politie belt" },
    {
      text: "Mijn droom: je durft gewoon te zeggen dat het geld op is. Hier heeft iedereen een mooi huis en een auto voor de deur, maar ik bracht laatst een pan soep bij een gezin met een keuken van 20 duizend euro en een lege koelkast. Dat zie je aan de buitenkant niet.",
    },
    {
      text: "Het wijkteam zit in de school, naast de kleuters. Ouders lopen binnen na het brengen en niemand hoeft zich te schamen.",
    },
    { text: "Waar gaan de pubers heen als het regent?", kind: "vraag" },
    { text: "Bankjes. Veel meer bankjes!" },
    { text: "Rust" },
    { text: "Een wijk waar mijn dochter van 8 alleen naar zwemles kan fietsen zonder dat ik buikpijn heb" },
    { text: "buurtbarbecue die elk jaar terugkomt, en dan niet alleen onze straat" },
    { text: "Dat onze jeugd trots is op deze wijk ipv zeggen dat het hier doodsaai is" },
    {
      text: "Kinderen merken thuis niks van de schulden van hun ouders. Of in elk geval zo weinig mogelijk.",
    },
    {
      text: "Hoe zorgen we dat een juf die zich zorgen maakt binnen een week weet wie ze kan bellen?",
      kind: "vraag",
    },
    { text: "nieuwe buren krijgen bloemen en een rondje langs de deuren 🌷" },
    { text: "Dat we bij een scheiding niet pas komen als het ontploft is" },
    { text: "Iedereen mobiel, ook oma met de driewielfiets en mijn broer in zijn rolstoel" },
    {
      text: "Jongeren willen een eigen plek, omwonenden willen stilte. Ik droom van allebei maar weet eerlijk gezegd niet of dat kan.",
      kind: "dilemma",
    },
    {
      text: "Over vijf jaar zeggen mensen: hier ken ik iedereen van gezicht, en van de helft weet ik ook hoe het echt gaat.",
    },
    { text: "dat de ruilkast niet 'zielig' is maar gewoon handig" },
    {
      text: "'n Wijk waar je oud kan worden. Nu zijn er alleen eengezinswoningen en trappen trappen trappen",
    },
  ],
  doen: [
    {
      text: "Fietsles voor moeders op woensdagochtend. Begonnen met 3, nu 14 en een wachtlijst!",
      kind: "succes",
    },
    {
      text: "Ik zit als jeugdverpleegkundige om de week in de lerarenkamer. Gewoon met koffie. Daar hoor ik meer dan in tien overleggen",
      kind: "succes",
    },
    { text: "Jongerenwerker loopt vrijdagavond langs de skatebaan" },
    { text: "app groep van de straat. Vooral gezeur over poep en pakketjes maar ook: wie heeft een ladder" },
    {
      text: "Wij hebben op school een kast met gymschoenen, rugzakken en broodtrommels. Kinderen pakken wat ze nodig hebben en niemand vraagt iets.",
    },
    {
      text: "Mensen met twee banen en een dikke hypotheek vallen overal buiten. Te veel inkomen voor hulp, te weinig om van te leven.",
      kind: "belemmering",
    },
    { text: "Halloween 🎃 werkt hier beter dan welke buurtdag dan ook" },
    {
      text: "we schrijven ons suf aan verslagen voor jeugdhulp. het kind zie ik 1 uur in de week, het verslag kost me er 2 en dan komt het terug omdat er een kruisje mist. vorige week heb ik zitten huilen in de auto, dat zeg ik hier voor het eerst",
      kind: "belemmering",
    },
    {
      text: "de jongens van het pleintje hebben zelf een pannakooi geregeld bij de gemeente, brief geschreven en al",
      kind: "succes",
    },
    { text: "Fietsenmaker in de garage van onze flat, gepensioneerd, doet het voor een appeltaart" },
    { text: "buurthuis is wegbezuinigd toen ze de wijk nog aan het bouwen waren", kind: "belemmering" },
    { text: "Schoolmaatschappelijk werk, 4 uur per week voor 640 kinderen. Tja" },
    { text: "huiswerkklas in de bieb, draait op studenten" },
    {
      text: "we halen oude fietsen op bij het station, knappen ze op met cliënten van de dagbesteding en geven ze weg aan gezinnen die er geen kunnen betalen",
    },
    {
      text: "Een vader die eerst niks wilde belt me nu zelf als er een blauwe envelop komt.",
      kind: "succes",
    },
    { text: "Eerlijk? weinig. Ik werk 4 dagen en in het weekend doe ik de was.", kind: "belemmering" },
    { text: "De voetbalclub. Daar komt echt iedereen, van de notaris tot de postbode." },
    { text: "Oudergesprek thuis aan de keukentafel ipv op kantoor" },
    {
      text: "vrijwilligers van de kerk brengen op donderdag boodschappen rond, stilletjes, via de achterdeur",
    },
    {
      text: "wijkagent kent de jongeren bij naam maar heeft er twee wijken bij gekregen, dus we zien hem nauwelijks nog",
      kind: "belemmering",
    },
    {
      text: "Wat wij doen is niks bijzonders hoor, gewoon elkaars kinderen opvangen als de BSO dicht is. De mijne zitten dinsdag bij de overkant en die van hun donderdag bij ons, met een reservesleutel en een zwemtas in de gang. Staat nergens geregistreerd en het werkt al vier jaar",
    },
  ],
  meer: [
    {
      text: "Ik heb nog een bakfiets staan, daar kun je zo een koffiekar van maken voor op het schoolplein ☕",
      kind: "aanbod",
    },
    {
      text: "Gewoon eens VRAGEN aan de jongeren zelf. Niet over ze praten in een zaal vol volwassenen (zoals nu 😅)",
    },
    {
      text: "Kan de bso ons een seintje geven als ouders achterlopen met betalen? Dan zijn wij erbij vóór de deurwaarder. Mag dat van de privacy?",
      kind: "vraag",
    },
    { text: "spreekuur in school, dinsdag en donderdag half 9" },
    {
      text: "Ik wil wel fietsles geven, heb 30 jaar op een lesauto gezeten dus geduld genoeg",
      kind: "aanbod",
    },
    { text: "De gymzaal staat elke avond na zevenen leeg. Zonde hè" },
    {
      text: "Als we een hangplek maken bij de sloot zijn ze uit het zicht. Fijn voor de buren. Maar is het ook goed voor die jongens?",
      kind: "dilemma",
    },
    {
      text: "Jeugdteam, school, leerplicht en huisarts hebben alle vier een ander systeem. Niemand mag in dat van de ander. Dus vertelt die moeder het vier keer.",
      kind: "belemmering",
    },
    { text: "geldles op de basisschool" },
    {
      text: "mijn man en ik willen best de sleutel van een ruimte beheren als er een ruimte komt",
      kind: "aanbod",
    },
    {
      text: 'Een brief van de woningbouw of bank in normale taal. "Wij zien dat het lastig is, kom langs" in plaats van aanmaning nr 3',
    },
    { text: "fietsverlichtingsactie in november, met warme chocomel erbij" },
    {
      text: "Sporthal op zondagavond open met een paar oudere jongens als begeleider. Bij mijn neef in de stad doen ze dat al twee jaar, eerst was het oorlog over de muziek en nu zitten er dertig man en vegen ze na afloop zelf de vloer.",
    },
    {
      text: "als POH-jeugd kan ik een keer aanschuiven bij het team, huisarts vindt het ook goed",
      kind: "aanbod",
    },
    { text: "Een feestje voor mensen die nooit op feestjes komen" },
    {
      text: "schuldhulpverleningstraject eindigt op papier. daarna valt t weer stil. ga na een half jaar nog eens langs",
    },
    { text: "Wie betaalt er eigenlijk een aangepaste fiets als de Wmo nee zegt?", kind: "vraag" },
    {
      text: "Mijn zoon (17) wil best vertellen wat er wel en niet werkt, als hij er pizza voor krijgt",
      kind: "aanbod",
    },
    { text: "Ouderavond zonder powerpoint. Soep erbij, kinderen mee" },
    { text: "nieuwkomersrondje: wie hier komt wonen krijgt een buur als gids" },
    {
      text: "minder projecten die na een jaar weer stoppen omdat het potje leeg is. Liever één ding dat blijft",
      kind: "belemmering",
    },
  ],
};
