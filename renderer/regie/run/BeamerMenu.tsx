import type { BeamerView, Meeting } from "../../../shared/room/records.ts";
import { runTexts } from "../../../shared/texts/regie-run.ts";
import { useTexts } from "../../client/hooks.ts";
import type { IconName } from "../../look/icons.ts";
import { Menu, type MenuItem } from "../../ui/Menu.tsx";
import { useBeamerWindow } from "../use-beamer-window.ts";
import { useTeams } from "../use-meeting.ts";

type Props = { meeting: Meeting; onShow: (view: BeamerView) => void };

/** Views without a team, in the order in which a day needs them. */
const VIEWS = ["wifi", "join", "step", "mosaic", "results", "plan"] as const;
const ICONS: Record<(typeof VIEWS)[number], IconName> = {
  wifi: "wifi",
  join: "qr",
  step: "note",
  mosaic: "board",
  results: "dot",
  plan: "list",
};

/** What the wall shows. */
export function BeamerMenu({ meeting, onShow }: Props) {
  const texts = useTexts(runTexts);
  const teams = useTeams(meeting.id);
  const openWindow = useBeamerWindow();
  const { mode, team } = meeting.beamer;
  const views = VIEWS.map(
    (view): MenuItem => ({
      id: view,
      label: texts[`show-${view}`],
      icon: view === mode ? "check" : ICONS[view],
      onChoose: () => onShow({ mode: view, team: null }),
    }),
  );
  const boards = teams.map(
    (each): MenuItem => ({
      id: each.id,
      label: texts.showBoard(each.name),
      icon: mode === "board" && team === each.id ? "check" : "board",
      onChoose: () => onShow({ mode: "board", team: each.id }),
    }),
  );
  const here =
    mode === "board" ? boards.find((each) => each.id === team) : views.find((each) => each.id === mode);
  return (
    <span className="beamer-menu">
      <Menu
        label={`${texts.beamer}: ${here?.label ?? ""}`}
        icon="screen"
        items={[
          { id: "window", label: texts.openWindow, icon: "screen", onChoose: openWindow },
          ...views,
          ...boards,
        ]}
      />
    </span>
  );
}
