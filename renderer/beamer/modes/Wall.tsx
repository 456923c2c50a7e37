import { useCallback, useSyncExternalStore } from "react";
import { wallPages } from "../../../shared/draw/pages.ts";
import type { Size } from "../../../shared/layout/rect.ts";
import { boardOn } from "../../board/board-on.ts";
import type { Look } from "../../board/scene-of.ts";
import type { Known } from "../../client/api.ts";
import { useLang, useRoom } from "../../client/hooks.ts";
import { PagedWall } from "../PagedWall.tsx";

type Props = { look: Look; title: string; team?: Known<"team"> | undefined };

/** A board on the wall, page by page. */
export function Wall({ look, title, team }: Props) {
  const { records } = useRoom();
  const [lang] = useLang();
  const { board, by, step } = look;
  // The same board as before while nothing of it changed.
  const on = useSyncExternalStore(records.subscribe, () => boardOn(records, { board, by, step }, lang));
  const pagesOn = useCallback((wall: Size) => (on ? wallPages(on.scene, wall, on.fields) : []), [on]);
  return <PagedWall title={title} team={team} pagesOn={pagesOn} />;
}
