import { newId } from "../../../shared/new-id.ts";
import { dotWatched } from "../../lib/oracle/plant.ts";
import { demoActions } from "../content/actions.ts";
import { coachNames } from "../content/people.ts";
import { demoThemes } from "../content/themes.ts";
import { PROMPT_KEYS, type TeamSign } from "../content/types.ts";
import { byProtocol, everyone, need, type Placed, type Stage } from "../stage.ts";

/** One in this many notes is laid by the coach although its writer could. */
const LEFT_TO_COACH = 5;
const DOTS = 3;

/** The team says five names aloud, the coach types them; writers lay their own notes, the coach what is left. */
export async function layThemes(stage: Stage): Promise<void> {
  const step = stage.regie.step("themas").id;
  await everyone([...stage.coaches], 500, async ([team, coach]) => {
    const ids: string[] = [];
    stage.themes.set(team, ids);
    for (const theme of demoThemes[team]) {
      const id = newId();
      await coach.do({ type: "theme.add", id, step, title: theme.title });
      ids.push(id);
    }
  });
  const themed = stage.placed.flatMap((note) => {
    const theme = themeOf(stage, note);
    return theme && !note.gone ? [{ note, theme }] : [];
  });
  const own = themed.filter(({ note }, i) => note.seat !== null && i % LEFT_TO_COACH !== 0);
  await everyone(own, 5_000, async ({ note, theme }) => {
    const dream = stage.regie.step("dromen").id;
    const answer = await note.seat?.phone?.do(
      { type: "note.lay", id: note.id, from: null, theme },
      { step: dream, prompt: note.prompt, use: note.id },
    );
    if (!answer?.ok) throw new Error(`laying was refused: ${answer?.code}`);
  });
  for (const one of stage.pages.phones)
    await stage.pages.person(`laying in ${one.team}`, () => one.layNotes());
  const left = themed.filter((each) => !own.includes(each));
  await everyone([...stage.coaches], 200, async ([team, coach]) => {
    for (const { note, theme } of left.filter((each) => each.note.team === team))
      await coach.do({ type: "note.lay", id: note.id, from: null, theme });
  });
}

function themeOf(stage: Stage, note: Placed): string | null {
  if (note.index === null) return null;
  const { index, prompt, team } = note;
  const at = demoThemes[team].findIndex((theme) => theme.notes[prompt].includes(index));
  return need(stage.themes, team)[at] ?? null;
}

/** Three dots each, alone and in silence; somebody changes their mind, the coach places for who has no phone. */
export async function placeDots(stage: Stage): Promise<void> {
  const step = stage.regie.step("stippen").id;
  const pick = (team: TeamSign) => {
    const themes = need(stage.themes, team);
    // People agree more than chance: the first of three glances wins.
    const at = Math.floor(Math.min(Math.random(), Math.random()) * themes.length);
    return themes[at] ?? "";
  };
  await everyone(byProtocol(stage), 5_000, async ({ phone, team }) => {
    const refused = await phone.wallet.prepare(step, "dots", DOTS);
    if (refused) throw new Error(`no dots: ${refused.code}`);
    for (let i = 0; i < DOTS; i += 1) {
      const target = pick(team);
      const id = await dotWatched(stage.oracle, phone, step, target);
      if (Math.random() < 0.1) {
        const taken = await phone.do({ type: "dot.take", id }, { step, prompt: "dots", use: id });
        if (!taken.ok) throw new Error(`taking a dot back was refused: ${taken.code}`);
        phone.wallet.free(id);
        i -= 1;
      } else stage.dots.set(id, target);
    }
  });
  for (const one of stage.pages.phones) await stage.pages.person(`dots in ${one.team}`, () => one.giveDots());
  await everyone([...stage.coaches], 500, async ([team, coach]) => {
    for (let i = 0; i < DOTS; i += 1) {
      const id = newId();
      const target = pick(team);
      await coach.do({ type: "dot.place", id, step, target });
      stage.dots.set(id, target);
    }
  });
}

/** Each team's proposals, half typed on a phone and half by the coach, with the notes and the theme they grew from. */
export async function proposeActions(stage: Stage): Promise<void> {
  const step = stage.regie.step("acties").id;
  await everyone([...stage.coaches], 1_000, async ([team, coach]) => {
    const phones = byProtocol(stage).filter((seat) => seat.team === team);
    for (const [index, action] of demoActions[team].entries()) {
      const sources = action.sources.flatMap(
        (ref) =>
          stage.placed.find(
            (note) =>
              note.team === team && note.prompt === ref.prompt && note.index === ref.index && !note.gone,
          )?.id ?? [],
      );
      const cmd = {
        type: "action.propose",
        id: newId(),
        step,
        what: action.what,
        forWhom: action.forWhom,
        firstStep: action.firstStep,
        effect: action.effect,
        checkedWith: action.checkedWith ?? "",
        due: { chip: action.due },
        sources: [...sources, need(stage.themes, team)[action.theme] ?? ""],
      };
      if (index % 2 === 0) await coach.do(cmd);
      else {
        const answer = await phones[index]?.phone.do(cmd);
        if (!answer?.ok) throw new Error(`an action was refused: ${answer?.code}`);
      }
      stage.actions.push({ id: cmd.id, team, index });
    }
  });
}

/** Who says yes does so on their own phone; *samen* is with the coach; what nobody takes looks for someone. */
export async function sayYes(stage: Stage): Promise<void> {
  await everyone(stage.actions, 3_000, async ({ id, team, index }) => {
    const action = demoActions[team][index];
    if (!action) return;
    const coach = need(stage.coaches, team);
    if (action.answer === "zoekt") {
      await coach.do({ type: "action.seek", id, from: "voorstel", to: "zoekt" });
      return;
    }
    const phone = byProtocol(stage).filter((seat) => seat.team === team)[index + 3]?.phone;
    const answer = await phone?.do({ type: "action.yes", id, name: action.ownerName });
    if (!answer?.ok) throw new Error(`a yes was refused: ${answer?.code}`);
    if (action.answer === "samen") await coach.do({ type: "action.tick", id, name: coachNames[team] });
  });
}

/** How many notes of the content lie on the wall, for the line on the terminal. */
export function counted(stage: Stage): string {
  const lying = stage.placed.filter((note) => !note.gone);
  return PROMPT_KEYS.map((key) => `${key} ${lying.filter((note) => note.prompt === key).length}`).join(", ");
}
