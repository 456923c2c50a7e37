import { basename } from "node:path";
import Database from "better-sqlite3";
import { filesIn, trajectFolders, withCopy } from "../on-disk.ts";
import { pause } from "../until.ts";

/** Every row of every database of every traject under a folder, while the host goes on with it. */
export async function rowsIn(folder: string): Promise<{ name: string; rows: string[] }[]> {
  const found: { name: string; rows: string[] }[] = [];
  for (const traject of trajectFolders(folder)) found.push(...(await rowsOfTraject(traject)));
  return found;
}

/** A backup is overwritten before it is removed: a copy taken in that moment is taken again. */
async function rowsOfTraject(folder: string, tries = 20): Promise<{ name: string; rows: string[] }[]> {
  try {
    return await withCopy(folder, async (copy) =>
      filesIn(copy)
        .filter((each) => each.endsWith(".sqlite"))
        .flatMap(rowsOfFile),
    );
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || tries === 0) throw error;
    await pause(50);
    return rowsOfTraject(folder, tries - 1);
  }
}

/** Each row of each table as text. */
function rowsOfFile(path: string): { name: string; rows: string[] }[] {
  const db = new Database(path, { readonly: true });
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[];
    return tables.map((table) => ({
      name: `${basename(path)} ${table}`,
      rows: db
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => JSON.stringify(row)),
    }));
  } finally {
    db.close();
  }
}
