import { cameraOn } from "../../../renderer/board/camera.ts";
import { sceneOf } from "../../../renderer/board/scene-of.ts";
import { createDrawing } from "../../../shared/draw/board.ts";
import type { Point, Rect } from "../../../shared/layout/rect.ts";
import { ROOM_HOST } from "../../browser.ts";
import { p50 } from "../../lib/stats.ts";
import { pause } from "../../lib/until.ts";
import { openBrowser } from "../beamer-page.ts";
import { type BenchHall, fillTable, openHall } from "../hall.ts";
import type { Context, Row, Value } from "../row.ts";
import { heapOf, whileMoving, working } from "./main-thread.ts";

/** A zone holds 1,500 notes at most, so a board of 5,000 needs four. */
const PROMPTS = ["ambitie", "doen", "meer", "later"].map((key) => ({
  key,
  title: { nl: key, en: key },
  ask: { nl: `${key}?`, en: `${key}?` },
}));
const FRAME = 1000 / 60;
/** Later than this, the frame before it was seen twice. */
const LATE = FRAME * 1.5;
const WHEEL_STEPS = 40;
const CHANGES = 20;
const MOVING_MS = 4_000;
/** Bar for one note that is added, moved or recoloured among many, in milliseconds of main thread. */
const ONE_NOTE = 8;

/** Where the table's page shows a note while all of the board is in view. Screen pixels. */
function noteOnScreen(hall: BenchHall, id: string, box: Rect): Point {
  const records = hall.coaches[0]?.room.records;
  const board = records?.get("note", id)?.board;
  const scene = records && board ? sceneOf(records, { board, by: "zone" }, "nl") : null;
  if (!scene) throw new Error("the coach knows no board");
  const { bounds, byId } = createDrawing()(scene);
  const camera = cameraOn(bounds, box);
  const note = byId.get(id);
  if (!note) throw new Error("the note does not lie on the board");
  return {
    x: box.x + camera.x + (note.x + note.w / 2) * camera.scale,
    y: box.y + camera.y + (note.y + note.h / 2) * camera.scale,
  };
}

/** Another place in its own field, and into another field and back: there it has another paper. */
function changesOf(hall: BenchHall, id: string) {
  const coach = hall.coaches[0];
  const note = () => coach?.room.records.get("note", id);
  const zones = () => coach?.room.records.all("zone").filter((zone) => zone.board === note()?.board) ?? [];
  const move = async (zone: string | undefined, pos: Point | null) => {
    await coach?.do({ type: "note.move", id, zone, pos });
  };
  return {
    move: (i: number) => move(note()?.zone, { x: 300 + (i % 5) * 700, y: 400 + (i % 7) * 300 }),
    recolour: (i: number) => move(zones()[i % 2]?.id, null),
  };
}

const onTime = (gaps: readonly number[]) => (100 * gaps.filter((gap) => gap <= LATE).length) / gaps.length;

async function measure(
  { folder, say }: Context,
  notes: number,
  bars: { frames: number; wheel: number },
): Promise<Value[]> {
  const hall = await openHall(folder, { hidden: false, prompts: PROMPTS });
  await hall.regie.go("dromen");
  const [id = ""] = await fillTable(hall, 0, notes);
  say(`${notes} notes lie on one board`);
  const { page, close } = await openBrowser({ width: 1920, height: 1080 });
  const [coach] = hall.host.line.keys.coaches;
  await page.goto(`http://${ROOM_HOST}:${hall.host.port}/tafel${new URL(coach?.url ?? "").hash}`);
  const place = await page.locator(".board-place").boundingBox();
  if (!place) throw new Error("the tafel shows no board");
  const box = { ...place, w: place.width - 4, h: place.height - 4, x: place.x + 2, y: place.y + 2 };
  await pause(3_000);
  const dragged = noteOnScreen(hall, id, box);
  const changes = changesOf(hall, id);

  const drag = await whileMoving(page, dragged, "left", MOVING_MS);
  await pause(1_500);
  const heap = await heapOf(page);
  const adding = await working(page, CHANGES, () => fillTable(hall, 0, 1));
  const moving = await working(page, CHANGES, changes.move);
  const recolouring = await working(page, CHANGES, changes.recolour);
  const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  const panning = await whileMoving(page, middle, "middle", MOVING_MS);
  await pause(1_000);
  const wheel = await working(page, WHEEL_STEPS, (i) => page.mouse.wheel(0, i % 2 === 0 ? 20 : -20));
  await close();
  await hall.close();
  const thread = (what: string, took: { cpu: number[] }, bar?: number) => ({
    what: `main thread ${what}, p50`,
    value: p50(took.cpu),
    unit: "ms",
    ...(bar !== undefined && { bar }),
  });
  const frames = (what: string, value: number) =>
    ({ what: `frames on time ${what}`, value, unit: "%", bar: bars.frames, higherIsBetter: true }) as const;
  return [
    frames("while panning", onTime(panning.gaps)),
    { what: "a frame while panning, p50", value: p50(panning.gaps), unit: "ms" },
    thread("a wheel step", wheel, bars.wheel),
    { what: "the same by the clock, p50", value: p50(wheel.wall), unit: "ms" },
    frames("while a note is dragged", onTime(drag.gaps)),
    thread("a frame of dragging", { cpu: [drag.cpu / drag.gaps.length] }),
    thread("a note that arrives", adding, ONE_NOTE),
    { what: "the same by the clock, p50", value: p50(adding.wall), unit: "ms" },
    thread("a note that is moved", moving, ONE_NOTE),
    thread("a note that is recoloured", recolouring, ONE_NOTE),
    { what: "JavaScript heap of the page", value: heap, unit: "MB", bar: 120 },
  ];
}

export const board2000: Row = {
  name: "board-2000",
  what: "2,000 notes on the board of a tafel at 1080p, without a GPU",
  run: (context) => measure(context, 2_000, { frames: 95, wheel: 8 }),
};

export const board5000: Row = {
  name: "board-5000",
  what: "5,000 notes on the board of a tafel at 1080p, without a GPU",
  run: (context) => measure(context, 5_000, { frames: 95, wheel: 12 }),
};
