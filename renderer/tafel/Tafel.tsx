import type { ComponentType } from "react";
import { tafelTexts } from "../../shared/texts/tafel.ts";
import { ActionsTafel } from "../blocks/actions/tafel.tsx";
import { ClusterTafel } from "../blocks/cluster/tafel.tsx";
import { NotesTafel } from "../blocks/notes/tafel.tsx";
import { PairsTafel } from "../blocks/pairs/tafel.tsx";
import { ScaleTafel } from "../blocks/scale/tafel.tsx";
import { SlideTafel } from "../blocks/slide/tafel.tsx";
import { VoteTafel } from "../blocks/vote/tafel.tsx";
import type { Known } from "../client/api.ts";
import { useKnown, useMeeting, useStep, useTexts } from "../client/hooks.ts";
import { Door } from "./Door.tsx";
import { DeskProvider } from "./desk.tsx";
import { Head } from "./Head.tsx";

/** How a step is worked on at the table, by its block. */
const BLOCKS: Record<string, ComponentType<{ step: Known<"step"> }>> = {
  slide: SlideTafel,
  notes: NotesTafel,
  cluster: ClusterTafel,
  pairs: PairsTafel,
  scale: ScaleTafel,
  vote: VoteTafel,
  actions: ActionsTafel,
};

/** One team's table: what is asked, what lies there, and what a coach can do with it. */
export function Tafel({ team }: { team: string }) {
  const texts = useTexts(tafelTexts);
  const meeting = useMeeting();
  const known = useKnown("team", team);
  const step = useStep();
  const Block = step?.block ? BLOCKS[step.block] : undefined;
  if (!known) return null;
  return (
    <DeskProvider team={team}>
      <div className="tafel" data-team={known.sign}>
        <Head team={known} />
        {meeting?.paused && <p className="tafel-paused">{texts.paused}</p>}
        {meeting?.state === "open" && step && Block ? (
          <main className="tafel-work">
            <Block key={step.id} step={step} />
          </main>
        ) : (
          <main className="tafel-empty">
            <h1>{meeting?.title}</h1>
            <p>{texts.waiting}</p>
            <Door />
          </main>
        )}
      </div>
    </DeskProvider>
  );
}
