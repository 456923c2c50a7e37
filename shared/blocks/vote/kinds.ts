import type { Kind } from "../../core/kind.ts";
import type { Dot } from "./records.ts";

export const dotKind: Kind<Dot> = {
  keys: (dot) => [
    `dots:${dot.target}`,
    `dots-in:${dot.step}`,
    ...(dot.ticket ? [`ticket:${dot.ticket}`] : [`dots-coach:${dot.step}:${dot.team ?? "room"}`]),
  ],
  atEnd: ({ ticket }) => (ticket ? { ticket: null } : null),
  audience: () => ({ teams: [] }),
  limit: (dot) => (dot.ticket ? { key: `ticket:${dot.ticket}`, max: 1 } : null),
  needs: (dot) => [dot.target],
  feeds: (dot) => [dot.target],
  // Single dots are told to nobody: the theme carries the sum, and that only once it is turned.
  view: () => null,
};
