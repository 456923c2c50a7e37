import type { ReactNode } from "react";
import type { IconName } from "../look/icons.ts";
import { Icon } from "./Icon.tsx";

/** Who reads it, as a picture: with a name, without one, only you, or everybody who gets the plan. */
export type Reader = "named" | "nameless" | "only-you" | "plan";

const pictures: Record<Reader, IconName> = {
  named: "eye",
  nameless: "eye-off",
  "only-you": "lock",
  plan: "list",
};

/** Said before anybody writes: who is going to read it. */
export function WhoReads({ reader, children }: { reader: Reader; children: ReactNode }) {
  return (
    <p className="who-reads">
      <Icon name={pictures[reader]} />
      <span>{children}</span>
    </p>
  );
}
