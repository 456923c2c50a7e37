import { useAll } from "../client/hooks.ts";

/** A person as staff may know one: a number within the team, and a name only when it was given. */
export type Someone = {
  id: string;
  team: string;
  /** 1, 2, 3 … within the team, in order of arrival. */
  number: number;
  name: string | null;
  state: "in" | "waiting" | "removed";
};

/** Everybody of a meeting. */
export function usePeople(meeting: string): Someone[] {
  const counted = new Map<string, number>();
  return useAll("person").flatMap((person) => {
    if (person.meeting !== meeting || !person.team || !person.state) return [];
    const number = (counted.get(person.team) ?? 0) + 1;
    counted.set(person.team, number);
    return { id: person.id, team: person.team, number, name: person.name?.t ?? null, state: person.state };
  });
}
