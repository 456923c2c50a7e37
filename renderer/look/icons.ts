// The interface's own pictures, in the hand of the signs: strokes on a 24 grid.
// They stand beside a word; only where room is short an accessible name replaces it.

/** SVG path data per icon, for stroking (width 2, round ends), never for filling. */
export const icons = {
  eye: "M2 12s3.8-6.5 10-6.5S22 12 22 12s-3.8 6.5-10 6.5S2 12 2 12zM9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
  "eye-off":
    "M9.3 5.8A10 10 0 0 1 12 5.5c6.2 0 10 6.5 10 6.5a17 17 0 0 1-2.9 3.6M6.2 7.6A16.5 16.5 0 0 0 2 12s3.8 6.5 10 6.5a9.6 9.6 0 0 0 4.3-1M3.5 3.5l17 17M9.9 9.9a3 3 0 0 0 4.2 4.2",
  check: "M4 12.5l5.5 5.5L20.5 6.5",
  clock: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5.2l3.5 2",
  camera: "M3 8h4.2L9 5h6l1.8 3H21v11.5H3zM8.5 13.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
  plus: "M12 4.5v15M4.5 12h15",
  minus: "M4.5 12h15",
  undo: "M8.5 4.5L4 9l4.5 4.5M4 9h9.5a6 6 0 0 1 0 12H9",
  redo: "M15.5 4.5L20 9l-4.5 4.5M20 9h-9.5a6 6 0 0 0 0 12H15",
  arrow: "M4 12h16M13.5 5.5L20 12l-6.5 6.5",
  trash: "M4 6.5h16M9 6.5V3.5h6v3M6 6.5l1 14h10l1-14M10 11v5.5M14 11v5.5",
  pause: "M8 5v14M16 5v14",
  play: "M7 4.5l12 7.5-12 7.5z",
  freeze: "M12 2.5v19M3.8 7.2l16.4 9.6M20.2 7.2L3.8 16.8M9.5 4L12 6.5 14.5 4M9.5 20l2.5-2.5 2.5 2.5",
  screen: "M3 4.5h18v12H3zM12 16.5v4M8 20.5h8",
  qr: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v2M14 20h2.5M20 20h.01",
  people:
    "M5.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M2.5 20c0-4 2.6-6.5 6.5-6.5s6.5 2.5 6.5 6.5M15.5 4.9a3.5 3.5 0 0 1 0 6.2M18 14c2.2.9 3.5 3 3.5 6",
  pencil: "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM13.8 6.7l3.5 3.5",
  move: "M12 2.5v19M2.5 12h19M9.5 5L12 2.5 14.5 5M9.5 19l2.5 2.5 2.5-2.5M5 9.5L2.5 12 5 14.5M19 9.5l2.5 2.5-2.5 2.5",
  group: "M3 3.5h7.5V11H3zM13.5 3.5H21V11h-7.5zM3 14h7.5v6.5H3zM13.5 17.2H21M17.2 13.5V21",
  hand: "M8 13V5.8a1.6 1.6 0 0 1 3.2 0V11M11.2 11V4.2a1.6 1.6 0 0 1 3.2 0V11M14.4 11.5V6a1.6 1.6 0 0 1 3.2 0v8.5c0 4-2.4 7-6.2 7-3 0-4.6-1.4-5.9-3.8L3.2 13.5c-.9-1.7 1.2-2.9 2.4-1.5L8 15",
  dot: "M6 12a6 6 0 1 0 12 0a6 6 0 1 0-12 0M9.5 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0",
  lock: "M5 11h14v9.5H5zM8 11V7.5a4 4 0 0 1 8 0V11M12 15v2",
  door: "M6 21V3.5h12V21M3 21h18M14.5 12h.01",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
  sun: "M7.8 12a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M4.9 19.1l1.8-1.8M17.3 6.7l1.8-1.8",
  language:
    "M3 5.5h10M8 3v2.5M11 5.5c-.8 4-3.5 7-7.5 8.5M5.5 8.5c1.2 2.5 3 4 5.5 5M11.5 21l4.5-10.5L20.5 21M13 17.5h6",
  list: "M9 6h11.5M9 12h11.5M9 18h11.5M3.8 6h.4M3.8 12h.4M3.8 18h.4",
  board: "M3 4h18v16H3zM9 4v16M15 4v16",
  download: "M12 3.5v12M6.5 10.5L12 16l5.5-5.5M4 20.5h16",
  question:
    "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9.3 9.5a2.7 2.7 0 1 1 4.2 2.2c-1 .7-1.5 1.2-1.5 2.3M12 17h.01",
  close: "M5.5 5.5l13 13M18.5 5.5l-13 13",
  note: "M4 4h16v11l-5 5H4zM15 20v-5h5",
  turned: "M4 4h16v16H4zM4 12l8-8M4 20L20 4M12 20l8-8",
  wifi: "M2.5 9.5a14 14 0 0 1 19 0M6 13.3a9 9 0 0 1 12 0M9.3 17a4.2 4.2 0 0 1 5.4 0M12 20.5h.01",
  speak: "M4 9.5v5h3.5l5 4.5V5l-5 4.5zM16 9a4.2 4.2 0 0 1 0 6M18.8 6.5a8 8 0 0 1 0 11",
  menu: "M4 6.5h16M4 12h16M4 17.5h16",
  more: "M4 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0",
} as const;

export type IconName = keyof typeof icons;
export const iconNames = Object.keys(icons) as readonly IconName[];
