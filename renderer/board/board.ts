/**
 * The board on a canvas: fed by records, painted by hand. React owns the shell around it and nothing in it.
 */
import { createDrawing } from "../../shared/draw/board.ts";
import { type Drawing, isNoteLike } from "../../shared/draw/items.ts";
import type { Lang } from "../../shared/lang.ts";
import { overlaps, type Point, type Rect } from "../../shared/layout/rect.ts";
import { boardTexts, kindWord } from "../../shared/texts/board.ts";
import type { Records } from "../client/api.ts";
import type { Hall } from "../look/tokens.ts";
import { boardOn } from "./board-on.ts";
import { brushFor, hallOf } from "./brush.ts";
import { cameraAcross, cameraOn, leash, pan, reveal, seen, toWorld, zoom } from "./camera.ts";
import { createCarry } from "./carry.ts";
import { listen } from "./gestures.ts";
import { listenKeys } from "./keys.ts";
import { fontOf, paintRing } from "./paint.ts";
import { createPhotos } from "./photos.ts";
import type { Look } from "./scene-of.ts";
import { createSheet } from "./sheet.ts";
import { createSurface } from "./surface.ts";
import { watchRecords } from "./watch-records.ts";

export interface BoardOptions {
  /** Told once a frame at most (`client/framed.ts`). */
  readonly records: Records;
  readonly lang: Lang;
  /** Default: `data-hall` of the page. */
  readonly hall?: Hall;
  /** Notes can be selected, opened and, with `onMove`, moved. Without it the board is only looked at. */
  readonly interactive?: boolean;
  /** A tap on a note, or null for a tap beside all notes. */
  readonly onSelect?: (note: string | null) => void;
  /** A second tap, or Enter. Never called for a note face down. */
  readonly onOpen?: (note: string) => void;
  /** A tap on a field (a zone or a theme) beside its notes. */
  readonly onField?: (field: string) => void;
  /** A note was put in a field: `pos` is its offset there, or null for a place in the row. */
  readonly onMove?: (note: string, field: string, pos: Point | null) => void;
  /** Address of a photo. */
  readonly photoUrl?: (sha: string) => string;
}

export interface BoardHandle {
  /** Shows another board, or the same in another way. Null: nothing. */
  show(look: Look | null): void;
  fitAll(): void;
  fitField(field: string): void;
  /** Closer (above 1) or further away, around the middle of the view. */
  zoomBy(by: number): void;
  select(note: string | null): void;
  setLang(lang: Lang): void;
  setHall(hall: Hall): void;
  /** What is drawn now, for a list beside it and for tests. */
  drawing(): Drawing | null;
  destroy(): void;
}

/** After the last notch of a wheel or key, the view counts as standing still. Milliseconds. */
const SETTLED = 140;

/** Builds a board in `container`, which decides its size. Call `destroy` when it leaves the page. */
export function createBoard(container: HTMLElement, options: BoardOptions): BoardHandle {
  const { records } = options;
  let { lang } = options;
  let hall = options.hall ?? hallOf(document.documentElement.dataset.hall);
  let look: Look | null = null;
  let drawing: Drawing | null = null;
  let draw = createDrawing();
  let selected: string | null = null;
  let whole = true;
  let moving: ReturnType<typeof setTimeout> | undefined;
  let gone = false;

  const size = { w: container.clientWidth || 1, h: container.clientHeight || 1 };
  let camera = { x: 0, y: 0, scale: 1 };
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const sheet = createSheet(() => calm.matches);
  const photos = createPhotos(options.photoUrl ?? ((sha) => `/photo/${sha}`), (sha) => {
    surface.floor.soil(drawing ? placesOfPhoto(drawing, sha) : []);
  });
  let brush = brushFor(hall, lang, photos);

  const surface = createSurface(container, size, {
    floor: (pen, area, scale) => sheet.paint(pen, area, scale, brush),
    hands: paintHands,
  });
  const carry = createCarry(
    () => drawing,
    // Under themes a note has no place of its own, only the theme it lies on.
    () => look?.by === "zone",
    () => {
      surface.floor.soil(sheet.lift(carry.lifted()));
      showHands();
    },
  );

  showHands();

  function paintHands(pen: CanvasRenderingContext2D): void {
    if (!drawing) return;
    const scale = camera.scale * surface.ratio;
    if (sheet.isMoving()) {
      sheet.paintMoving(pen, scale, brush);
      requestAnimationFrame(goOn);
    }
    carry.paint(pen, brush, scale);
    const ring = selected && carry.lifted() !== selected ? drawing.byId.get(selected) : undefined;
    if (ring) paintRing(pen, ring, brush.palette, camera.scale);
  }

  /** What came to rest lies on the floor from now on. */
  function goOn(): void {
    if (gone) return;
    surface.floor.soil(sheet.settled());
    showHands();
  }

  function showHands(): void {
    surface.showHands(selected !== null || carry.lifted() !== null || sheet.isMoving());
  }

  function aim(next: typeof camera): void {
    camera = next;
    surface.aim(camera, moving !== undefined);
  }

  /** A hand moves the camera: quick now, sharp once it rests. */
  function steer(next: typeof camera): void {
    if (!drawing) return;
    whole = false;
    clearTimeout(moving);
    moving = setTimeout(() => {
      moving = undefined;
      aim(camera);
    }, SETTLED);
    aim(leash(next, drawing.bounds, size));
  }

  function fitTo(rect: Rect | undefined): void {
    if (rect) aim(cameraOn(rect, size));
  }

  function refresh(animate: boolean): void {
    const on = look && boardOn(records, look, lang);
    const next = on ? draw(on.scene, on.fields) : null;
    const lies = next && drawing && animate && next.fields.length === drawing.fields.length;
    if (lies && next.fields.every((field, i) => field === drawing?.fields[i])) return;
    drawing = next;
    const places = sheet.show(next, animate ? seen(camera, size) : null);
    if (next) surface.floor.bound(next.bounds);
    if (next && animate) surface.floor.soil(places);
    else surface.floor.renew();
    if (selected && !next?.byId.has(selected)) choose(null);
    carry.settle();
    if (whole) fitTo(next?.bounds);
    // In the same frame: records are told at its beginning.
    surface.floor.flush();
    showHands();
  }

  function renew(): void {
    surface.floor.renew();
    surface.paintHands();
  }

  function choose(id: string | null): void {
    if (selected === id) return;
    selected = id;
    showHands();
  }

  const stopRecords = watchRecords(records, () => refresh(true));

  const resize = new ResizeObserver(() => {
    size.w = container.clientWidth || 1;
    size.h = container.clientHeight || 1;
    surface.resize(size);
    if (whole) fitTo(drawing?.bounds);
  });
  resize.observe(container);

  const fonts = Promise.all([400, 600, 800].map((weight) => document.fonts.load(fontOf(weight, 34), "aé€")));
  fonts.finally(() => {
    if (gone) return;
    renew();
  });

  const tap = (at: Point): void => {
    const world = toWorld(camera, at);
    const note = sheet.at(world);
    if (note) {
      if (note.id === selected && note.kind === "note") options.onOpen?.(note.id);
      choose(note.id);
      options.onSelect?.(note.kind === "note" || note.note ? note.id : null);
      return;
    }
    const field = drawing?.frames.find((each) => overlaps(each, { ...world, w: 0.1, h: 0.1 }));
    // The field is told first: with a note in hand, this is where it goes.
    if (field) options.onField?.(field.id);
    choose(null);
    options.onSelect?.(null);
  };

  const stops: (() => void)[] = [];
  stops.push(
    listen(container, {
      grips: (at, touch) => {
        const note = options.interactive && options.onMove ? sheet.at(toWorld(camera, at)) : undefined;
        return note !== undefined && (!touch || note.id === selected);
      },
      tap: (at) => options.interactive && tap(at),
      lift(at) {
        const world = toWorld(camera, at);
        const note = options.interactive && options.onMove ? sheet.at(world) : undefined;
        // Of a back that is only counted nobody knows which note it is.
        if (!note || (note.kind === "turned" && note.note === null)) return false;
        carry.lift(note, world);
        return true;
      },
      carry: (to) => carry.to(toWorld(camera, to)),
      drop() {
        const dropped = carry.drop();
        if (dropped) options.onMove?.(dropped.note, dropped.field, dropped.pos);
      },
      cancel: () => carry.cancel(),
      pan: (dx, dy) => steer(pan(camera, dx, dy)),
      zoom: (by, at) => steer(zoom(camera, by, at)),
      rest: () => undefined,
    }),
  );

  const handle: BoardHandle = {
    show(next) {
      const other = next?.board !== look?.board || next?.by !== look?.by;
      look = next;
      if (other) {
        draw = createDrawing();
        drawing = null;
        whole = true;
        selected = null;
      }
      refresh(!other);
    },
    fitAll() {
      whole = true;
      fitTo(drawing?.bounds);
    },
    fitField(field) {
      whole = false;
      const rect = drawing?.byId.get(field);
      if (rect) aim(cameraAcross(rect, size));
    },
    zoomBy: (by) => steer(zoom(camera, by, { x: size.w / 2, y: size.h / 2 })),
    select: choose,
    setLang(next) {
      lang = next;
      brush = brushFor(hall, lang, photos);
      refresh(false);
    },
    setHall(next) {
      hall = next;
      brush = brushFor(hall, lang, photos);
      renew();
    },
    drawing: () => drawing,
    destroy() {
      gone = true;
      stopRecords();
      resize.disconnect();
      clearTimeout(moving);
      for (const stop of stops) stop();
      surface.destroy();
    },
  };

  if (options.interactive) {
    stops.push(
      listenKeys(container, {
        texts: () => ({ ...boardTexts[lang], kindWord: (kind: string) => kindWord(kind, lang) }),
        drawing: () => drawing,
        at: () => selected,
        goTo(id) {
          const item = drawing?.byId.get(id);
          if (!item) return;
          choose(id);
          options.onSelect?.(isNoteLike(item) && item.kind === "turned" && !item.note ? null : id);
          const shown = reveal(camera, item, size);
          if (shown.x !== camera.x || shown.y !== camera.y) steer(shown);
        },
        open: (id) => options.onOpen?.(id),
        move: options.onMove && ((id, field) => options.onMove?.(id, field, null)),
        leave() {
          choose(null);
          options.onSelect?.(null);
        },
        zoomBy: handle.zoomBy,
        fitAll: handle.fitAll,
        pan: (dx, dy) => steer(pan(camera, dx, dy)),
      }),
    );
  }
  return handle;
}

/** Where a picture shows. */
function placesOfPhoto({ fields }: Drawing, sha: string): Rect[] {
  return fields.flatMap(({ byId }) =>
    [...byId.values()].filter((item) => item.kind === "note" && item.photo?.sha === sha),
  );
}
