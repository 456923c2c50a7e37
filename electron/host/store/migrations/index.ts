import type { Migration } from "../migrate.ts";
import { firstTables } from "./0001-first-tables.ts";

/** Every migration in order; number n brings a file from version n-1 to n. */
export const MIGRATIONS: readonly Migration[] = [firstTables];
