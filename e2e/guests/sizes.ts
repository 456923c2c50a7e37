import type { Size } from "./run.ts";

/** Ten thousand commands and requests, and everything else at full size. */
export const WHOLE: Size = {
  seed: 1,
  honest: 14,
  hostile: 120,
  commands: 6_000,
  requests: 4_000,
  noise: 600,
  guesses: 800,
  joins: 300,
  flood: 20_000,
  slow: 40,
  silent: 2_100,
};

/** A few seconds of it. */
export const SLICE: Size = {
  seed: 1,
  honest: 6,
  hostile: 30,
  commands: 500,
  requests: 500,
  noise: 40,
  guesses: 400,
  joins: 50,
  flood: 1_500,
  slow: 5,
  silent: 100,
};
