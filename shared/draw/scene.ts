/** What a board is drawn from: records as one screen knows them, ordered and counted. */
import type { Theme } from "../blocks/cluster/records.ts";
import type { Note } from "../blocks/notes/records.ts";
import type { Seen } from "../core/kind.ts";
import { type Lang, say } from "../lang.ts";
import type { Board, Zone } from "../room/records.ts";
import { PAPERS, type Paper } from "./items.ts";

export interface Scene {
  readonly board: Seen<Board>;
  readonly zones: readonly Seen<Zone>[];
  readonly notes: readonly Seen<Note>[];
  /** Themes of the step that groups these notes; empty when there is none. */
  readonly themes: readonly Seen<Theme>[];
  /** `zone`: where they were written. `theme`: what belongs together, and what is still loose. */
  readonly by: "zone" | "theme";
  readonly lang: Lang;
  /** Heading above notes that lie on no theme: "Nog los". */
  readonly looseTitle: string;
}

/** A field before it has a place. */
export interface Field {
  readonly id: string;
  readonly kind: "zone" | "theme" | "loose";
  readonly title: string;
  readonly notes: readonly Placed[];
  /** Notes of which this screen knows only that they lie here. */
  readonly unknown: number;
}

export interface Placed {
  readonly note: Seen<Note>;
  readonly slot: number;
  /** Only where somebody dragged it to, and only on the board it was dragged on. */
  readonly pos: { readonly x: number; readonly y: number } | null;
  readonly paper: Paper;
  /** Face down: hidden, or without the words. */
  readonly turned: boolean;
  /** Notes of several teams lie together: each carries its team's sign. */
  readonly signed?: boolean;
}

/** Id of the field with notes that lie on no theme. */
export const looseId = (board: string) => `loose:${board}`;

/** The fields of a scene in their order, with the notes that lie in each by slot. */
export function fieldsOf(scene: Scene): readonly Field[] {
  return createFields()(scene);
}

/**
 * Makes fields and remembers the last ones: a field in which nothing changed is the same object, and so is the list of
 * them, so that whoever works on a field works on one field a change and not on a whole board.
 */
export function createFields(): (scene: Scene) => readonly Field[] {
  let zones: ReadonlyMap<string, ZoneMemo> = new Map();
  let last: readonly Field[] = [];
  const placed: PlacedNotes = new WeakMap();
  return (scene) => {
    zones = zonesOf(scene, zones, placed);
    const inZones = [...zones.values()].map(({ field }) => field);
    const before = new Map(last.map((field) => [field.id, field]));
    const fields = (scene.by === "theme" ? byTheme(scene, inZones) : inZones).map((field) =>
      same(before.get(field.id), field),
    );
    const lie = fields.length === last.length && fields.every((field, i) => field === last[i]);
    if (!lie) last = fields;
    return last;
  };
}

/** What a zone's field was made from, and the field. */
interface ZoneMemo {
  readonly zone: Seen<Zone>;
  readonly lang: Lang;
  readonly paper: Paper;
  readonly notes: readonly Seen<Note>[];
  readonly field: Field;
}

/** A note that did not change stays the same object in its field. */
type PlacedNotes = WeakMap<Seen<Note>, Placed>;

function zonesOf(
  scene: Scene,
  last: ReadonlyMap<string, ZoneMemo>,
  placed: PlacedNotes,
): Map<string, ZoneMemo> {
  const zones = scene.zones
    .filter((zone) => zone.board === scene.board.id)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const lying = new Map<string, Seen<Note>[]>(zones.map((zone) => [zone.id, []]));
  for (const note of scene.notes) {
    if (note.state === "shown" && note.zone !== undefined) lying.get(note.zone)?.push(note);
  }
  const memos = new Map<string, ZoneMemo>();
  zones.forEach((zone, i) => {
    // Paper says which question a note answers: on a theme one still sees where it came from.
    const paper = PAPERS[i % PAPERS.length] ?? PAPERS[0];
    const notes = lying.get(zone.id) ?? [];
    const before = last.get(zone.id);
    const lies =
      before?.zone === zone &&
      before.lang === scene.lang &&
      before.paper === paper &&
      before.notes.length === notes.length &&
      before.notes.every((note, at) => note === notes[at]);
    const field = lies ? before.field : zoneField(zone, notes, paper, scene.lang, placed);
    memos.set(zone.id, { zone, lang: scene.lang, paper, notes, field });
  });
  return memos;
}

function zoneField(
  zone: Seen<Zone>,
  notes: readonly Seen<Note>[],
  paper: Paper,
  lang: Lang,
  memo: PlacedNotes,
): Field {
  const placed = notes.map((note): Placed => {
    const before = memo.get(note);
    if (before?.paper === paper) return before;
    const turned = note.hidden === true || typeof note.text?.t !== "string";
    const now = { note, slot: note.slot ?? 0, pos: note.pos ?? null, paper, turned };
    memo.set(note, now);
    return now;
  });
  placed.sort(bySlot);
  const known = placed.filter(({ note }) => note.hidden).length;
  const unknown = Math.max(0, (zone.covered ?? 0) - known);
  const title = zone.title ? say(zone.title, lang) : "";
  return { id: zone.id, kind: "zone", title, notes: placed, unknown };
}

/** The same notes under their themes; they take places of their own, for the ones they have belong to their zone. */
function byTheme(scene: Scene, zones: readonly Field[]): Field[] {
  const themes = [...scene.themes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const on = new Map<string | null, Placed[]>([[null, []]]);
  for (const theme of themes) on.set(theme.id, []);
  for (const { notes } of zones) {
    for (const placed of notes) {
      const here = on.get(placed.note.theme ?? null) ?? on.get(null);
      here?.push({ ...placed, slot: here.length, pos: null });
    }
  }
  const fields = themes.map(
    (theme): Field => ({
      id: theme.id,
      kind: "theme",
      title: theme.title?.t ?? "",
      notes: on.get(theme.id) ?? [],
      unknown: 0,
    }),
  );
  const covered = zones.reduce((sum, zone) => sum + zone.unknown, 0);
  const loose = on.get(null) ?? [];
  if (loose.length + covered === 0 && fields.length > 0) return fields;
  const id = looseId(scene.board.id);
  return [...fields, { id, kind: "loose", title: scene.looseTitle, notes: loose, unknown: covered }];
}

/** The field before, when nothing of it changed. */
function same(before: Field | undefined, field: Field): Field {
  if (before === field) return field;
  const { kind, title, notes, unknown } = field;
  const lies =
    before?.kind === kind &&
    before.title === title &&
    before.unknown === unknown &&
    before.notes.length === notes.length &&
    before.notes.every((a, i) => {
      const b = notes[i];
      return a.note === b?.note && a.slot === b.slot && a.paper === b.paper;
    });
  return lies ? before : field;
}

/** Slots are unique; ids only decide between screens that know a slot twice for a moment. */
function bySlot(a: Placed, b: Placed): number {
  return a.slot - b.slot || (a.note.id < b.note.id ? -1 : 1);
}
