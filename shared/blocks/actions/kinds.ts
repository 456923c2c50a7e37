import type { Kind } from "../../core/kind.ts";
import { LIMITS } from "../../limits.ts";
import type { Action } from "./records.ts";

export const actionKind: Kind<Action> = {
  keys: (action) => [
    `actions:${action.step}`,
    `actions:${action.step}:${action.team ?? "room"}`,
    ...action.sources.map((source) => `from:${source}`),
  ],
  limit: (action) => ({
    key: `actions:${action.step}:${action.team ?? "room"}`,
    max: LIMITS.actionsPerTeam,
  }),
  // Who said yes since keeps it a promise.
  together: [["owners", "state"]],
  audience: (action) => ({
    teams: [action.team],
    persons: action.owners.map((owner) => owner.person),
  }),
  view(action, channel) {
    // A phone recognises its own promise; everyone else gets the name that was said for it.
    const mine = (person: string | null) => (channel.kind === "own" && person === channel.id ? person : null);
    const owners = action.owners.map((owner) => ({ ...owner, person: mine(owner.person) }));
    const named = { ...action, owners };
    switch (channel.kind) {
      case "own":
        return owners.some((owner) => owner.person !== null) ? named : null;
      case "coach":
        return null;
      case "room":
        return action.team === null ? named : null;
      case "team":
        return action.team !== null && channel.id === action.team ? named : null;
      case "docTeam":
        return action.team === null || channel.id === action.team ? named : null;
      default:
        return named;
    }
  },
};
