import { type Method, methodSchema } from "../methods/schema.ts";

const both = (text: string) => ({ nl: text, en: text });
const prompts = (...keys: string[]) => keys.map((key) => ({ key, title: both(key), ask: both(`${key}?`) }));

/** A method with every block, name level, circle and way of reading beforehand in some step. */
export function everyMethod(): Method {
  const step = (key: string, block: string, more: object = {}) => ({
    key,
    block,
    title: both(key),
    say: both(key),
    coach: both(`coach of ${key}`),
    minutes: 5,
    ...more,
  });
  return methodSchema.parse({
    format: 1,
    key: "alles",
    title: both("Alles"),
    purpose: both("Alles"),
    source: "[N]",
    group: both("Alles"),
    steps: [
      step("welkom", "slide", { minutes: 0 }),
      step("open", "notes", { circle: "team", prompts: prompts("a", "b"), kinds: ["vraag", "succes"] }),
      step("dicht", "notes", { circle: "zaal", level: "none", hidden: true, prompts: prompts("a", "b") }),
      step("vooraf", "notes", { circle: "zaal", hidden: true, preread: "coach", prompts: prompts("a") }),
      step("lezen", "notes", { circle: "zaal", hidden: true, preread: "facilitator", prompts: prompts("a") }),
      step("stil", "notes", {
        circle: "team",
        level: "team",
        hidden: true,
        preread: "facilitator",
        prompts: prompts("a"),
      }),
      step("samen", "notes", {
        circle: "plan",
        level: "none",
        hidden: true,
        preread: "facilitator",
        boards: "room",
        perPerson: 1,
        prompts: prompts("a"),
      }),
      step("themas", "cluster", { source: "open" }),
      step("themas-dicht", "cluster", { source: "dicht", circle: "zaal" }),
      step("themas-samen", "cluster", { source: "samen", boards: "room" }),
      step("stippen", "vote", { source: "themas", level: "none", perPerson: 3 }),
      step("stippen-samen", "vote", { source: "themas-samen", level: "none", perPerson: 2 }),
      step("schaal", "scale", { prompts: prompts("a", "b"), options: { places: 4 } }),
      step("schaal-later", "scale", { prompts: prompts("a"), source: "schaal", options: { places: 4 } }),
      step("zelf", "pairs", { options: { rounds: 2 } }),
      step("maatjes", "pairs", { options: { how: "picture", rounds: 2, minutes: 3 } }),
      step("daten", "pairs", { options: { how: "picture", size: 3, rounds: 4, others: true } }),
      step("acties", "actions", { source: "themas", circle: "plan" }),
      step("ja", "actions", { source: "acties", circle: "plan" }),
    ],
  });
}
