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
}

/** Id of the field with notes that lie on no theme. */
export const looseId = (board: string) => `loose:${board}`;

/** The fields of a scene in their order, with the notes that lie in each by slot. */
export function fieldsOf(scene: Scene): Field[] {
  const zones = scene.zones
    .filter((zone) => zone.board === scene.board.id)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const papers = new Map(zones.map((zone, i) => [zone.id, PAPERS[i % PAPERS.length] ?? PAPERS[0]]));
  const notes = new Map<string, Seen<Note>[]>(zones.map((zone) => [zone.id, []]));
  for (const note of scene.notes) {
    if (note.state === "shown" && note.zone !== undefined) notes.get(note.zone)?.push(note);
  }
  const inZones = zones.map((zone): Field => {
    const here = (notes.get(zone.id) ?? []).map((note): Placed => {
      // Paper says which question a note answers: on a theme one still sees where it came from.
      const paper = papers.get(zone.id) ?? PAPERS[0];
      const turned = note.hidden === true || typeof note.text?.t !== "string";
      return { note, slot: note.slot ?? 0, pos: note.pos ?? null, paper, turned };
    });
    here.sort(bySlot);
    const known = here.filter(({ note }) => note.hidden).length;
    const unknown = Math.max(0, (zone.covered ?? 0) - known);
    const title = zone.title ? say(zone.title, scene.lang) : "";
    return { id: zone.id, kind: "zone", title, notes: here, unknown };
  });
  return scene.by === "theme" ? byTheme(scene, inZones) : inZones;
}

/** The same notes under their themes; they take places of their own, for the ones they have belong to their zone. */
function byTheme(scene: Scene, zones: readonly Field[]): Field[] {
  const themes = [...scene.themes].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const known = new Set(themes.map((theme) => theme.id));
  const all = zones.flatMap((zone) => zone.notes);
  const on = (theme: string | null) =>
    all
      .filter(({ note }) => (note.theme && known.has(note.theme) ? note.theme : null) === theme)
      .map((placed, slot): Placed => ({ ...placed, slot, pos: null }));
  const fields = themes.map(
    (theme): Field => ({
      id: theme.id,
      kind: "theme",
      title: theme.title?.t ?? "",
      notes: on(theme.id),
      unknown: 0,
    }),
  );
  const covered = zones.reduce((sum, zone) => sum + zone.unknown, 0);
  const loose = on(null);
  if (loose.length + covered === 0 && fields.length > 0) return fields;
  const id = looseId(scene.board.id);
  return [...fields, { id, kind: "loose", title: scene.looseTitle, notes: loose, unknown: covered }];
}

/** Slots are unique; ids only decide between screens that know a slot twice for a moment. */
function bySlot(a: Placed, b: Placed): number {
  return a.slot - b.slot || (a.note.id < b.note.id ? -1 : 1);
}
