import { actionKind } from "../blocks/actions/kinds.ts";
import { themeKind } from "../blocks/cluster/kinds.ts";
import { goneKind, issueKind, noteKind } from "../blocks/notes/kinds.ts";
import { pairKind } from "../blocks/pairs/kinds.ts";
import { placingKind, spreadKind } from "../blocks/scale/kinds.ts";
import { dotKind } from "../blocks/vote/kinds.ts";
import { deviceKind } from "../device/kinds.ts";
import { memoKind } from "../memo/kinds.ts";
import type { Rec, RecordOf, RecordType } from "../records.ts";
import {
  boardKind,
  handoutKind,
  meetingKind,
  personKind,
  stepKind,
  teamKind,
  trajectKind,
  zoneKind,
} from "../room/kinds.ts";
import { roundKind } from "../rounds/kinds.ts";
import type { Kind } from "./kind.ts";

/** How each type of record is seen, counted and derived. */
const KINDS: { [T in RecordType]: Kind<RecordOf<T>> } = {
  traject: trajectKind,
  meeting: meetingKind,
  step: stepKind,
  team: teamKind,
  person: personKind,
  board: boardKind,
  zone: zoneKind,
  note: noteKind,
  issue: issueKind,
  gone: goneKind,
  theme: themeKind,
  dot: dotKind,
  placing: placingKind,
  spread: spreadKind,
  pair: pairKind,
  round: roundKind,
  action: actionKind,
  memo: memoKind,
  device: deviceKind,
  handout: handoutKind,
};

/** The kind that belongs to a record. */
export function kindOf<R extends Rec>(record: R): Kind<R> {
  return KINDS[record.type] as unknown as Kind<R>;
}
