import type { TeamNotes } from "./types.ts";

/** De Lantaarn: tower blocks of the sixties: dark stairs, damp walls, people nobody would miss for days. */
export const lantaarnNotes: TeamNotes = {
  ambitie: [
    { text: "'s Avonds naar beneden met de vuilniszak zonder bang te zijn" },
    { text: "Dat iemand het merkt als ik er 2 dagen niet ben" },
    { text: "een slaapkamer zonder zwarte vlekken op de muur" },
    {
      text: "Een plek tot elf uur open. met wifi. en waar ze niet na 5 min vragen of we willen meedenken over iets",
    },
    { text: "Dat wij als bewoners de eerste zijn die iets horen over de sloop en niet de krant" },
    { text: "Alle lampen doen het. Altijd" },
    {
      text: "Op de negende woont een mevrouw die ik al maanden niet zie. Bij wie hoor je dan te zijn?",
      kind: "vraag",
    },
    {
      text: "droom: renovatie waarbij je niet hoeft te verhuizen en je huur niet met 150 euro omhoog schiet. ik woon hier vanaf dat het gebouwd is, mijn kinderen zijn hier geboren, mijn man is in de achterkamer gestorven. dat kunnen ze wel een 'wisselwoning' noemen maar ik ga niet",
    },
    {
      text: "Jongens van deze flat die portier, monteur, verpleger of wethouder worden, en hier nog steeds hun moeder komen opzoeken",
    },
    { text: "weer een huismeester met een bezem en een grote mond" },
    { text: "Veiligheid" },
    {
      text: "Kerst met z'n allen in de hal. Lange tafel, kaarsen, iedereen van de twaalf verdiepingen. Ik zorg al voor de servetten",
    },
    { text: "Een portiek dat ruikt naar zeep en gebakken uien in plaats van naar je weet wel" },
    {
      text: "Met camera's voel ik me veilig, maar ik wil niet dat ze zien wie er bij mij langskomt.",
      kind: "dilemma",
    },
    { text: "Wanneer komt er nou eindelijk dubbel glas?", kind: "vraag" },
    { text: "dat meiden ook buiten durven zijn" },
    { text: "Ik zou zo graag nog eens met iemand dansen (78)" },
    { text: "elkaar aanspreken zonder klappen te krijgen" },
    {
      text: "De flat niet meer 'de probleemflat' in het nieuws, maar dat die dansgroep van beneden in het nieuws komt",
    },
    { text: "Geen een begrafenis meer waar alleen de gemeente bij is" },
    {
      text: "wat als de jongeren zelf de sleutel van het buurthuis krijgen? zou het dan misgaan of juist niet?",
      kind: "vraag",
    },
  ],
  doen: [
    {
      text: "Ik loop als wijkagent elke woensdag alle galerijen af. Van boven naar beneden, kost me drie uur en levert me alles op.",
    },
    {
      text: "belcirkel! om half 10 bel ik mevrouw van 4 hoog, zij belt de volgende, en zo rond. Neemt iemand niet op dan gaan we kijken",
      kind: "succes",
    },
    { text: "schimmel gemeld, 6x, elke keer 'u moet beter ventileren'", kind: "belemmering" },
    { text: "Straatvoetbal met de politie, jongeren winnen altijd" },
    {
      text: "Bewonerscommissie heeft de lift laten maken na 11 weken. Gewoon met 30 man naar het kantoor van de woningbouw gelopen, met rollators en al",
      kind: "succes",
    },
    { text: "wij van de thuiszorg blijven soms vijf minuten langer dan mag" },
    {
      text: "Fietsenkelder is op slot sinds de brand, nu staat alles in de gang. Levensgevaarlijk",
      kind: "belemmering",
    },
    { text: "energiecoach komt langs met tochtstrips en ledlampen, gratis" },
    {
      text: "Twee jongens die vorig jaar nog ellende gaven staan nu bij de boksschool de kleintjes te trainen 🥊",
      kind: "succes",
    },
    { text: "maandag koersbal, dinsdag bingo, woensdag niks, en het weekend is het ergst" },
    { text: "plantjes op de galerij, mag niet van de brandweer, staan er toch" },
    { text: "Ik zeg iedereen gedag in de lift. Da's een begin" },
    {
      text: "spreekuur van de corporatie, maar alleen online een afspraak maken. De helft hier heeft geen computer",
    },
    {
      text: "Buurtpreventie-app met 112 leden. Wel veel foto's van 'verdachte personen' die gewoon een pakketje komen brengen",
    },
    { text: "jongerencentrum dicht om 6 uur want geen personeel", kind: "belemmering" },
    {
      text: "Een student woont hier voor lage huur en doet daar 10 uur per week buurtdingen voor. Heeft bij mij de tv goedgezet en is gebleven voor de soep.",
      kind: "succes",
    },
    { text: "kledingruil in de wasruimte" },
    { text: "De badkamers op 3 en 4 zijn aangepast, mijn moeder kan weer zelf douchen!", kind: "succes" },
    {
      text: "Ik ken haar eenzaamheid, maar als ik elke dag ga wordt het mijn leven in plaats van dat van haar.",
      kind: "dilemma",
    },
    {
      text: "Na de steekpartij vorig jaar hebben we portiekgesprekken gedaan, met de imam, de wijkagent en een grote pan thee. Eerst durfde niemand. Op de derde avond begon een vader te vertellen dat hij zijn zoon 's nachts opsluit van angst. Toen ging het pas ergens over.",
    },
    {
      text: "de helft van de namen op de bellen klopt niet, zoveel wordt er doorverhuurd",
      kind: "belemmering",
    },
  ],
  meer: [
    { text: "Bewegingssensor in elk trappenhuis. Kost 40 euro per lamp, ik heb het uitgezocht" },
    {
      text: "ik kan niet meer lopen maar bellen wel! zet mij maar op de lijst voor de belcirkel",
      kind: "aanbod",
    },
    {
      text: "Kunnen we als hele flat tegelijk een melding doen, met een jurist erbij? Alleen word je afgepoeierd",
      kind: "vraag",
    },
    { text: "haal jongeren binnen als medewerker, met betaling, laat ze de avond draaien van 6 tot 11" },
    { text: "Elke trap een trapmoeder of trapvader. Niet de baas, wel degene die weet wie er nieuw is" },
    {
      text: "we hebben adressen nodig van mensen boven de 80 maar die krijgen we niet vanwege privacy. Snap ik. Maar dan weten we dus niet waar we moeten aanbellen.",
      kind: "belemmering",
    },
    {
      text: "als opzichter wil ik best een zaterdag langs alle natte muren lopen, met foto's en vochtmeter",
      kind: "aanbod",
    },
    { text: "hek eromheen dan? Dan zijn de dealers weg en de kinderen ook", kind: "dilemma" },
    {
      text: "geef les op het ROC, beveiliging. Mijn studenten kunnen portieklopen als stage",
      kind: "aanbod",
    },
    { text: "spelregels in 7 talen in de lift hangen, mét plaatjes" },
    { text: "Tafel in de hal beneden. Meer is het niet. Tafel, vier stoelen, kan koffie" },
    { text: "warmtefoto's maken in januari, die hang je op in het gemeentehuis" },
    { text: "kapotte lamp melden met een sticker: huisnummer erop, klaar. Geen app geen wachtwoord" },
    {
      text: "Waarom vragen we de moeders niet? Die jongens zijn nergens bang voor behalve voor hun moeder 😂",
      kind: "vraag",
    },
    { text: "Op de dag na de begrafenis staat iedereen er. Kom liever na drie maanden, dan is het stil" },
    {
      text: "Iedere drie jaar komt er een nieuw 'wijkprogramma' met nieuwe gezichten en gaan we weer geeltjes plakken. Sorry dat ik het zeg. Laat nou eens zien wat er met de vorige is gedaan",
      kind: "belemmering",
    },
    { text: "Meer van hetzelfde. Het gaat best goed hoor" },
    { text: "mijn hond moet toch 3x per dag uit. Wie wil er mee lopen", kind: "aanbod" },
    {
      text: "maak van de parkeergarage (staat half leeg) een oefenruimte voor dans en rap. Heeft niemand last van het geluid, het is droog, er is stroom, en als de jongeren er zijn dan zijn de dealers er niet want die houden niet van publiek. Heb ik al 2x ingestuurd bij de gemeente, nooit iets gehoord",
    },
    {
      text: "brievenbus voor klachten in de hal, en elke week een antwoord op papier ernaast. Ook als het antwoord nee is.",
    },
    { text: "laat een bewoner de rondleiding geven als er weer eens een minister komt" },
  ],
};
