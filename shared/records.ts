import type { z } from "zod";
import { actionSchema } from "./blocks/actions/records.ts";
import { themeSchema } from "./blocks/cluster/records.ts";
import { goneSchema, issueSchema, noteSchema } from "./blocks/notes/records.ts";
import { pairSchema } from "./blocks/pairs/records.ts";
import { placingSchema, spreadSchema } from "./blocks/scale/records.ts";
import { dotSchema } from "./blocks/vote/records.ts";
import { deviceSchema } from "./device/records.ts";
import { memoSchema } from "./memo/records.ts";
import {
  boardSchema,
  handoutSchema,
  meetingSchema,
  personSchema,
  stepSchema,
  teamSchema,
  trajectSchema,
  zoneSchema,
} from "./room/records.ts";
import { roundSchema } from "./rounds/records.ts";

/** Every kind of record, by its `type`. A block adds its own here, in `shared/core/view.ts` and in `shared/blocks/index.ts`. */
export const RECORDS = {
  traject: trajectSchema,
  meeting: meetingSchema,
  step: stepSchema,
  team: teamSchema,
  person: personSchema,
  board: boardSchema,
  zone: zoneSchema,
  note: noteSchema,
  issue: issueSchema,
  gone: goneSchema,
  theme: themeSchema,
  dot: dotSchema,
  placing: placingSchema,
  spread: spreadSchema,
  pair: pairSchema,
  round: roundSchema,
  action: actionSchema,
  memo: memoSchema,
  device: deviceSchema,
  handout: handoutSchema,
} as const;

export type RecordType = keyof typeof RECORDS;
export type RecordOf<T extends RecordType> = z.infer<(typeof RECORDS)[T]>;
/** Any record of the room. */
export type Rec = { [T in RecordType]: RecordOf<T> }[RecordType];
