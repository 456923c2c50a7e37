import { phoneTexts } from "../../../shared/texts/phone.ts";
import type { Known } from "../../client/api.ts";
import { useProgramme, useTexts, useWatched } from "../../client/hooks.ts";
import { CannotNameless } from "../../deelnemer/CannotNameless.tsx";
import { DOTS, usePhone } from "../../deelnemer/phone.ts";
import { Title } from "../../deelnemer/Title.tsx";
import { useThemes } from "../../deelnemer/use-phone.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Press } from "../../ui/Press.tsx";
import { WhoReads } from "../../ui/WhoReads.tsx";
import { useTickets } from "../notes/phone-tickets.ts";

/** Dots on themes. Where this phone's dots lie is known on this phone only. */
export default function VotePhone({ step }: { step: Known<"step"> }) {
  const t = useTexts(phoneTexts);
  const phone = usePhone();
  const source = useProgramme().find(({ key }) => key === step.source);
  const themes = useThemes(source?.id);
  const able = useTickets(step.id, DOTS, step.perPerson ?? 1);
  const mine = useWatched(phone.dots).filter((dot) => dot.step === step.id && !dot.leaving);
  const left = Math.max(0, (step.perPerson ?? 1) - mine.length);

  if (step.revealed) return <Result themes={themes} />;
  return (
    <>
      <Title>{t.dotsHave({ count: step.perPerson ?? 1 })}</Title>
      <WhoReads reader="nameless">{t.dotsSecret}</WhoReads>
      {able === "no" && <CannotNameless />}
      {themes.length === 0 && <p className="soft">{t.dotsNoThemes}</p>}
      <p className="dots-left" role="status">
        {t.dotsLeft({ left })} {mine.length > 0 && t.dotsTakeBack}
      </p>
      <ul className="dot-list">
        {themes.map((theme) => {
          const title = theme.title?.t ?? "";
          const given = mine.filter((dot) => dot.target === theme.id);
          const last = given[given.length - 1];
          return (
            <li key={theme.id} className="dot-row">
              <div className="dot-count">
                <span className="dot-title">{title}</span>
                <span className="visually-hidden">{t.dotsMine({ count: given.length })}</span>
                <span aria-hidden="true">
                  {given.map((dot) => (
                    <i key={dot.id} />
                  ))}
                </span>
              </div>
              <Press
                look="quiet"
                aria-label={t.dotLess({ theme: title })}
                disabled={!last}
                onClick={() => last && phone.takeDot(last)}
              >
                <Icon name="minus" />
              </Press>
              <Press
                look="quiet"
                aria-label={t.dotMore({ theme: title })}
                disabled={left === 0 || able !== "yes"}
                onClick={() => phone.giveDot(step.id, theme.id)}
              >
                <Icon name="plus" />
              </Press>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The sums, once they are turned; too few dots stay covered, for they would point at people. */
function Result({ themes }: { themes: readonly Known<"theme">[] }) {
  const t = useTexts(phoneTexts);
  const shown = themes.filter((theme) => theme.dotsShown);
  const order = [...shown].sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0));
  return (
    <>
      <Title>{t.dotsTitleTurned}</Title>
      {shown.length === 0 && <p className="soft">{t.dotsTooFew}</p>}
      <ol className="dot-list">
        {order.map((theme) => (
          <li key={theme.id} className="dot-row">
            <span className="dot-title">{theme.title?.t}</span>
            <strong>{t.dotsResult({ count: theme.dots ?? 0 })}</strong>
          </li>
        ))}
      </ol>
    </>
  );
}
