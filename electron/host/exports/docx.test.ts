import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../shared/plan/plan.ts";
import { planAsDocx } from "./docx.ts";

const plan: Plan = {
  title: "Droomdag <script>alert(1)</script> & meer",
  date: "2026-11-22",
  lang: "nl",
  team: null,
  teams: [
    {
      name: "De Fiets",
      sign: "fiets",
      actions: [
        {
          what: "Koffie in het buurthuis\u0000\u000b met \ud800 bewoners 🚲",
          forWhom: "bewoners",
          firstStep: "bellen",
          effect: "meer mensen aan tafel",
          checkedWith: "",
          owners: [{ name: "Samira", by: "coach" }],
          state: "ja",
          due: { chip: "datum", date: "2027-01-02" },
          sources: [
            { kind: "theme", words: "Samen eten" },
            { kind: "note", words: null },
          ],
        },
      ],
      themes: [{ title: "Samen eten", size: 3, dots: 9, notes: [] }],
      prompts: [
        { title: "Onze ambitie", notes: [{ words: "Oud en jong", kind: "vraag", late: false }], covered: 2 },
      ],
    },
  ],
  ownerMissing: 0,
  checkMissing: 1,
};

async function parts() {
  const files = unzipSync(await planAsDocx(plan));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { document: read("word/document.xml"), styles: read("word/styles.xml"), all: files };
}

describe("the plan in Word", () => {
  it("has real headings, header rows and a language", async () => {
    const { document, styles } = await parts();
    expect(document).toMatch(/<w:pStyle w:val="Title"\/>/);
    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(document).toMatch(/<w:tblHeader\/>/);
    expect(styles).toContain('w:lang w:val="nl-NL"');
    expect(document).toContain("Samira (zei zelf ja, de coach schreef het op)");
    expect(document).toContain("2 januari 2027");
    expect(document).toContain("2 briefjes zijn alleen voor wie erbij was.");
  });

  it("holds no markup from people and no sign that XML forbids", async () => {
    const { document } = await parts();
    expect(document).not.toContain("<script>");
    expect(document).toContain("&lt;script&gt;");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone.
    expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(document).toContain("🚲");
  });
});
