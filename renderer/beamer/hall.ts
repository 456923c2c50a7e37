import { openShelf } from "../client/storage.ts";
import type { Hall } from "../look/tokens.ts";

const HALLS: readonly Hall[] = ["dag", "licht", "donker"];
const isHall = (name: unknown): name is Hall => HALLS.some((hall) => hall === name);

/**
 * The palette for the hall this projector stands in: `?hall=` in the address, else what was chosen here before. The key
 * `d` goes round, for whoever stands at the laptop; the room's other screens are not concerned.
 */
export function watchHall(): void {
  const shelf = openShelf("local");
  const asked = new URLSearchParams(location.search).get("hall");
  const kept = shelf.read<unknown>("hall", null);
  const choose = (hall: Hall) => {
    document.documentElement.dataset.hall = hall;
    shelf.write("hall", hall);
  };
  choose(isHall(asked) ? asked : isHall(kept) ? kept : "dag");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "d" || event.ctrlKey || event.metaKey || event.altKey) return;
    const now = document.documentElement.dataset.hall;
    const at = isHall(now) ? HALLS.indexOf(now) : -1;
    choose(HALLS[(at + 1) % HALLS.length] ?? "dag");
  });
}
