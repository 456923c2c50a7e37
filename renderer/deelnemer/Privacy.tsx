import { fetched } from "./fetched.tsx";

/** Many words that few people open. */
export const loadPrivacy = () => import("./PrivacyPage.tsx");
export const Privacy = fetched(loadPrivacy);
