/** A board by keyboard and by ear: one stop for Tab, arrows in reading order, and what is there said aloud. */
import { type Drawing, isNoteLike } from "../../shared/draw/items.ts";
import type { boardTexts } from "../../shared/texts/board.ts";

export interface Keyed {
  texts(): (typeof boardTexts)["nl"] & { kindWord: (kind: string) => string };
  drawing(): Drawing | null;
  /** Id of the note that has the ring. */
  at(): string | null;
  goTo(id: string): void;
  open(id: string): void;
  /** Absent when notes cannot be moved here. */
  move?: ((id: string, field: string) => void) | undefined;
  leave(): void;
  zoomBy(by: number): void;
  fitAll(): void;
  pan(dx: number, dy: number): void;
}

const STEP = 1.25;

/** Makes `place` the board's tab stop until the function that is returned is called. */
export function listenKeys(place: HTMLElement, board: Keyed): () => void {
  const voice = document.createElement("div");
  voice.className = "visually-hidden";
  voice.setAttribute("role", "status");
  const help = document.createElement("p");
  help.className = "visually-hidden";
  help.id = `board-help-${Math.random().toString(36).slice(2)}`;
  help.textContent = board.texts().help;
  place.append(help, voice);
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-label", board.texts().board);
  place.setAttribute("aria-describedby", help.id);

  const say = (text: string) => {
    voice.textContent = text;
  };

  function goTo(id: string | undefined): void {
    if (!id) {
      say(board.texts().empty);
      return;
    }
    board.goTo(id);
    say(spoken(id));
  }

  function spoken(id: string): string {
    const texts = board.texts();
    const drawing = board.drawing();
    const item = drawing?.byId.get(id);
    if (!drawing || !item || !isNoteLike(item)) return "";
    const field = drawing.byId.get(item.field);
    const title = field && !isNoteLike(field) ? field.lines.join(" ") : "";
    const here = drawing.order.filter((each) => {
      const other = drawing.byId.get(each);
      return other && isNoteLike(other) && other.field === item.field;
    });
    const place = texts.place({ field: title, i: here.indexOf(id) + 1, n: here.length });
    if (item.kind === "turned") return [texts.turned, place].map(ended).join(" ");
    const parts = [
      item.lines.join(" "),
      item.mark ? texts.kindWord(item.mark) : "",
      item.late ? texts.late : "",
    ];
    if (item.photo) parts.push(texts.photo);
    return [...parts, place].filter(Boolean).map(ended).join(" ");
  }

  /** Alt with an arrow: to the next field, as far as there is one. */
  function carryOn(by: number): void {
    const drawing = board.drawing();
    const id = board.at();
    const item = id ? drawing?.byId.get(id) : undefined;
    if (!drawing || !item || !isNoteLike(item) || !board.move) return;
    const to = drawing.frames[drawing.frames.findIndex((frame) => frame.id === item.field) + by];
    const field = to && drawing.byId.get(to.id);
    if (!to || !field || isNoteLike(field) || (item.kind === "turned" && !item.note)) return;
    board.move(item.id, to.id);
    say(board.texts().movedTo({ field: field.lines.join(" ") }));
  }

  const keys: Record<string, (order: readonly string[], at: number) => void> = {
    ArrowRight: (order, at) => goTo(order[Math.min(at + 1, order.length - 1)]),
    ArrowDown: (order, at) => goTo(order[Math.min(at + 1, order.length - 1)]),
    ArrowLeft: (order, at) => goTo(order[Math.max(at - 1, 0)]),
    ArrowUp: (order, at) => goTo(order[Math.max(at - 1, 0)]),
    Home: (order) => goTo(order[0]),
    End: (order) => goTo(order.at(-1)),
    "+": () => board.zoomBy(STEP),
    "=": () => board.zoomBy(STEP),
    "-": () => board.zoomBy(1 / STEP),
    "0": () => board.fitAll(),
  };

  const press = (event: KeyboardEvent) => {
    if (event.target !== place || event.ctrlKey || event.metaKey) return;
    const order = board.drawing()?.order ?? [];
    const at = order.indexOf(board.at() ?? "");
    if (event.altKey) {
      if (event.key === "ArrowRight" || event.key === "ArrowDown") carryOn(1);
      else if (event.key === "ArrowLeft" || event.key === "ArrowUp") carryOn(-1);
      else return;
    } else if (event.key === "Enter" || event.key === " ") {
      const item = board.drawing()?.byId.get(board.at() ?? "");
      if (item?.kind === "note") board.open(item.id);
    } else if (event.key === "Escape") board.leave();
    else if (keys[event.key]) keys[event.key]?.(order, at);
    else return;
    event.preventDefault();
  };

  place.addEventListener("keydown", press);
  return () => {
    place.removeEventListener("keydown", press);
    place.removeAttribute("role");
    help.remove();
    voice.remove();
  };
}

/** A screen reader pauses at a full stop; people do not always write one. */
const ended = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`);
