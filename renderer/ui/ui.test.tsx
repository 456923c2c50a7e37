import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { HoldToRead } from "./HoldToRead.tsx";
import { NoteCard } from "./NoteCard.tsx";
import { Press } from "./Press.tsx";
import { Route, type RouteStep } from "./Route.tsx";
import { Sent } from "./Sent.tsx";
import { TeamBadge } from "./TeamBadge.tsx";
import { TextArea } from "./TextArea.tsx";

const html = (element: ReactElement) => renderToStaticMarkup(element);

describe("NoteCard", () => {
  it("gives a turned note a word for its back and no text at all", () => {
    // Somebody who spreads a whole record into it must not leak its text either.
    const spread = { text: "geheim", author: "Fatima", photo: { src: "/p.jpg", alt: "geheim" } };
    const markup = html(<NoteCard {...spread} turned label="Omgekeerd briefje" />);
    expect(markup).toContain("Omgekeerd briefje");
    expect(markup).not.toMatch(/geheim|Fatima|p\.jpg/);
  });

  it("says the kind in a word and the dots in words", () => {
    const markup = html(
      <NoteCard text="Wie?" kind={{ word: "Vraag" }} dots={{ count: 4, label: "4 stippen" }} />,
    );
    expect(markup).toContain("Vraag");
    expect(markup).toContain('aria-label="4 stippen"');
  });
});

describe("Route", () => {
  const steps = (count: number): RouteStep[] =>
    Array.from({ length: count }, (_, at) => ({
      id: String(at),
      title: `Stap ${at + 1}`,
      state: at < 1 ? "done" : at === 1 ? "here" : "ahead",
    }));

  it("is one picture with one sentence", () => {
    const markup = html(<Route steps={steps(4)} summary="Stap 2 van 4" />);
    expect(markup).toContain('role="img" aria-label="Stap 2 van 4"');
    expect(markup.match(/<b/g)).toHaveLength(4);
    expect(markup.match(/<i/g)).toHaveLength(3);
  });

  it("walks the way to the stop we are at, and not beyond", () => {
    expect(html(<Route steps={steps(4)} summary="" />).match(/<i class="is-done"/g)).toHaveLength(1);
  });

  it("keeps all stops of a long day", () => {
    const markup = html(<Route steps={steps(14)} summary="" />);
    expect(markup).toContain("route-long");
    expect(markup.match(/<b/g)).toHaveLength(14);
  });
});

describe("TeamBadge", () => {
  it("shows colour, sign and name together, and the sign stays silent beside the name", () => {
    const markup = html(<TeamBadge sign="fiets" name="De Fiets" />);
    expect(markup).toContain('data-team="fiets" aria-hidden="true"');
    expect(markup).toContain("<path");
    expect(markup).toContain("De Fiets");
  });

  it("survives a sign that this version does not know", () => {
    expect(html(<TeamBadge sign="ruimteschip" name="De Ruimte" />)).toContain("De Ruimte");
  });
});

describe("Press", () => {
  it("stays focusable while busy", () => {
    const markup = html(<Press busy>Verstuur</Press>);
    expect(markup).toContain('aria-busy="true"');
    expect(markup).not.toMatch(/ disabled/);
  });

  it("never submits a form by accident", () => {
    expect(html(<Press>Terug</Press>)).toContain('type="button"');
  });
});

describe("Sent", () => {
  it("keeps its live region when there is nothing to say", () => {
    expect(html(<Sent />)).toBe('<div role="status"></div>');
  });
});

describe("HoldToRead", () => {
  it("does not even ask for the text while covered", () => {
    const read = () => {
      throw new Error("asked");
    };
    expect(() =>
      html(
        <HoldToRead cue="Houd ingedrukt" openCue="Laat los">
          {read}
        </HoldToRead>,
      ),
    ).not.toThrow();
  });
});

describe("TextArea", () => {
  it("ties label, hint, error and count to the control, and cuts nothing", () => {
    const markup = html(
      <TextArea
        label="Briefje"
        hint="Kort is goed."
        error="Iets korter."
        value="elf letters"
        onText={() => undefined}
        limit={10}
        left={(room) => `${room}`}
      />,
    );
    const control = /<textarea[^>]*id="([^"]+)"[^>]*>/.exec(markup)?.[0] ?? "";
    const described = /aria-describedby="([^"]+)"/.exec(control)?.[1]?.split(" ") ?? [];
    expect(described).toHaveLength(3);
    for (const id of described) expect(markup).toContain(`id="${id}"`);
    expect(control).toContain('aria-invalid="true"');
    expect(control).not.toContain("maxlength");
    expect(markup).toContain("elf letters");
  });
});
