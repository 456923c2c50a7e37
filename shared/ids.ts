import { z } from "zod";

export { newId } from "./new-id.ts";

/** Any record id: made by `newId`, or a short fixed name such as `traject`. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9:-]{0,63}$/);

/** The id of what a device makes: as `newId` makes them, so that nobody can take a name that means something here. */
export const madeIdSchema = z.string().regex(/^[a-z0-9]{20}$/);
