/** A page on which canvases remember what was painted on them, for tests of what is painted where. */
import { vi } from "vitest";

/** Every canvas that is on the page now, by its place there. */
export interface TestPage {
  readonly place: HTMLElement;
  /** What stands on each tile of the level that is seen, by its place. */
  seen(): Map<string, string[]>;
  /** Lets frames pass until none is asked for. */
  rest(): void;
  /** One frame. */
  frame(): void;
}

class Box {
  style: Record<string, string> = {};
  children: Box[] = [];
  parent: Box | null = null;
  className = "";
  append(...boxes: Box[]): void {
    for (const box of boxes) {
      box.parent = this;
      this.children.push(box);
    }
  }
  remove(): void {
    if (this.parent) this.parent.children = this.parent.children.filter((box) => box !== this);
  }
}

class Canvas extends Box {
  width = 0;
  height = 0;
  strokes: string[] = [];
  getContext(kind: string): unknown {
    return kind === "2d" ? penOn(this) : null;
  }
}

/** What a call shows depends on, besides its numbers. */
const BY: Record<string, readonly string[]> = {
  fill: ["fillStyle", "globalAlpha"],
  fillRect: ["fillStyle", "globalAlpha"],
  fillText: ["fillStyle", "font", "textAlign", "textBaseline"],
  stroke: ["strokeStyle", "lineWidth"],
};

/** Writes down every call with what it depends on; wiping the canvas clean forgets them. */
function penOn(canvas: Canvas): unknown {
  const set: Record<string, unknown> = { textAlign: "left", globalAlpha: 1 };
  return new Proxy(set, {
    get: (_, key: string) =>
      key in set
        ? set[key]
        : (...args: unknown[]) => {
            const by = (BY[key] ?? []).map((name) => set[name]);
            if (key === "clearRect") canvas.strokes = [];
            else if (key !== "setTransform") canvas.strokes.push(JSON.stringify([key, args, by]));
            return { addColorStop: () => undefined };
          },
  });
}

/** Stands in for the page until `vi.unstubAllGlobals`. */
export function testPage(): TestPage {
  let asked: (() => void)[] = [];
  vi.stubGlobal("document", {
    createElement: (name: string) => (name === "canvas" ? new Canvas() : new Box()),
  });
  vi.stubGlobal("requestAnimationFrame", (call: () => void) => asked.push(call));
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
  const place = new Box();
  const frame = () => {
    const calls = asked;
    asked = [];
    for (const call of calls) call();
  };
  return {
    place: place as unknown as HTMLElement,
    frame,
    rest() {
      for (let i = 0; i < 1000 && asked.length > 0; i += 1) frame();
    },
    seen() {
      const level = place.children.find(({ style }) => style["visibility"] !== "hidden");
      const tiles = (level?.children ?? []) as Canvas[];
      return new Map(tiles.map(({ style, strokes }) => [String(style["cssText"]), strokes]));
    },
  };
}
