import type { Kind } from "../../core/kind.ts";
import type { Action } from "./records.ts";

export const actionKind: Kind<Action> = {
  keys: (action) => [`actions:${action.step}`, `actions:${action.step}:${action.team ?? "room"}`],
  audience: (action) => ({
    teams: [action.team],
    persons: action.owners.map((owner) => owner.person),
  }),
  view(action, channel) {
    // Person ids are for the team's own phones; a reader of the plan gets the name that was said for it.
    const named = { ...action, owners: action.owners.map((owner) => ({ ...owner, person: null })) };
    switch (channel.kind) {
      case "own":
        return action.owners.some((owner) => owner.person === channel.id) ? action : null;
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
