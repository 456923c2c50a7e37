import { laptopTexts } from "../../../shared/texts/regie-laptop.ts";
import type { Diagnostics } from "../../../shared/wire/diagnostics.ts";
import { useLang, useTexts } from "../../client/hooks.ts";

/** The numbers, for who wants them. */
export function Numbers({ found }: { found: Diagnostics }) {
  const texts = useTexts(laptopTexts);
  const [lang] = useLang();
  const { screens, commits, batches, lag, memory, diskFree, refused, upSeconds } = found;
  const say = (value: number, digits = 0) =>
    value.toLocaleString(lang, { maximumFractionDigits: value < 10 ? Math.max(digits, 1) : digits });
  const times = ({ p50, p95, slowest }: Diagnostics["lag"]) => texts.times(say(p50), say(p95), say(slowest));
  const connected = [
    texts.phones(screens.phones),
    texts.coaches(screens.coaches),
    ...(screens.strangers > 0 ? [texts.strangers(screens.strangers)] : []),
    ...(screens.lagging > 0 ? [texts.lagging(screens.lagging)] : []),
  ];
  // Codes as they are: they are for whoever helps.
  const refusals = Object.entries(refused).map(([code, count]) => `${code} ${count}`);
  const since = new Date(Date.now() - upSeconds * 1000);
  const rows: [name: string, value: string][] = [
    [texts.connected, connected.join(", ")],
    [texts.saving, times(commits)],
    [texts.together, texts.batch(say(batches.p50), say(batches.largest))],
    [texts.late, times(lag)],
    [texts.memory, texts.memoryOf(say(memory.resident), say(memory.machineFree))],
    [texts.disk, diskFree === null ? texts.unknown : texts.diskOf(say(diskFree / 1024, 1))],
    [texts.refused, refusals.join(", ") || texts.none],
    [texts.since, since.toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit" })],
  ];
  return (
    <section className="laptop-numbers" aria-label={texts.numbers}>
      <h3>{texts.numbers}</h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
