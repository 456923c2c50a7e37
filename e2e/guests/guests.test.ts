import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { attack } from "./run.ts";
import { SLICE } from "./sizes.ts";

it("a slice of everything guests can do to a host: nothing gives way, and nobody else notices", async () => {
  const data = await mkdtemp(join(tmpdir(), "werktafel-guests-"));
  const { problems, counts } = await attack(data, SLICE);
  await rm(data, { recursive: true, force: true });
  expect(problems).toEqual([]);
  expect(counts.get("honest notes on disk")).toBe(SLICE.honest);
}, 120_000);
