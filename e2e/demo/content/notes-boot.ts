import type { TeamNotes } from "./types.ts";

/** De Boot: an ageing harbour village: carers, a bus that no longer stops, clubs that hold everything up. */
export const bootNotes: TeamNotes = {
  ambitie: [
    {
      text: "Een week per jaar echt vrij. Ik zorg nu elf jaar voor mijn man en ben nog geen nacht weg geweest. Mijn zus heeft een huisje aan zee, ik ken het alleen van de foto's. Ze vraagt het ook niet meer, dat vind ik eigenlijk nog het ergste.",
    },
    { text: "dat de bus weer in het dorp stopt ipv op de dijk" },
    { text: "Café, winkeltje, kapper en dokter onder één dak in het oude gemeentehuis" },
    { text: "Sterven in je eigen bed met uitzicht op de haven. Dat is toch niet te veel gevraagd?" },
    { text: "jongeren die hier kúnnen blijven wonen" },
    { text: "Wie zorgt er voor mij als ik val?", kind: "vraag" },
    { text: "Dat het dorpshuis over tien jaar nog open is en niet draait op dezelfde zes grijze koppen" },
    { text: "Een kind leert van een opa netten boeten, opa leert van het kind appen ⚓" },
    {
      text: "Mijn vader met dementie kan rustig een ommetje maken, en wie hem tegenkomt weet: even omdraaien en meelopen",
    },
    { text: "Niemand die een ziekenhuisafspraak afzegt omdat er geen vervoer is" },
    { text: "Nabuurschap" },
    {
      text: "Ik hou van mijn moeder maar ik wil haar niet wassen. Mag je dat zeggen in een dorp?",
      kind: "dilemma",
    },
    { text: "zorg die 's nachts ook komt, niet uit de stad 25 min verderop" },
    {
      text: "Starterswoningen in de lege boerderijen, met een oudere in het voorhuis die zich veiliger voelt",
    },
    { text: "De fanfare weer dertig man sterk" },
    { text: "stilte en toch niet alleen" },
    { text: "Een dorpsauto, elektrisch, iedereen kan hem boeken en wie niet rijdt wordt gereden" },
    {
      text: "Kunnen we afspreken dat de wijkverpleging één gezicht heeft per straat? Nu kreeg mijn zus in twee weken 19 verschillende mensen over de vloer.",
      kind: "vraag",
    },
    { text: "mantelzorgers die elkaar vinden vóór ze omvallen" },
    { text: "import en oud-dorpers die samen de kerstmarkt doen" },
    { text: "dat de school blijft!!!" },
  ],
  doen: [
    {
      text: "Dorpshuis wordt helemaal door vrijwilligers gerund. 41 mensen in het rooster, van bardienst tot boekhouding",
      kind: "succes",
    },
    { text: "ik rijd voor de dinges, hoe heet het, de automaatjes. 30 ct per km en leuke gesprekken" },
    {
      text: "De huiskamer op dinsdag: mijn vrouw zit daar tot drie uur en ik kan zagen, slapen of een keer schreeuwen in de schuur",
    },
    {
      text: "Huisarts, wijkverpleegkundige en ik (ouderenadviseur) lopen elke maand de lijst langs. Kwartiertje, staand, klaar.",
      kind: "succes",
    },
    { text: "Kinderen van groep 8 lezen voor in het zorghuis" },
    {
      text: "Toen het hier blank stond waren er binnen een uur vijftig man met zandzakken, de bakker kwam met broodjes en de dominee reed op een trekker. dus we kunnen het wel. alleen voor water kom je makkelijker je bed uit dan voor een buurman die somber is",
      kind: "succes",
    },
    {
      text: "steunpunt mantelzorg zit in de stad, di en do 9-12. Dan kan ik dus juist niet weg",
      kind: "belemmering",
    },
    { text: "Klaverjassen, koersbal, koor, kerk, kroeg. De 5 K's houden het hier overeind" },
    { text: "alarmopvolging door buren, ik heb 7 sleutels aan een bord hangen" },
    {
      text: "Regiotaxi komt een uur te vroeg of een uur te laat, en mijn scootmobiel mag niet mee",
      kind: "belemmering",
    },
    {
      text: "Ik help op zaterdag in de computerhoek. Mevrouw van 91 heeft nu een videogesprek met haar kleinkind in Canada, elke zondag",
      kind: "succes",
    },
    { text: "avondmaaltijden uit de keuken van het zorghuis, rondgebracht door de voetbal A1" },
    {
      text: "Lotgenotengroep dementie in de consistoriekamer. We lachen daar vaker dan je denkt.",
      kind: "succes",
    },
    { text: "de subsidieaanvraag is 34 bladzijden, ik ben visser geweest geen jurist", kind: "belemmering" },
    {
      text: "Indicatie voor 4 uur, nodig is 7. Dan doet de dochter de rest en die werkt ook fulltime",
      kind: "belemmering",
    },
    { text: "samenrijden naar de markt op vrijdag" },
    { text: "kijken of de gordijnen open zijn om 9 uur" },
    { text: "Jeugdbrandweer en jeugdharmonie, anders zit de jeugd achter een schermpje" },
    { text: "Ik ben buurvrouw, geen mantelzorger. Maar ik doe wel elke dag haar steunkousen" },
    { text: "dorpskrantje op papier, 8x per jaar, wordt gelézen" },
    { text: "de apotheek bezorgt en kijkt meteen of de vorige doosjes op zijn" },
  ],
  meer: [
    { text: "logeerbed in het zorghuis, zonder indicatie van twaalf weken. Bellen en je kan terecht" },
    {
      text: "Mijn auto staat 5 dagen per week stil. Gebruik hem, alleen graag niet met hond",
      kind: "aanbod",
    },
    {
      text: "vraag de dertigers voor één klus in plaats van voor het bestuur. 'Kan je twee avonden helpen met de verlichting' lukt altijd",
    },
    {
      text: "Als wijkverpleegkundige wil ik best een avond geven over dementie in de voetbalkantine, vóór de wedstrijd op tv begint",
      kind: "aanbod",
    },
    {
      text: "Wie van de ouderen wil op school komen vertellen over de oude haven? Groep 6 en 7 zoeken verhalen",
      kind: "vraag",
    },
    { text: "Bestaat er zoiets als een oppascentrale voor volwassenen?", kind: "vraag" },
    {
      text: "Sleutelkastje aan elke deur is handig voor ons. De oude mensen vinden het eng. Wie z'n huis is het?",
      kind: "dilemma",
    },
    { text: "Bankjes onderweg, om de 200 meter, dan haalt mijn moeder de winkel nog" },
    {
      text: "Vrijwilligers krijgen steeds meer regels: VOG, HACCP, AVG, sociale hygiëne, een cursus tillen en nu ook nog een inlogcode voor het rooster. Onze barman van 79 heeft er 50 jaar gestaan zonder dat er iemand dood is gegaan. Hij is er vorige maand mee opgehouden.",
      kind: "belemmering",
    },
    {
      text: "ik ben 16 en heb een brommer en wil best medicijnen rondbrengen voor een zakcentje",
      kind: "aanbod",
    },
    {
      text: "huisarts laat op het scherm aanvinken wie mantelzorger is en belt die 1x per jaar. Niet over de patiënt, over hem of haar zelf",
    },
    { text: "nachtzorg delen met de drie dorpen langs het water" },
    { text: "Waarom mag de schoolbus die om 10 uur leeg terugrijdt geen ouderen meenemen?", kind: "vraag" },
    {
      text: "biertap op vrijdagmiddag in het dorpshuis + iemand van de gemeente erbij. Zo regel je hier dingen",
    },
    {
      text: "Heb net mijn man verloren en dus opeens tijd. Ik wil wel een middag bij iemand zitten zodat de ander eruit kan",
      kind: "aanbod",
    },
    { text: "Kamer bij oma: student betaalt weinig huur en is er 's avonds" },
    {
      text: "Eén map op de keukentafel waar iedereen in schrijft: thuiszorg, dochter, dokter, fysio en ikzelf. Er is wel een digitaal zorgdossier, maar ik kan er niet in, de dokter leest een ander en mijn dochter is haar code kwijt. Papier valt nooit uit en je kunt er koffie op zetten.",
    },
    { text: "niet alles willen redden wat op is" },
    { text: "de ijsclub heeft een verwarmd gebouw dat 11 maanden per jaar leegstaat 🙃", kind: "aanbod" },
    { text: "vervoersrooster aan de deur van de supermarkt hangen ipv op een website die niemand vindt" },
    { text: "bij elke club één jongere in het bestuur, met stem" },
  ],
};
