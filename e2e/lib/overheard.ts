import type { OpenLine } from "../../renderer/client/line.ts";

/**
 * A line of which is noted what it tells its screen: on the air, a sealed one shows nothing to search in.
 * @returns how to open it, and all that came over it so far as JSON
 */
export function overheard(open: OpenLine): { open: OpenLine; came(): Buffer } {
  const came: string[] = [];
  return {
    open(options) {
      const line = open(options);
      const { on, ask } = line;
      line.on = (event, listener) =>
        on.call(line, event, ((value: never) => {
          came.push(JSON.stringify([event, value]));
          (listener as (value: never) => void)(value);
        }) as typeof listener);
      line.ask = (event, value, patience, done) =>
        ask.call(line, event, value, patience, (late, answer) => {
          came.push(JSON.stringify(answer ?? null));
          done(late, answer);
        });
      return line;
    },
    came: () => Buffer.from(came.join("\n")),
  };
}
