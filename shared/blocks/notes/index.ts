import type { Block } from "../../core/block.ts";
import { onTickets } from "../../core/guards.ts";
import { list } from "../../core/state.ts";
import { layBoards } from "./board.ts";
import { addNote, editNote, eraseNote, erasePhoto, judgeNote, moveNote, withdrawNote } from "./rules.ts";
import { scatterAnonymous, turnAll } from "./turn.ts";

/** Write typed notes into zones. */
export const notesBlock: Block = {
  name: "notes",
  rules: {
    "note.add": addNote,
    "note.edit": editNote,
    "note.withdraw": withdrawNote,
    "note.move": moveNote,
    "note.judge": judgeNote,
    "note.erase": eraseNote,
    "photo.erase": erasePhoto,
  },
  asks: true,
  tickets: ({ level, prompts, perPerson }) =>
    onTickets(level) ? Object.fromEntries(prompts.map(({ key }) => [key, perPerson])) : {},
  opened: layBoards,
  revealed: (ctx, step, draft) => turnAll(ctx, list(ctx.state, "note", `notes:${step.id}`), draft),
  closed: (ctx, step, draft) => scatterAnonymous(ctx, list(ctx.state, "note", `notes:${step.id}`), draft),
  closedAgain(ctx, step, draft) {
    const notes = list(ctx.state, "note", `notes:${step.id}`);
    // Among themselves: what people have been looking at stays where it is.
    scatterAnonymous(
      ctx,
      notes.filter((note) => note.late),
      draft,
    );
  },
};
