import type { JSX } from "react";
import { useEffect, useState } from "react";
import type { Known } from "../client/api.ts";
import { loadPrivacy } from "./Privacy.tsx";
import { loadReturn } from "./Return.tsx";

/** What the phone shows of a step: the default export of a block's `phone.tsx`. */
export type PhoneBlock = (props: { step: Known<"step"> }) => JSX.Element;

const LOADERS: Record<string, () => Promise<{ default: PhoneBlock }>> = {
  slide: () => import("../blocks/slide/phone.tsx"),
  notes: () => import("../blocks/notes/phone.tsx"),
  cluster: () => import("../blocks/cluster/phone.tsx"),
  pairs: () => import("../blocks/pairs/phone.tsx"),
  scale: () => import("../blocks/scale/phone.tsx"),
  vote: () => import("../blocks/vote/phone.tsx"),
  actions: () => import("../blocks/actions/phone.tsx"),
};
const loaded = new Map<string, PhoneBlock>();
const RETRY_MS = 2000;

async function load(name: string): Promise<PhoneBlock | undefined> {
  const module = loaded.get(name) ?? (await LOADERS[name]?.())?.default;
  if (module) loaded.set(name, module);
  return module;
}

/** Everything the day may need, fetched while the network is there: a phone that loses it can still go on. */
export function loadAhead(): void {
  for (const name of Object.keys(LOADERS)) load(name).catch(() => {});
  import("../client/tickets.ts").catch(() => {});
  loadPrivacy().catch(() => {});
  loadReturn().catch(() => {});
}

/** The face of a block; `null` while it loads (it keeps trying), `undefined` when a phone has none for it. */
export function useBlock(name: string | undefined): PhoneBlock | null | undefined {
  const [, arrived] = useState(0);
  const known = name ? loaded.get(name) : undefined;
  useEffect(() => {
    if (!name || known || !LOADERS[name]) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const attempt = () => {
      load(name)
        .then(() => over || arrived((count) => count + 1))
        .catch(() => {
          if (!over) timer = setTimeout(attempt, RETRY_MS);
        });
    };
    attempt();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [name, known]);
  return known ?? (name && LOADERS[name] ? null : undefined);
}
