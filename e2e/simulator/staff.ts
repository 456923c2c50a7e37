import type { Known } from "../../renderer/client/api.ts";
import { newId } from "../../shared/new-id.ts";
import type { Random } from "../../shared/testing/random.ts";
import type { Answer } from "../../shared/wire/protocol.ts";
import type { Page } from "./page.ts";
import { tryAnything } from "./tries.ts";
import type { World } from "./world.ts";

type Message = { type: string } & Record<string, unknown>;

/** What facilitator and coaches do, seen from what their own screen shows, and by thumbs that press twice. */
export class Staff {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Sends as this page does. */
  send(page: Page, cmd: Message): Promise<Answer> {
    const { oracle } = this.#world;
    return page.act(async () => {
      const id = newId();
      const answer = await page.line.deliver({ id, cmd, ticket: null });
      oracle.heard(page, id, cmd, answer);
      return answer;
    });
  }

  act(page: Page, random: Random): void {
    if (!page.open || page.process.asleep) return;
    const leads = page.face === "regie" && !random.once(3);
    const cmd = page.act(() => {
      if (random.once(6)) return tryAnything(this.#world, page, random);
      return leads ? this.#regie(page, random) : this.#both(page, random);
    });
    if (!cmd) return;
    void this.send(page, cmd);
    if (random.once(5)) void this.send(page, cmd);
  }

  #regie(page: Page, random: Random): Message | null {
    const { records } = page.line;
    const meeting = records.all("meeting").find((each) => each.state === "open");
    if (!meeting) return null;
    const steps = meeting.steps ?? [];
    const at = steps.indexOf(meeting.current ?? "");
    const set = (type: string, from: unknown, to: unknown) => ({ type, id: meeting.id, from, to });
    switch (random.below(16)) {
      case 0:
      case 1:
      case 2: {
        if (random.once(20)) return { type: "meeting.close", id: meeting.id, from: "open" };
        const next = random.once(3) ? steps[at + 1] : random.pick(steps);
        return next ? { type: "meeting.go", id: meeting.id, from: meeting.current ?? null, to: next } : null;
      }
      case 3:
      case 4:
        return meeting.current ? { type: "step.reveal", id: meeting.current, from: false } : null;
      case 5:
        return set("meeting.freeze", meeting.frozen, meeting.frozen ? false : random.once(3));
      case 6:
        return set("meeting.pause", meeting.paused !== null, meeting.paused ? false : random.once(3));
      case 7:
        return set("meeting.door", meeting.door, random.once(3) ? "closed" : "open");
      case 8:
        return set("meeting.black", meeting.black, !meeting.black);
      case 9:
        return {
          type: "timer.add",
          id: meeting.id,
          from: meeting.timer?.endsAt ?? null,
          minutes: random.one([1, 5, -1]),
        };
      case 10:
      case 11: {
        const person = random.pick(records.all("person"));
        if (!person) return null;
        const to = person.state === "in" && random.once(2) ? "removed" : "in";
        return { type: "person.judge", id: person.id, from: person.state, to };
      }
      case 12: {
        const person = random.pick(records.all("person"));
        const to = random.pick(records.all("team"))?.id;
        return person && to ? { type: "person.team", id: person.id, from: person.team, to } : null;
      }
      case 13: {
        const team = random.pick(records.all("team"));
        return team
          ? { type: "team.edit", id: team.id, name: `Team ${random.below(99)}`, sign: "boot" }
          : null;
      }
      default:
        return { type: random.once(3) ? "redo" : "undo" };
    }
  }

  #both(page: Page, random: Random): Message | null {
    const { records } = page.line;
    const meeting = records.all("meeting").find((each) => each.state === "open");
    const step = records.get("step", meeting?.current);
    const note = random.pick(records.all("note"));
    const theme = random.pick(records.all("theme"));
    const action = random.pick(records.all("action"));
    const team = page.team ? {} : { team: random.pick(records.all("team"))?.id ?? null };
    const text = () => `staf ${this.#world.mark()}`;
    if (step?.block === "cluster" && random.once(2))
      return { type: "theme.add", id: newId(), step: step.id, title: text(), ...team };
    switch (random.below(15)) {
      case 0:
        return this.#add(step, random, team);
      case 1:
        return note ? this.#edit(page, note, random) : null;
      case 2:
        return note ? this.#move(page, note, random) : null;
      case 3:
      case 4: {
        const to = random.one(["shown", "aside", "removed"]);
        return note ? { type: "note.judge", id: note.id, from: note.state, to } : null;
      }
      case 5:
        return note ? { type: "note.erase", id: note.id } : null;
      case 6:
        return note
          ? { type: "note.lay", id: note.id, from: note.theme ?? null, theme: theme?.id ?? null }
          : null;
      case 7:
      case 8:
      case 9:
        return step?.block === "vote" && theme && page.team
          ? { type: "dot.place", id: newId(), step: step.id, target: theme.id }
          : this.#add(step, random, team);
      case 10:
        if (!theme) return null;
        return random.once(2)
          ? { type: "theme.rename", id: theme.id, from: theme.title?.w ?? "", title: text() }
          : {
              type: "theme.remove",
              id: theme.id,
              into: random.once(2) ? (random.pick(records.all("theme"))?.id ?? null) : null,
            };
      case 11:
        if (!action) return null;
        return random.once(2)
          ? {
              type: "action.edit",
              id: action.id,
              from: { what: action.what?.w ?? "" },
              set: { what: text() },
            }
          : { type: "action.tick", id: action.id, name: text() };
      case 12:
        return action ? { type: "action.remove", id: action.id } : null;
      default:
        return { type: random.once(3) ? "redo" : "undo" };
    }
  }

  /** The facilitator goes to the step with this key; whether that comes about is another matter. */
  go(key: string): void {
    const { regie } = this.#world;
    const { records } = regie.line;
    const meeting = records.all("meeting").find((each) => each.state === "open");
    const to = records.all("step").find((each) => each.key === key)?.id;
    if (!meeting || !to || !regie.open || regie.process.asleep) return;
    void this.send(regie, { type: "meeting.go", id: meeting.id, from: meeting.current ?? null, to });
  }

  #add(step: Known<"step"> | undefined, random: Random, team: object): Message | null {
    const prompt = random.pick(step?.prompts ?? [])?.key;
    if (step?.block !== "notes" || !prompt) return null;
    const text = `voor ${this.#world.mark()}`;
    return { type: "note.add", id: newId(), step: step.id, prompt, text, kind: null, photo: null, ...team };
  }

  #edit(page: Page, note: Known<"note">, random: Random): Message | null {
    if (!note.text) return null;
    if (random.once(2)) void page.act(() => page.line.lease(note.id, !random.once(4)));
    return { type: "note.edit", id: note.id, from: note.text.w, text: `staf ${this.#world.mark()}` };
  }

  #move(page: Page, note: Known<"note">, random: Random): Message | null {
    const zones = page.line.records.all("zone").filter((each) => each.board === note.board);
    const zone = random.pick(zones);
    const pos = random.once(2) ? { x: random.below(100), y: random.below(100) } : null;
    return zone ? { type: "note.move", id: note.id, zone: zone.id, pos } : null;
  }
}
