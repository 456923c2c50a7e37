import type { Known } from "../../renderer/client/api.ts";
import type { BeamerView } from "../../shared/room/records.ts";
import type { Staff } from "./staff.ts";
import { until } from "./until.ts";

/** What the facilitator does with the programme, each from the value that stands there now. */
export type Facilitator = Staff & {
  meeting(): Known<"meeting">;
  step(key: string): Known<"step">;
  open(): Promise<void>;
  go(key: string): Promise<void>;
  reveal(key: string): Promise<void>;
  show(beamer: BeamerView): Promise<void>;
  finish(): Promise<void>;
};

/** @param staff a regie of which the open traject has one meeting, or uses the last one */
export function facilitate(staff: Staff): Facilitator {
  const { records } = staff.room;
  const meeting = () => {
    const all = records.all("meeting");
    const found = all.find((each) => each.state === "open") ?? all.at(-1);
    if (!found) throw new Error("there is no meeting");
    return found;
  };
  const step = (key: string) => {
    const found = records.all("step").find((each) => each.key === key && each.meeting === meeting().id);
    if (!found) throw new Error(`the programme has no step ${key}`);
    return found;
  };
  return {
    ...staff,
    meeting,
    step,
    async open() {
      await until("the meeting on the regie", () => records.all("meeting").length > 0);
      await staff.do({ type: "meeting.open", id: meeting().id, from: "prepared" });
      await until("an open meeting", () => meeting().state === "open");
    },
    async go(key) {
      const { id, current } = meeting();
      const to = step(key).id;
      await staff.do({ type: "meeting.go", id, from: current ?? null, to });
      await until(`step ${key} on the regie`, () => meeting().current === to);
    },
    async reveal(key) {
      await staff.do({ type: "step.reveal", id: step(key).id, from: false });
      await until(`${key} turned`, () => step(key).revealed);
    },
    async show(beamer) {
      await staff.do({ type: "beamer.show", id: meeting().id, from: meeting().beamer, to: beamer });
    },
    async finish() {
      const { id } = meeting();
      await staff.do({ type: "meeting.close", id, from: "open" });
      await until("a closed meeting", () => records.get("meeting", id)?.state === "closed");
    },
  };
}
