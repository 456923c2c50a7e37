import { readRoom, trajectFolders, withCopy } from "../../lib/on-disk.ts";
import { pause } from "../../lib/until.ts";
import { rowsLinkNobody } from "../checks/anonymous.ts";
import type { Check } from "../checks/check.ts";
import { screensHoldTheirView } from "../checks/screens.ts";
import { hiddenNotesUnseen } from "../checks/wire.ts";
import { joinAll } from "../set-up.ts";
import { byProtocol, need, type Stage } from "../stage.ts";
import { counted, layThemes, placeDots, proposeActions, sayYes } from "./decide.ts";
import { removeWhatHurts, writeDreams, writeLate } from "./dream.ts";
import { tryFourthDot, tryToCheat } from "./tricks.ts";

/** Milliseconds after which everything that was told has arrived. */
const QUIET = 600;

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
  checks.push(hiddenNotesUnseen(stage), ...(await onDiskNow(stage, "while hidden")));
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
  checks.push(...(await onDiskNow(stage, "while dots are given")));
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
  say("closed");
  return checks;
}

/** Looks into a copy of the files while the host goes on: what a thief would have found at that moment. */
async function onDiskNow(stage: Stage, when: string): Promise<Check[]> {
  const [folder] = trajectFolders(stage.data);
  if (!folder) throw new Error("the host keeps no traject");
  return withCopy(folder, async (copy) => {
    const state = await readRoom(copy);
    return [rowsLinkNobody(stage, state, copy, when), screensHoldTheirView(stage, state, when)];
  });
}
