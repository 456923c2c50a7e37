import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { attack } from "./run.ts";
import { WHOLE } from "./sizes.ts";

it("ten thousand commands and requests, and everything else guests can do to a host: nothing gives way, and nobody else notices", async () => {
  const data = await mkdtemp(join(tmpdir(), "werktafel-guests-"));
  const { problems, counts } = await attack(data, WHOLE);
  await rm(data, { recursive: true, force: true });
  expect(problems).toEqual([]);
  expect(counts.get("honest notes on disk")).toBe(WHOLE.honest);
}, 900_000);
