import type { TeamNotes } from "./types.ts";

/** De Brug: two quarters with a railway between them, and the professionals who work on both sides. */
export const brugNotes: TeamNotes = {
  ambitie: [
    { text: "Dat je niet meer aan iemands postcode hoort welke kans hij kreeg" },
    {
      text: "Ik wil van iedereen die hier in de wijk werkt een gezicht kennen. Niet de functie. Het gezicht.",
    },
    { text: "de helft van mijn tijd achter de computer? Nee: een kwart. En de rest op straat" },
    { text: "Onze mensen van de dagbesteding runnen het stationsbuffet" },
    { text: "kinderen van beide kanten in dezelfde klas" },
    { text: "Vrijwilliger zijn moet weer leuk zijn ipv een tweede baan zonder loon" },
    { text: "Wat zouden wij doen als er morgen géén regels waren?", kind: "vraag" },
    { text: "Geen doorverwijzing meer maar doorlopen: ik breng je er zelf even heen" },
    { text: "vertrouwen" },
    { text: "Dat mensen me niet vragen wat ik heb maar wat ik kan" },
    {
      text: "Een feest op de spoorbrug zelf. Verkeer eraf, tafels erop, wij komen van links en zij van rechts 🎉",
    },
    {
      text: "Eén plan per gezin dat in gewone woorden op één velletje past en dat van het gezin is, dus niet van ons en niet van het registratiesysteem",
    },
    { text: "jonge vrijwilligers 🙏 ik ben 74 en nog steeds de jongste" },
    {
      text: "Ik droom van korte lijntjes, maar hoe korter de lijntjes hoe minder de cliënt weet wat er over hem gezegd wordt.",
      kind: "dilemma",
    },
    { text: "Echte banen bij de bedrijven in de rijke helft, op fietsafstand" },
    { text: "Een gemeente die belt met: kunnen we helpen? In plaats van: waar blijft het kwartaalcijfer" },
    { text: "Wie van ons hier woont er eigenlijk zelf ten noorden van het spoor?", kind: "vraag" },
    {
      text: "Dat het niet meer uitmaakt van welke stichting je bent. Vorige week zaten we met zes logo's bij een meneer in de kamer en hij vroeg: wie van jullie kan mijn kraan maken? Niemand. De zevende, zijn buurvrouw, had het in tien minuten gedaan terwijl wij onze agenda's trokken.",
    },
    { text: "dat iemand eens dankjewel zegt en dat het geen plastic beker met kerstchocolaatjes is" },
    { text: "Huisartsen!!" },
    { text: "Mijn broertje met down als vakkenvuller met een eigen badge, hij oefent al voor de spiegel" },
  ],
  doen: [
    {
      text: "Wijklunch: eerste maandag, iedereen neemt brood mee. Geen agenda. Meeste dingen worden dan gewoon geregeld tussen de kaas en de karnemelk",
      kind: "succes",
    },
    {
      text: "dezelfde casus in vier systemen, want 'die praten niet met elkaar'. Nee en wij dus ook niet",
      kind: "belemmering",
    },
    { text: "wandelgroep die elke week aan de andere kant van het spoor start" },
    { text: "De strijkservice! 12 mensen, 60 klanten, en ze bepalen zelf de prijs", kind: "succes" },
    { text: "Bij ons stoppen er drie per maand. Niet boos, gewoon moe.", kind: "belemmering" },
    {
      text: "Ik heb als ambulant begeleider een bureau gekregen in het politiebureau. Wennen, maar het scheelt 20 telefoontjes per dag",
    },
    {
      text: "Ruilbeurs in de kerk, noord bracht spullen en zuid kwam ze halen. Nu bracht zuid eten en kwam noord eten. Dat was mooi",
      kind: "succes",
    },
    { text: "we beginnen elk gesprek met de vraag: waar bent u trots op. Stond in geen enkel protocol" },
    {
      text: "Twee cliënten draaien mee in de groenploeg van de gemeente. In het begin moest ik er elke dag bij zijn, toen elke week, en nu appt de voorman me alleen nog als er taart is. De ene wil zijn trekkerrijbewijs halen. Zijn moeder belde of dat wel verantwoord was, ik zei: vraag het hem",
    },
    { text: "om de drie maanden een nieuwe contactpersoon bij werk & inkomen", kind: "belemmering" },
    { text: "vrijwilligersborrel, elk kwartaal. Er komen vooral beroepskrachten haha" },
    { text: "Ik help mijn buurman. Is dat ook 'doen'?" },
    {
      text: "Wij hebben het intakeformulier van 11 naar 2 kanten gekregen. De rest bleek nooit door iemand gelezen te worden!",
      kind: "succes",
    },
    {
      text: "Bus rijdt noord-zuid niet meer, je moet over het station en overstappen. Met kinderwagen doe je dat niet",
      kind: "belemmering",
    },
    {
      text: "als iemand 3 uur per week betaald gaat werken raakt ie zijn uitkering én zijn begeleiding kwijt, dus doet niemand het",
      kind: "belemmering",
    },
    {
      text: "casusregie bij wie het gezin zelf kiest, in 5 gezinnen geprobeerd. 2x werd het oma, 1x de voetbaltrainer, 1x de schuldhulpverlener, en één gezin koos niemand, die deden het liever zelf. Bij alle vijf minder crisisbellen. Cijfers heb ik niet dus het telt officieel niet mee, haha",
    },
    {
      text: "nieuwe vrijwilligers krijgen bij ons eerst een week koffie en pas daarna een taak. Blijven langer",
      kind: "succes",
    },
    { text: "gemengde schaakclub in café het Wissel. Jongste 9, oudste 88" },
    { text: "De manager liep een dag mee op huisbezoek. Daarna waren er opeens twee formulieren minder" },
    {
      text: "Vrijwilligers horen thuis ook heftige dingen. Ze hebben geen intervisie, wij wel. Eigenlijk krom",
      kind: "dilemma",
    },
    { text: "kopie-, druk- en plakwerk voor de hele buurt vanuit het activiteitencentrum" },
  ],
  meer: [
    {
      text: "smoelenboek op papier, met foto en wat je leuk vindt. En gooi het elk jaar weg zodat het klopt",
    },
    { text: "Kies 1 formulier en schaf het af, vandaag nog" },
    {
      text: "ik zit in de oudercommissie noord en ken iemand in die van zuid. Zullen wij beginnen met één gezamenlijk schoolfeest?",
      kind: "aanbod",
    },
    {
      text: "Hebben we de bedrijven op het industrieterrein ooit uitgenodigd voor koffie bij óns?",
      kind: "vraag",
    },
    { text: "begrens het: een half jaar, twee uur per week, daarna mag je zonder schuldgevoel stoppen" },
    {
      text: "Als ik niks opschrijf en er gaat iets mis, ben ik de klos. Als ik alles opschrijf mis ik de mens. Zeg het maar.",
      kind: "dilemma",
    },
    {
      text: "Onze praktijkondersteuner kan één keer per maand naar de wijklunch komen, wel graag tussen 12 en 1",
      kind: "aanbod",
    },
    {
      text: "onkostenvergoeding gelijk trekken tussen de clubs. Bij de een krijg je 5 euro per dag, bij de ander een reep",
    },
    { text: "jobcarving klinkt vreselijk maar knip gewoon wat taken uit een baan, dan past hij wél" },
    {
      text: "ruim het fietstunneltje op, hang er kunst in van de scholen. Nu is het de grens, dan wordt het een deur",
    },
    {
      text: "Wie durft de accountant te vragen wat er écht moet? Volgens mij verzinnen we de helft zelf",
      kind: "vraag",
    },
    {
      text: "de arbeidsongeschiktheidsverzekeringsarts mag mij niks vertellen en ik hem niet. Cliënt tekent, mag nog niet",
      kind: "belemmering",
    },
    {
      text: "zit bij een bank, wij mogen 3 dagen per jaar vrijwilligerswerk doen, met 80 man. Niemand weet wat we moeten doen dus schilderen we elk jaar hetzelfde hek",
      kind: "aanbod",
    },
    { text: "bij mij in het magazijn is altijd werk dat rustig en precies moet. Kom kijken", kind: "aanbod" },
    { text: "Teamoverleg: eerst een half uur over één mens, dan pas over de cijfers" },
    { text: "= elkaar uitnodigen. Gewoon thuis. Ik begin zondag" },
    {
      text: "kan de wijkverpleegkundige in het wijkteam zitten zonder dat de zorgverzekeraar moeilijk doet?",
      kind: "vraag",
    },
    { text: "vraag niet 'wie wil er vrijwilliger worden' maar 'kun jij donderdag de deur opendoen'" },
    {
      text: "laat de mensen van de dagbesteding vandaag de catering doen, de broodjes waren nu van een keten",
    },
    { text: "+ meer tijd. Zonder tijd is dit een leuke dag geweest en verder niks", kind: "belemmering" },
    { text: "5 minuten stilte voor je een rapport instuurt.\nKlopt dit met wie ik gezien heb?" },
  ],
};
