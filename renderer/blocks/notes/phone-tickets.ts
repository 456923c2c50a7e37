import { useEffect, useState } from "react";
import type { Known } from "../../client/api.ts";
import { useLink } from "../../client/hooks.ts";
import { usePhone } from "../../deelnemer/phone.ts";

/** Can this phone write without a name? `waiting`: not yet; `no`: it cannot compute tickets, or was refused them. */
export type Able = "yes" | "waiting" | "no";

/** Old phones know no BigInt, and without it there are no tickets. */
const COMPUTES = typeof BigInt === "function";
const RETRY_MS = 3000;

/** Gets the tickets of all questions as soon as the step opens: who writes later, or offline, has them already. */
export function usePrepared(step: Known<"step">): Able {
  const keys = step.prompts?.map(({ key }) => key).join(" ") ?? "";
  const able = useTickets(step.id, step.level === "named" ? "" : keys, step.perPerson ?? 1);
  return step.level === "named" ? "yes" : able;
}

/** Gets `count` tickets for each prompt (several by a space, none when empty), and keeps asking while that may help. */
export function useTickets(step: string, prompts: string, count: number): Able {
  const { wallet } = usePhone();
  const live = useLink() === "live";
  const [able, setAble] = useState<Able>("waiting");

  useEffect(() => {
    if (!prompts || !COMPUTES) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = async () => {
      const answers = await Promise.all(prompts.split(" ").map((key) => wallet.prepare(step, key, count)));
      if (over) return;
      const refused = answers.find((answer) => answer !== null);
      if (!refused) setAble("yes");
      else if (refused.keep) timer = live ? setTimeout(ask, RETRY_MS) : undefined;
      else setAble("no");
    };
    ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [live, step, prompts, count, wallet]);

  return COMPUTES ? able : "no";
}
