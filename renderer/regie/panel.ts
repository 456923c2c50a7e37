import type { Meeting, Step } from "../../shared/room/records.ts";

/** What the side panel of a block is given. */
export type PanelProps = { meeting: Meeting; step: Step; steps: readonly Step[] };
