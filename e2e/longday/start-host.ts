import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Asked, Said } from "./talk.ts";

export type Leak = "sockets" | "words";

/** The host's process and what may be asked of it. */
export type LongHost = {
  port: number;
  url: string;
  keys: { regie: string; beamer: string };
  ask<W extends Exclude<Said["what"], "up">>(asked: Asked, answer: W): Promise<Extract<Said, { what: W }>>;
  stderr(): string;
  end(): Promise<void>;
};

/** @param leak keeps what it should not, to see that this is noticed */
export async function startLongHost(data: string, methods: string, leak: Leak | null): Promise<LongHost> {
  const child = fork(join(import.meta.dirname, "host.ts"), [JSON.stringify({ data, methods, leak })], {
    execArgv: ["--expose-gc", "--max-semi-space-size=8"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
  });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // Answers come in the order of the questions.
  const hearers: ((said: Said) => void)[] = [];
  const ended = once(child, "exit").then((): never => {
    throw new Error(`the host of the long day ended:\n${stderr}`);
  });
  ended.catch(() => {});
  child.on("message", (said: Said) => hearers.shift()?.(said));
  const hear = () => Promise.race([new Promise<Said>((heard) => hearers.push(heard)), ended]);
  const up = await hear();
  if (up.what !== "up") throw new Error("the host said something else first");
  return {
    port: up.port,
    url: `http://127.0.0.1:${up.port}`,
    keys: { regie: up.regie, beamer: up.beamer },
    async ask(asked, answer) {
      const heard = hear();
      child.send(asked);
      const said = await heard;
      if (said.what !== answer) throw new Error(`asked ${asked.what}, heard ${said.what}`);
      return said as Extract<Said, { what: typeof answer }>;
    },
    stderr: () => stderr,
    async end() {
      if (child.exitCode !== null) return;
      const gone = once(child, "exit");
      child.send({ what: "end" } satisfies Asked);
      await gone;
    },
  };
}
