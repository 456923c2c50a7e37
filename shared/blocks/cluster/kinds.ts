import { countOf, type Kind } from "../../core/kind.ts";
import { LIMITS } from "../../limits.ts";
import type { Theme } from "./records.ts";

export const themeKind: Kind<Theme> = {
  keys: (theme) => [`themes:${theme.step}`, `themes:${theme.step}:${theme.team ?? "room"}`],
  limit: (theme) => ({
    key: `themes:${theme.step}:${theme.team ?? "room"}`,
    max: LIMITS.themesPerTeam,
  }),
  heldBy: (theme) => [`on:${theme.id}`, `dots:${theme.id}`],
  namedBy: (theme) => [`from:${theme.id}`],
  audience: (theme) => ({ teams: [theme.team] }),
  derive: (theme, index) => ({
    size: countOf(index, `laid:${theme.id}`),
    dots: countOf(index, `dots:${theme.id}`),
  }),
  view(theme, channel) {
    const { dots, ...covered } = theme;
    const seen = theme.dotsShown ? theme : covered;
    switch (channel.kind) {
      case "own":
      case "coach":
        return null;
      case "room":
        return theme.team === null ? seen : null;
      case "team":
        return channel.id === theme.team ? seen : null;
      case "docTeam":
        return theme.team === null || channel.id === theme.team ? seen : null;
      // Theme names and counts may leave the circle; words of notes may not.
      default:
        return seen;
    }
  },
};
