import type { Kind } from "../core/kind.ts";
import { LIMITS } from "../limits.ts";
import type { Device } from "./records.ts";

export const deviceKind: Kind<Device> = {
  confidential: () => true,
  keys: (device) => [`devices:${device.meeting}`],
  limit: (device) => ({ key: `devices:${device.meeting}`, max: LIMITS.devices }),
  audience: () => ({ teams: [] }),
  // The laptop's own screen is told which there are, and never their keys, beside the records.
  view: () => null,
};
