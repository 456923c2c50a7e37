// Eighteen signs of a journey, drawn as strokes on a 24 grid: legible at 14 px and on a wall.
// A sign never stands alone for a team: it comes with the team's colour and its name.

/** SVG path data per sign, for stroking (width 2, round ends), never for filling. */
export const signs = {
  fiets:
    "M1.8 16a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0M13.8 16a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0M6 16l3.6-6.8h6L12 16 8.7 5.5M6.8 5.5h4M18 16L14.5 5.5h3.3",
  tent: "M10.5 2.5L21 20H3L13.5 2.5M8.2 20L12 13l3.8 7",
  kompas: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M15.8 8.2l-2.2 5.4-5.4 2.2 2.2-5.4z",
  boot: "M3 16.5h18l-2.8 4.5H5.8zM12.5 16.5V3l6.5 10h-6.5M9.5 6.5L5 13h4.5z",
  lantaarn: "M9.5 6.5V5a2.5 2.5 0 0 1 5 0v1.5M5 10.5l4-4h6l4 4zM7.5 10.5l.7 10.5h7.6l.7-10.5M12 14v3",
  brug: "M2 11c5.5-5.5 14.5-5.5 20 0M2 11v8.5h4.2c0-4 2.3-6.2 5.8-6.2s5.8 2.2 5.8 6.2H22V11",
  boom: "M5 9.5a7 7 0 1 0 14 0a7 7 0 1 0-14 0M12 22V10M12 16l3.2-3.4M8 22h8",
  ster: "M12 2.8l2.8 5.9 6.4.8-4.7 4.4 1.2 6.4-5.7-3.1-5.7 3.1 1.2-6.4-4.7-4.4 6.4-.8z",
  sleutel:
    "M3 16.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M10.7 13.3L20.5 3.5M16.8 7.2l3.2 3.2M13.8 10.2l2.2 2.2",
  vuur: "M12.4 2.5c.4 4.2 4.9 5.4 4.9 9.9a5.3 5.3 0 0 1-10.6 0c0-2.4 1.2-3.8 2.3-5.1.3 1.4.8 2 1.6 2.4.9-2 .6-4.6 1.8-7.2zM4 17.5l16 4M20 17.5l-16 4",
  vogel:
    "M21.5 8.5L18.6 7a4.1 4.1 0 0 0-7.9 1.2C10.7 10.7 8 12 2.5 11.5 3.5 16 7 19 11.5 19c4.6 0 7.3-3.3 7.3-7.5V10zM15 7.6h.01M9.8 19v3M13.5 18.8V22",
  berg: "M1.8 20L9 6l4.2 7.6L15.8 10l6.4 10zM6 12l3 1.8 3-1.8",
  huis: "M2.5 11.5L12 3.5l9.5 8M5 9.5V20.5h14V9.5M9.8 20.5v-6h4.4v6",
  zon: "M7.8 12a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M4.9 19.1l1.8-1.8M17.3 6.7l1.8-1.8",
  schelp:
    "M9 21h6l.8-3.2c3.5-2 5.7-4.8 5.7-7.8 0-3.7-4.2-6.5-9.5-6.5S2.5 6.3 2.5 10c0 3 2.2 5.8 5.7 7.8zM12 17V8.5M8.9 15L7 10.5M15.1 15l1.9-4.5",
  anker:
    "M9.5 4.8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M12 7.3V21.5M8 11h8M3.5 14c.4 4.5 4 7.5 8.5 7.5s8.1-3 8.5-7.5M1.8 16.5L3.5 14l2.7 1.5M22.2 16.5L20.5 14l-2.7 1.5",
  molen: "M9.8 14L8 21.5h8L14.2 14M12 9.5L6 3.5 4 6M12 9.5l6-6 2.5 2M12 9.5l6 6 2-2.5M12 9.5l-6 6-2.5-2",
  rugzak:
    "M6 21V11a6 6 0 0 1 12 0v10zM9.5 5.6V4.5a2.5 2.5 0 0 1 5 0v1.1M6 14.5h12M12 14.5v2.5M3 15v5M21 15v5",
} as const;

export type SignName = keyof typeof signs;

/** In the order in which new teams get them. */
export const signNames = Object.keys(signs) as readonly SignName[];

/** The colour token that goes with a sign, without "--". */
export function teamColour<Name extends SignName>(sign: Name): `team-${Name}` {
  return `team-${sign}`;
}

/** True for a name that has a drawing; records carry the sign as plain text. */
export function isSignName(name: string): name is SignName {
  // Not Object.hasOwn: the phones people bring are older than it.
  return (signNames as readonly string[]).includes(name);
}
