import { describe, expect, it } from "vitest";
import { RULES } from "./decide.ts";

describe("the rules of the room", () => {
  it("name each command once, and each schema carries that name as its type", () => {
    for (const [name, rule] of Object.entries(RULES)) {
      expect(rule.schema.safeParse({ type: "no such command" }).success).toBe(false);
      const shape = (
        rule.schema as unknown as { shape: { type: { value?: string; def?: { values: string[] } } } }
      ).shape;
      expect(shape.type.def?.values ?? [shape.type.value]).toContain(name);
    }
  });
});
