import { useCallback, useSyncExternalStore } from "react";
import { wallPages } from "../../../shared/draw/pages.ts";
import type { Size } from "../../../shared/layout/rect.ts";
import { type Look, sceneOf } from "../../board/scene-of.ts";
import type { Known } from "../../client/api.ts";
import { useLang, useRoom } from "../../client/hooks.ts";
import { PagedWall } from "../PagedWall.tsx";

type Props = { look: Look; title: string; team?: Known<"team"> | undefined };

/** A board on the wall, page by page. */
export function Wall({ look, title, team }: Props) {
  const { records } = useRoom();
  const [lang] = useLang();
  const notes = useSyncExternalStore(records.subscribe, () => records.all("note"));
  const zones = useSyncExternalStore(records.subscribe, () => records.all("zone"));
  const themes = useSyncExternalStore(records.subscribe, () => records.all("theme"));
  const { board, by, step } = look;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists say when the scene is another one.
  const pagesOn = useCallback(
    (wall: Size) => {
      const scene = sceneOf(records, { board, by, step }, lang);
      return scene ? wallPages(scene, wall) : [];
    },
    [records, board, by, step, lang, notes, zones, themes],
  );
  return <PagedWall title={title} team={team} pagesOn={pagesOn} />;
}
