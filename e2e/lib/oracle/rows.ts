import { basename } from "node:path";
import Database from "better-sqlite3";
import { filesIn, trajectFolders, withCopy } from "../on-disk.ts";

/** Every row of every database of every traject under a folder, while the host goes on with it. */
export async function rowsIn(folder: string): Promise<{ name: string; rows: string[] }[]> {
  const found: { name: string; rows: string[] }[] = [];
  for (const traject of trajectFolders(folder))
    await withCopy(traject, async (copy) => {
      for (const path of filesIn(copy).filter((each) => each.endsWith(".sqlite")))
        found.push(...rowsOfFile(path));
    });
  return found;
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
