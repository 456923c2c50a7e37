import { fetched } from "./fetched.tsx";

export const loadReturn = () => import("./ReturnPage.tsx");

/** Going on with another phone or browser: `code`, `enter`, `back` and `moved` are its four pages. */
export const Return = fetched(loadReturn);
