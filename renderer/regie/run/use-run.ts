import type { Meeting, Step } from "../../../shared/room/records.ts";
import { useCommands } from "../commands.tsx";
import { useProgramme } from "../use-meeting.ts";

/** What there is to turn, and in which step it lies. */
export type Turnable = { step: Step; what: "notes" | "dots" | "scale" };

/**
 * What *Omkeren* would turn now: of the current step, else of the step whose contributions it works on, however far back. Going on never
 * turns anything.
 */
export function turnable(steps: readonly Step[], current: Step | undefined): Turnable | null {
  if (!current) return null;
  let step: Step | undefined = current;
  // A vote works on themes, and those on notes: at most a few links, and never around.
  for (let hops = 0; step && hops <= steps.length; hops += 1) {
    const { revealed, state, source, block, hidden }: Step = step;
    if (!revealed && state !== "waiting") {
      if (block === "scale") return { step, what: "scale" };
      if (block === "vote") return { step, what: "dots" };
      if (hidden) return { step, what: "notes" };
    }
    step = source === null ? undefined : steps.find((each) => each.key === source);
  }
  return null;
}

/** Where the meeting is and everything that can be pressed; each press carries the value it changes from. */
export function useRun(meeting: Meeting) {
  const { send } = useCommands();
  const steps = useProgramme(meeting);
  const at = steps.findIndex((step) => step.id === meeting.current);
  const current = steps[at];
  const next = steps[at + 1];
  const previous = at > 0 ? steps[at - 1] : undefined;
  const { id } = meeting;
  const go = (step: Step | undefined) => {
    if (step) void send({ type: "meeting.go", id, from: meeting.current, to: step.id });
  };
  return {
    steps,
    current,
    next,
    previous,
    go,
    toggleBlack: () => void send({ type: "meeting.black", id, from: meeting.black, to: !meeting.black }),
    toggleFreeze: () => void send({ type: "meeting.freeze", id, from: meeting.frozen, to: !meeting.frozen }),
    toggleDoor: () =>
      void send({
        type: "meeting.door",
        id,
        from: meeting.door,
        to: meeting.door === "open" ? "closed" : "open",
      }),
    togglePause: () => {
      const paused = meeting.paused !== null;
      void send({ type: "meeting.pause", id, from: paused, to: !paused });
    },
    addTime: (minutes: number) =>
      void send({ type: "timer.add", id, from: meeting.timer?.endsAt ?? null, minutes }),
    show: (to: Meeting["beamer"]) => void send({ type: "beamer.show", id, from: meeting.beamer, to }),
    turn: (step: Step) => void send({ type: "step.reveal", id: step.id, from: false }),
  };
}

export type Running = ReturnType<typeof useRun>;
