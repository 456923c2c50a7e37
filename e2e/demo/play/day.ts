import { readRoom, trajectFolders, withCopy } from "../../lib/on-disk.ts";
import { closed, plantState, turned } from "../../lib/oracle/plant.ts";
import { pause } from "../../lib/until.ts";
import type { Check } from "../checks/check.ts";
import { screensHoldTheirView } from "../checks/screens.ts";
import { joinAll } from "../set-up.ts";
import { byProtocol, need, QUIET, type Stage } from "../stage.ts";
import { counted, layThemes, placeDots, proposeActions, sayYes } from "./decide.ts";
import { removeWhatHurts, writeDreams, writeLate } from "./dream.ts";
import { tryFourthDot, tryToCheat } from "./tricks.ts";

/** Plays *Dromen, kort* from the open door to the closed meeting. @returns what had to be checked on the way */
export async function playDay(stage: Stage): Promise<Check[]> {
  const { ledger, pages, regie, say } = stage;
  const checks: Check[] = [];
  const begin = (key: string) => {
    ledger.during = key;
  };

  begin("meedoen");
  await joinAll(stage);
  say(`${byProtocol(stage).length + pages.phones.length} phones have joined`);
  await pages.picture("meedoen");

  begin("welkom");
  await regie.go("welkom");
  await pages.picture("welkom");

  begin("dromen");
  await regie.go("dromen");
  await pages.picture("dromen-begin");
  await writeDreams(stage);
  say(`notes lie face down: ${counted(stage)}, and ${pages.written()} from real pages`);
  await tryToCheat(stage);
  await pages.picture("dromen-omgekeerd");
  await pause(QUIET);
  checks.push(await onDiskNow(stage, "while hidden"));
  turned(stage.oracle);
  await regie.reveal("dromen");
  say("turned");
  await pages.picture("dromen-omgedraaid");
  await removeWhatHurts(stage);
  await regie.show({ mode: "mosaic", team: null });
  await pages.picture("dromen-zes-teams");
  await regie.show({ mode: "board", team: need(stage.teams, "fiets") });
  await pages.picture("dromen-een-team");

  begin("themas");
  await regie.go("themas");
  await writeLate(stage);
  await layThemes(stage);
  say("laid on themes");
  await pages.picture("themas");
  await regie.show({ mode: "mosaic", team: null });
  await pages.picture("themas-zes-teams");

  begin("stippen");
  await regie.go("stippen");
  await pages.picture("stippen-begin");
  await placeDots(stage);
  await tryFourthDot(stage);
  await pause(QUIET);
  checks.push(await onDiskNow(stage, "while dots are given"));
  // Every team gave so many that the sums are told; from here on dots are in archives.
  turned(stage.oracle);
  await regie.reveal("stippen");
  await regie.show({ mode: "results", team: null });
  say(`${stage.dots.size} dots`);
  await pages.picture("stippen-uitslag");

  begin("acties");
  await regie.go("acties");
  await proposeActions(stage);
  say(`${stage.actions.length} actions`);
  await pages.picture("acties");

  begin("ja-zeggen");
  await regie.go("ja-zeggen");
  await pages.picture("ja-zeggen-begin");
  await sayYes(stage);
  await pages.picture("ja-zeggen");

  begin("afsluiten");
  await regie.go("afsluiten");
  await regie.show({ mode: "plan", team: null });
  await pages.picture("afsluiten");
  await regie.finish();
  await pages.picture("gesloten");
  await pause(QUIET);
  closed(stage.oracle);
  say("closed");
  return checks;
}

/** Looks into a copy of the files while the host goes on: what a thief would have found at that moment. */
async function onDiskNow(stage: Stage, when: string): Promise<Check> {
  const [folder] = trajectFolders(stage.data);
  if (!folder) throw new Error("the host keeps no traject");
  const state = await withCopy(folder, readRoom);
  plantState(stage.oracle, state);
  await stage.oracle.look(when);
  return screensHoldTheirView(stage, state, when);
}
