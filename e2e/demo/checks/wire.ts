import { ERASED_MARK, secondThoughts } from "../content/pages.ts";
import type { Stage } from "../stage.ts";
import type { Check } from "./check.ts";

/** Shorter texts than this many signs may well stand in a screen's own words. */
const TELLING = 16;

/** As the wire writes it: the text between the quotes of JSON. */
const onWire = (text: string) => JSON.stringify(text).slice(1, -1);

/** To be asked just before the notes are turned. */
export function hiddenNotesUnseen(stage: Stage): Check {
  const problems: string[] = [];
  const notes = stage.placed;
  const texts = [
    ...notes.map((note) => note.text),
    ...secondThoughts.withdrawn,
    ...secondThoughts.edited.map((each) => each.from),
    ...stage.pages.texts,
  ].filter((text) => text.length >= TELLING);
  const lines = stage.tap.lines.map((line) => ({ asked: line.asked, bytes: line.bytes() }));
  const sightings = new Map<string, number>();
  for (const { asked, bytes } of lines) {
    for (const text of texts)
      if (bytes.includes(onWire(text))) problems.push(`“${text.slice(0, 40)}” came down ${asked}`);
    for (const { id } of notes) if (bytes.includes(id)) sightings.set(id, (sightings.get(id) ?? 0) + 1);
    if (/sec-websocket-extensions/i.test(bytes.subarray(0, 1000).toString("latin1")))
      problems.push("a socket is compressed, so that nothing can be searched in it");
  }
  // Whoever sent it is told its id in the answer; nobody else may even know that.
  for (const [id, count] of sightings)
    if (count > 1) problems.push(`note ${id} was told to ${count} screens`);
  const bytes = lines.reduce((sum, line) => sum + line.bytes.length, 0);
  return {
    promise: "Hidden means not sent",
    said: `${texts.length} hidden texts and ${notes.length} ids searched in ${Math.round(bytes / 1024)} kB on ${lines.length} connections`,
    problems,
  };
}

/** At the end: what was taken back while hidden never went to any screen. */
export function takenBackUnseen(stage: Stage): Check {
  const texts = [...secondThoughts.withdrawn, ...secondThoughts.edited.map((each) => each.from)];
  const problems = stage.tap.lines.flatMap((line) => {
    const bytes = line.bytes();
    return texts
      .filter((text) => bytes.includes(onWire(text)))
      .map((text) => `“${text}” came down ${line.asked}`);
  });
  return {
    promise: "Taken back before turning is seen by nobody",
    said: `${texts.length} texts with the mark ${ERASED_MARK}`,
    problems,
  };
}
