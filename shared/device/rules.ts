import { z } from "zod";
import type { Block } from "../core/block.ts";
import { Draft } from "../core/draft.ts";
import { hasRoom } from "../core/kind.ts";
import { refuse } from "../core/refusal.ts";
import { rule } from "../core/rule.ts";
import { find } from "../core/state.ts";
import { idSchema } from "../ids.ts";
import { deviceKind } from "./kinds.ts";
import { type Device, deviceSchema } from "./records.ts";

/** By the host, once somebody at the laptop said that it is the right device. */
const pair = rule({
  schema: deviceSchema.extend({ type: z.literal("device.pair") }),
  who: ["system"],
  anytime: true,
  run(ctx, command) {
    const device: Device = { ...command, type: "device" };
    const meeting = find(ctx.state, "meeting", device.meeting);
    if (!meeting || meeting.state === "closed") return refuse("no-meeting");
    if (ctx.state.records.has(device.id)) return refuse("changed");
    const team = find(ctx.state, "team", device.team);
    if ((device.face === "tafel") !== (device.team !== null)) return refuse("malformed");
    if (device.team !== null && team?.meeting !== meeting.id) return refuse("not-found");
    if (!hasRoom(deviceKind, device, ctx.state.index)) return refuse("full");
    return new Draft().put(device);
  },
});

/** No longer paired: its key opens nothing from now on. Gone already is a yes. */
const part = rule({
  schema: z.strictObject({ type: z.literal("device.part"), id: idSchema }),
  who: ["system"],
  anytime: true,
  run(ctx, command) {
    const device = find(ctx.state, "device", command.id);
    return device ? new Draft().discard(device) : new Draft();
  },
});

export const deviceRules: Block["rules"] = { "device.pair": pair, "device.part": part };
