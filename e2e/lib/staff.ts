import type { Room } from "../../renderer/client/api.ts";
import { openRoom } from "../../renderer/client/room.ts";
import { sealedBy } from "../../renderer/client/sealed-line.ts";
import type { Answer, Face, LibraryRequest } from "../../shared/wire/protocol.ts";
import type { Ledger } from "./ledger.ts";
import { overheard } from "./overheard.ts";
import { until } from "./until.ts";

/** A regie, tafel or beamer without its page. */
export type Staff = {
  readonly room: Room;
  /** @throws when the host refuses: staff in a demo only do what the room allows */
  do(cmd: { type: string } & Record<string, unknown>): Promise<Answer & { ok: true }>;
  /** Like `do`, for what may be refused. */
  attempt(cmd: { type: string } & Record<string, unknown>): Promise<Answer>;
  library(request: LibraryRequest): Promise<Answer & { ok: true }>;
  /** What it was told under seal, as JSON; nothing where the line is in the open. */
  unsealed(): Buffer;
  close(): void;
};

export type StaffOptions = { url: string; face: Exclude<Face, "deelnemer">; key: string; ledger: Ledger };

export async function openStaff({ url, face, key, ledger }: StaffOptions): Promise<Staff> {
  const sealed = face === "tafel" || face === "staf" ? overheard(sealedBy(key)) : null;
  const room = openRoom(sealed ? { face, line: sealed.open, url } : { face, key, url });
  await until(`the line of ${face}`, () => room.link.get() === "live");
  const attempt: Staff["attempt"] = async (cmd) => {
    const entry = ledger.begin(cmd);
    const answer = await room.send(cmd);
    ledger.end(entry, answer);
    return answer;
  };
  return {
    room,
    attempt,
    do: async (cmd) => granted(cmd.type, await attempt(cmd)),
    library: async (request) => granted(request.do, await room.library(request)),
    unsealed: sealed?.came ?? (() => Buffer.alloc(0)),
    close: () => room.close(),
  };
}

function granted(what: string, answer: Answer): Answer & { ok: true } {
  if (!answer.ok) throw new Error(`${what} was refused: ${answer.code}`);
  return answer;
}
