import { find, list, openMeeting } from "../../shared/core/state.ts";
import type { World } from "./world.ts";

/**
 * Budgets are exact from both sides: in a step with notes or dots everybody writes until they are refused, and then has
 * as much as the step allows, no less after all that happened to lines, tickets and laptop.
 */
export async function probeBudgets(world: World): Promise<void> {
  const { clock, regie, oracle, people } = world;
  const meeting = openMeeting(oracle.state);
  if (!meeting) return;
  const steps = list(oracle.state, "step", `steps:${meeting.id}`).filter((each) => each.block === "notes");
  const step = people.pick(steps.filter((each) => each.prompts.length === 1));
  if (!step) return;
  if (meeting.current !== step.id)
    void world.staff.send(regie, { type: "meeting.go", id: meeting.id, from: meeting.current, to: step.id });
  await clock.run(4_000);
  for (let round = 0; round <= step.perPerson + 1; round += 1) {
    for (const phone of world.phones)
      if (phone.joined && phone.step?.id === step.id)
        phone.page.act(() => {
          const known = phone.step;
          if (!known) return;
          if (known.level !== "named")
            void phone.wallet.prepare(known.id, known.prompts?.[0]?.key ?? "", known.perPerson ?? 1);
          phone.write(known, people);
        });
    await clock.run(4_000);
  }
  await clock.run(20_000);
  for (const phone of world.phones) {
    const person = find(oracle.state, "person", phone.person);
    if (phone.cheats > 0 || !phone.joined || person?.state !== "in" || phone.step?.id !== step.id) continue;
    const own = phone.own.filter((each) => each.step === step.id);
    const notes = own.map((each) => find(oracle.state, "note", each.id));
    // What staff took away or erased may have cost this phone a place, or given one back.
    if (notes.some((note) => note?.state !== "shown" || oracle.wasAway.has(note.id))) continue;
    if (phone.outbox.pending.get().length > 0) oracle.wrong(`${phone.name} is not done`);
    if (own.length !== step.perPerson)
      oracle.wrong(`${phone.name} could write ${own.length} of ${step.perPerson} in ${step.key}`);
  }
}
