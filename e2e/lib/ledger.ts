import type { Answer } from "../../shared/wire/protocol.ts";

/** One command as its sender lived it. Times are `performance.now()` of this process. */
export type Entry = {
  cmd: { type: string } & Record<string, unknown>;
  /** Key of the step it belongs to, for the table. */
  during: string;
  sentAt: number;
  answeredAt: number | null;
  answer: Answer | null;
};

/** Everything that was sent and what came back: the promise that the disk is held to. */
export type Ledger = {
  entries: readonly Entry[];
  /** Step under which what follows is counted. */
  during: string;
  begin(cmd: Entry["cmd"]): Entry;
  end(entry: Entry, answer: Answer): void;
  acknowledged(type?: string): Entry[];
};

export function openLedger(): Ledger {
  const entries: Entry[] = [];
  return {
    entries,
    during: "",
    begin(cmd) {
      const entry: Entry = {
        cmd,
        during: this.during,
        sentAt: performance.now(),
        answeredAt: null,
        answer: null,
      };
      entries.push(entry);
      return entry;
    },
    end(entry, answer) {
      entry.answeredAt = performance.now();
      entry.answer = answer;
    },
    acknowledged: (type) =>
      entries.filter((entry) => entry.answer?.ok === true && (type === undefined || entry.cmd.type === type)),
  };
}
