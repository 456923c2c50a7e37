import { beamerTexts } from "../../../shared/texts/beamer.ts";
import type { Known } from "../../client/api.ts";
import { useAll, useMeeting, useProgramme, useSay, useStep, useTeams, useTexts } from "../../client/hooks.ts";
import { Frame } from "../Frame.tsx";
import { usePages } from "../use-wall.ts";
import { useShownThemes, useWorkStep } from "../use-work.ts";

/** More than this many dots on one theme are told as a number only. */
const MOST_DOTS = 40;
/** Themes that fit under each other. */
const ROWS = 6;

/** What the dots say, team by team: one at a time, so that no team stands beside another. */
export function Results() {
  const texts = useTexts(beamerTexts);
  const say = useSay();
  const meeting = useMeeting();
  const teams = useTeams();
  const { vote } = useWorkStep();
  const step = useStep();
  const themes = useShownThemes(useSourceOf(vote));
  const wanted = meeting?.beamer?.team ?? null;
  const pages = pagesOf(themes, teams).filter(({ team }) => wanted === null || team?.id === wanted);
  const page = pages[usePages(pages.length)];
  return (
    <Frame title={say((vote ?? step)?.title)} team={page?.team} {...asideOf(texts, pages, page)}>
      {page ? (
        <ol className="results" data-team={page.team?.sign}>
          {page.themes.map((theme) => (
            <Result key={theme.id} theme={theme} />
          ))}
        </ol>
      ) : (
        <p className="beamer-lead">{texts.noResults}</p>
      )}
    </Frame>
  );
}

function Result({ theme }: { theme: Known<"theme"> }) {
  const texts = useTexts(beamerTexts);
  const dots = theme.dotsShown ? (theme.dots ?? 0) : null;
  return (
    <li>
      <h2>{theme.title?.t}</h2>
      {dots === null ? (
        <p className="is-soft">{texts.dotsCovered}</p>
      ) : (
        <p className="results-dots" role="img" aria-label={texts.dots({ n: dots })}>
          <b>{dots}</b>
          {Array.from({ length: Math.min(dots, MOST_DOTS) }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike, and nobody's.
            <i key={i} />
          ))}
        </p>
      )}
    </li>
  );
}

type Page = { team: Known<"team"> | undefined; themes: readonly Known<"theme">[] };

function pagesOf(themes: readonly Known<"theme">[], teams: readonly Known<"team">[]): Page[] {
  const pages: Page[] = [];
  for (const team of [undefined, ...teams]) {
    const own = themes.filter((theme) => theme.team === (team?.id ?? null));
    for (let i = 0; i < own.length; i += ROWS) pages.push({ team, themes: own.slice(i, i + ROWS) });
  }
  return pages;
}

function asideOf(texts: { page: (at: { i: number; n: number }) => string }, pages: Page[], page?: Page) {
  if (!page || pages.length < 2) return {};
  return { aside: texts.page({ i: pages.indexOf(page) + 1, n: pages.length }) };
}

/** The step whose themes are voted on. */
function useSourceOf(vote: Known<"step"> | undefined): Known<"step"> | undefined {
  const steps = useProgramme();
  const source = steps.find((step) => step.key === vote?.source);
  const themes = useAll("theme");
  return source && themes.some((theme) => theme.step === source.id) ? source : undefined;
}
