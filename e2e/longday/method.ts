/**
 * The reference day (a *droomdag* of six teams) with the blocks that there are, by the clock of its draaiboek. What has
 * no block yet (interviews, scales, the gallery) is a slide, so that people come and go at the right moments.
 */
const say = (nl: string) => ({ nl, en: nl });
const prompts = (...keys: string[]) =>
  keys.map((key) => ({ key, title: say(key), ask: say(`Wat wil je kwijt over ${key}?`) }));
const step = (key: string, block: string, minutes: number, more: object = {}) => ({
  key,
  block,
  minutes,
  title: say(key),
  say: say(`Nu: ${key}.`),
  ...more,
});
const written = { level: "none", circle: "zaal", boards: "team" };

export const LONG_DAY = {
  format: 1,
  key: "lange-dag",
  title: say("Een lange dag"),
  purpose: say("Kijken of een laptop een hele dag meegaat."),
  source: "e2e/longday",
  group: say("Zes teams van ongeveer veertien"),
  steps: [
    step("inloop", "notes", 30, { ...written, perPerson: 1, prompts: prompts("proef") }),
    step("welkom", "slide", 65),
    step("oogst", "notes", 15, { ...written, perPerson: 2, prompts: prompts("oogst") }),
    step("pauze-een", "slide", 20),
    step("droombeeld", "slide", 35),
    step("ambitie", "notes", 25, {
      ...written,
      hidden: true,
      perPerson: 2,
      prompts: prompts("ambitie", "doen", "meer"),
    }),
    step("themas", "cluster", 20, { source: "ambitie" }),
    step("lunch", "slide", 55),
    step("rugzak", "notes", 20, { ...written, perPerson: 1, prompts: prompts("hebben", "aanschaffen") }),
    step("galerij", "slide", 30),
    step("doelen", "vote", 20, { source: "themas", level: "none", hidden: true, perPerson: 3 }),
    step("pauze-twee", "slide", 15),
    step("acties", "actions", 40, { source: "themas" }),
    step("ja-zeggen", "actions", 10, { source: "acties" }),
  ],
};
