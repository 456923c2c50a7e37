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

describe("hostile words in the document", () => {
  const nasty = [
    '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO c:\\cmd</w:instrText>',
    "{ INCLUDEPICTURE http://evil.example/x.png }",
    "https://evil.example/",
    "\u202Egnp.exe\u2066",
    "]]><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "\u0007\ufffe\uffff\udc00",
  ].join(" ");
  const words = <T>(value: T): T => {
    if (typeof value === "string") return nasty as T;
    if (Array.isArray(value)) return value.map(words) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) =>
        ["lang", "date", "sign", "state", "due", "by"].includes(key) ? [key, part] : [key, words(part)],
      ),
    ) as T;
  };

  it("is text: no field, no relation to outside, no other markup, nothing that turns", async () => {
    const files = unzipSync(await planAsDocx(words(plan)));
    const plain = unzipSync(await planAsDocx(plan));
    expect(Object.keys(files).sort()).toEqual(Object.keys(plain).sort());
    const tags = (name: string, from: typeof files) =>
      new Set(strFromU8(from[name] ?? new Uint8Array()).match(/<[\w:]+|<[!?][^>]*>/g));
    for (const name of Object.keys(files).filter((each) => /\.(xml|rels)$/.test(each))) {
      expect(tags(name, files), name).toEqual(tags(name, plain));
      const text = strFromU8(files[name] ?? new Uint8Array());
      expect(text, name).not.toMatch(/TargetMode="External"|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/);
      expect(text.match(/<w:instrText[^>]*>[^<]*/g) ?? [], name).toEqual(
        strFromU8(plain[name] ?? new Uint8Array()).match(/<w:instrText[^>]*>[^<]*/g) ?? [],
      );
    }
  });
});
