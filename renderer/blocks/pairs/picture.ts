import { useTeams } from "../../client/hooks.ts";
import { type SignName, signNames } from "../../look/signs.ts";

/** What people look for: a sign that is no team's, and a number when there are more groups than signs. */
export type Picture = { sign: SignName; number: number | null };

export function usePicture(): (nth: number) => Picture {
  const taken = new Set(useTeams().map(({ sign }) => sign));
  const free = signNames.filter((name) => !taken.has(name));
  const signs = free.length > 0 ? free : signNames;
  return (nth) => {
    const again = Math.floor(nth / signs.length);
    return { sign: signs[nth % signs.length] as SignName, number: again > 0 ? again + 1 : null };
  };
}
