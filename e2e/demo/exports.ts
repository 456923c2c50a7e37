import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./checks/check.ts";
import { teamNames } from "./content/people.ts";
import { need, type Stage } from "./stage.ts";

/** One file that the host made. */
type Exported = { name: string; bytes: Uint8Array };

type Request =
  | { what: "plan"; format: "docx" | "md" | "csv"; meeting: string | null; team: string | null }
  | { what: "traject"; format: "json" | "werktafel"; team: null };

const PLAN_FORMATS = ["docx", "md", "csv"] as const;

/**
 * The facilitator takes everything home: a folder a team, one for all, and the traject itself.
 * @returns the files, and whether all of them came
 */
export async function takeHome(stage: Stage, output: string): Promise<{ files: Exported[]; check: Check }> {
  const files: Exported[] = [];
  const problems: string[] = [];
  const begin = performance.now();
  const take = async (folder: string, name: string, request: Request) => {
    const bytes = await exported(stage, request);
    if (typeof bytes === "string") {
      problems.push(`${join(folder, name)}: ${bytes}`);
      return;
    }
    mkdirSync(join(output, folder), { recursive: true });
    writeFileSync(join(output, folder, name), bytes);
    files.push({ name: join(folder, name), bytes });
    stage.oracle.exported(join(folder, name), bytes, { what: request.what, team: request.team });
  };
  for (const format of PLAN_FORMATS) {
    await take("plan", `plan van aanpak.${format}`, {
      what: "plan",
      format,
      meeting: null,
      team: null,
    });
    for (const [sign, team] of stage.teams)
      await take(join("plan", need(new Map(Object.entries(teamNames)), sign)), `plan van aanpak.${format}`, {
        what: "plan",
        format,
        meeting: null,
        team,
      });
  }
  for (const format of ["json", "werktafel"] as const)
    await take("traject", `traject.${format}`, { what: "traject", format, team: null });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const said = `${files.length} files in ${seconds} s`;
  return { files, check: { promise: "The plan goes home", said, problems } };
}

/** The file, or why it did not come. */
async function exported(stage: Stage, request: Request): Promise<Uint8Array | string> {
  const response = await fetch(`${stage.host.url}/export`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${stage.host.line.keys.regie}`,
      "content-type": "application/json",
    },
    body: JSON.stringify(request),
  });
  if (!response.ok) return `${response.status} ${(await response.text()).split("\n", 1)[0]}`;
  return new Uint8Array(await response.arrayBuffer());
}
