import { planAsDocx } from "../../../electron/host/exports/docx.ts";
import { list } from "../../../shared/core/state.ts";
import { planAsMarkdown } from "../../../shared/plan/markdown.ts";
import { buildPlan } from "../../../shared/plan/plan.ts";
import { openWorld, type World } from "../../../shared/testing/world.ts";
import { demoActions } from "../../demo/content/actions.ts";
import { demoNotes } from "../../demo/content/notes.ts";
import { TEAM_SIGNS } from "../../demo/content/types.ts";
import { p50 } from "../../lib/stats.ts";
import type { Row } from "../row.ts";

const NOTES = 600;
const ACTIONS = 60;
const TEAMS = 12;

/** The reference day: 600 notes and 60 actions, in the words of the demo. */
function referenceDay(): World {
  const world = openWorld(1, TEAMS);
  world.go("dicht");
  const teams = list(world.state, "team", `teams:${world.meeting?.id}`);
  const texts = TEAM_SIGNS.flatMap((team) => Object.values(demoNotes[team]).flat());
  const notes = Array.from({ length: NOTES }, (_, i) => {
    const team = teams[i % TEAMS]?.id ?? "";
    const text = texts[i % texts.length]?.text ?? "";
    const note = world.note(world.step("dicht"), i % 2 === 0 ? "a" : "b", { text });
    world.must(world.coach(team), note);
    return note.id;
  });
  world.must(world.regie, { type: "step.reveal", id: world.step("dicht"), from: false });
  world.go("acties");
  const actions = TEAM_SIGNS.flatMap((team) => [...demoActions[team]]);
  for (let i = 0; i < ACTIONS; i += 1) {
    const action = actions[i % actions.length];
    const team = teams[i % TEAMS]?.id ?? "";
    if (!action) continue;
    world.must(world.coach(team), {
      type: "action.propose",
      id: world.id("action"),
      step: world.step("acties"),
      what: action.what,
      forWhom: action.forWhom,
      firstStep: action.firstStep,
      effect: action.effect,
      checkedWith: action.checkedWith ?? "",
      due: { chip: action.due },
      sources: notes.filter((_, at) => at % TEAMS === i % TEAMS).slice(0, 4),
    });
  }
  return world;
}

export const plan: Row = {
  name: "plan",
  what: "the plan of the reference day as a document: 600 notes, 60 actions, twelve teams; no pictures yet",
  async run() {
    const world = referenceDay();
    const records = [...world.state.records.values()];
    const docx: number[] = [];
    const markdown: number[] = [];
    let size = 0;
    for (let round = 0; round < 5; round += 1) {
      let begin = performance.now();
      const built = buildPlan(records, world.meeting?.id ?? "", null, "nl");
      if (!built) throw new Error("there is no plan");
      size = (await planAsDocx(built)).byteLength;
      docx.push(performance.now() - begin);
      begin = performance.now();
      planAsMarkdown(built);
      markdown.push(performance.now() - begin);
    }
    return [
      { what: "plan as DOCX, first time", value: docx[0] ?? Number.NaN, unit: "ms", bar: 3_000 },
      { what: "plan as DOCX, median of 5", value: p50(docx), unit: "ms" },
      { what: "plan as Markdown", value: p50(markdown), unit: "ms" },
      { what: "size of the document", value: size / 1000, unit: "kB" },
    ];
  },
};
