import { defineTexts } from "./define.ts";

/** What seems to be wrong with how phones get here, and what to do: short, for who stands in a full hall. */
export const networkTexts = defineTexts(
  {
    title: "Hoe telefoons binnenkomen",
    "no-network": () => "Deze laptop zit op geen netwerk.",
    "no-lease": () => "De laptop kreeg geen adres van het netwerk.",
    "only-made-up": () => "De laptop zit alleen op een VPN of een virtueel netwerk.",
    "gone-at-once": (values: { count: number; of: number }) =>
      `${values.count} van ${values.of} telefoons vielen tegelijk weg.`,
    nobody: () => "Nog geen telefoon kon de pagina openen.",
    "not-connecting": (values: { count: number; of: number }) =>
      `${values.count} van ${values.of} telefoons openden de pagina, maar hebben geen verbinding.`,
    slow: (values: { count: number; of: number }) =>
      `${values.count} van ${values.of} telefoons kunnen het niet bijhouden.`,
    several: (values: { count: number; of: number }) => `De laptop zit op ${values.count} netwerken.`,
    doJoin: "Verbind de laptop met de wifi van de zaal, of zet een eigen wifipunt aan.",
    "doOwn-windows": "Windows: Instellingen, Netwerk en internet, Mobiele hotspot.",
    "doOwn-mac": "Mac: neem een los wifipunt, of een telefoon als hotspot.",
    "doOwn-other": "Een telefoon als hotspot is genoeg om te beginnen.",
    doRenew: "Zet wifi uit en weer aan, of trek de kabel los en steek hem er weer in.",
    doVpn: "Zet de VPN uit. Telefoons in de zaal kunnen daar niet bij.",
    doSay: "Zeg rustig: schrijf door. Alles blijft op de telefoon en komt vanzelf aan.",
    doPoint: "Kijk of het wifipunt aan staat, en of de laptop op dezelfde wifi zit.",
    doWifi: "Laat wie na een minuut niet terug is wifi uit en weer aan zetten.",
    doSame: "Zitten de telefoons op dezelfde wifi als de laptop? Een gastnetwerk houdt ze vaak uit elkaar.",
    "doFirewall-windows":
      "Windows: zoek ‘Een app via Windows Firewall toestaan’ en vink Werktafel aan, ook bij Openbaar.",
    "doFirewall-mac": "Mac: Systeeminstellingen, Netwerk, Firewall, Opties: laat Werktafel toe.",
    "doFirewall-other": "Laat de firewall van de laptop Werktafel toe.",
    doBring: "Helpt het niet? Neem een eigen wifipunt met een wachtwoord.",
    doStay: "Vraagt een telefoon of je verbonden wilt blijven? Kies Ja. Anders gaat hij naar mobiele data.",
    doMobile: "Zet mobiele data en VPN op de telefoon even uit, en laad de pagina opnieuw.",
    doMiddle: "De wifi is vol. Zet het wifipunt midden in de zaal. Laat filmpjes en andere apps dicht.",
    doWhich: (values: { address: string }) =>
      `De code op de beamer hoort bij ${values.address}. Zitten de telefoons op het andere netwerk? Verbreek dan dit.`,
  },
  {
    title: "How phones get here",
    "no-network": () => "This laptop is on no network.",
    "no-lease": () => "The network gave the laptop no address.",
    "only-made-up": () => "The laptop is only on a VPN or a virtual network.",
    "gone-at-once": (values) => `${values.count} of ${values.of} phones fell away at once.`,
    nobody: () => "No phone could open the page yet.",
    "not-connecting": (values) =>
      `${values.count} of ${values.of} phones opened the page, but have no connection.`,
    slow: (values) => `${values.count} of ${values.of} phones cannot keep up.`,
    several: (values) => `The laptop is on ${values.count} networks.`,
    doJoin: "Connect the laptop to the Wi-Fi of the hall, or switch on an access point of your own.",
    "doOwn-windows": "Windows: Settings, Network & internet, Mobile hotspot.",
    "doOwn-mac": "Mac: use a separate access point, or a phone as a hotspot.",
    "doOwn-other": "A phone as a hotspot is enough to begin with.",
    doRenew: "Switch Wi-Fi off and on, or take the cable out and put it back.",
    doVpn: "Switch the VPN off. Phones in the hall cannot reach it.",
    doSay: "Say calmly: write on. Everything stays on the phone and arrives by itself.",
    doPoint: "See if the access point is on, and if the laptop is on the same Wi-Fi.",
    doWifi: "Have those who are not back after a minute switch Wi-Fi off and on.",
    doSame: "Are the phones on the same Wi-Fi as the laptop? A guest network often keeps them apart.",
    "doFirewall-windows":
      "Windows: search ‘Allow an app through Windows Firewall’ and tick Werktafel, also under Public.",
    "doFirewall-mac": "Mac: System Settings, Network, Firewall, Options: allow Werktafel.",
    "doFirewall-other": "Let the laptop's firewall allow Werktafel.",
    doBring: "Does it not help? Use an access point of your own with a password.",
    doStay: "Does a phone ask whether to stay connected? Choose Yes. Otherwise it goes to mobile data.",
    doMobile: "Switch mobile data and VPN on the phone off for a moment, and reload the page.",
    doMiddle:
      "The Wi-Fi is full. Put the access point in the middle of the hall. Keep videos and other apps closed.",
    doWhich: (values) =>
      `The code on the projector belongs to ${values.address}. Are the phones on the other network? Then disconnect this one.`,
  },
);
