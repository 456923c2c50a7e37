import type { Known } from "../../client/api.ts";
import { Aside } from "../../tafel/Aside.tsx";

/** Nothing to do at the table: the sentence stands above, and what a coach should know here. */
export function SlideTafel({ step }: { step: Known<"step"> }) {
  return <Aside step={step} />;
}
