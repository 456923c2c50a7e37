/**
 * Words that are the same in Dutch and English, short, and not mixed up when read aloud: two people compare them on two
 * screens, each in its own language.
 */
const WORDS = [
  "arm baby band bank bed bus cactus camera circus club cobra computer domino drum film filter",
  "forum garage hand harp hotel jazz jungle kiwi lamp land lens lift mango menu motor museum",
  "nest opera oven panda parade park piano pizza plan plant pony puma radio ring robot safari",
  "sauna sofa solo storm tango taxi tennis tent theater tram tunnel water wind winter wolf zebra",
].flatMap((line) => line.split(" "));

/** How many one compares: one pair of connections in 262,144 has the same, and nobody can try twice (`call`). */
const COUNT = 3;

/** Words of a connection, from its mark (see `call`): the same at both ends, and at no other. */
export function checkWords(mark: Uint8Array): string[] {
  return Array.from(mark.slice(0, COUNT), (byte) => WORDS[byte % WORDS.length] ?? "");
}
