import { expect, it } from "vitest";
import { fileName, plainText } from "./plain-text.ts";

it("leaves out what makes a text read otherwise than it stands, and keeps what languages need", () => {
  expect(plainText("factuur\u202Exslx.exe")).toBe("factuurxslx.exe");
  expect(plainText("bel \u202D06-12345678\u202C of \u2066\u2067\u2069")).toBe("bel 06-12345678 of ");
  const kept = "می\u200Cخواهم 👩\u200D👩\u200D👧 שלום\u200F e\u0301";
  expect(plainText(kept)).toBe(kept);
  expect(plainText(`a${"\u0301".repeat(400)}b`)).toBe(`a${"\u0301".repeat(8)}b`);
});

it.each([
  ["Dromen: plan A/B", "Dromen plan A B.docx"],
  ["../../etc/passwd", "etc passwd.docx"],
  ["..", "werktafel.docx"],
  ["CON", "CON_.docx"],
  ["nul.txt", "nul_.txt.docx"],
  ["Contact", "Contact.docx"],
  ["een\r\nSet-Cookie: x", "een Set-Cookie x.docx"],
  ["plan\u202Excod.exe", "planxcod.exe.docx"],
  ["\ud800", "werktafel.docx"],
  ["Wijk & co; 100% 'zo'", "Wijk & co; 100% 'zo'.docx"],
  [" . ", "werktafel.docx"],
])("%s as the name of a file", (title, name) => {
  expect(fileName(title, "docx")).toBe(name);
});

it("is no longer than a file system takes", () => {
  expect(new TextEncoder().encode(fileName("日".repeat(300), "werktafel")).length).toBeLessThan(320);
  expect([...fileName("x".repeat(300), "csv")].length).toBeLessThan(110);
});
