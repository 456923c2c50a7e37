import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Lang, Local } from "../../shared/lang.ts";
import { say } from "../../shared/lang.ts";
import type { RecordType } from "../../shared/records.ts";
import type { Known, Link, Room, Watched } from "./api.ts";
import type { LangState } from "./lang.ts";

/** What every face gives its components: `<RoomContext.Provider value={{ room, lang }}>`. */
export type Surroundings = { room: Room; lang: LangState };
export const RoomContext = createContext<Surroundings | null>(null);

function useSurroundings(): Surroundings {
  const surroundings = useContext(RoomContext);
  if (!surroundings) throw new Error("RoomContext has no value");
  return surroundings;
}

export const useRoom = (): Room => useSurroundings().room;

/** The value now, and again whenever it changes. */
export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(watched.subscribe, watched.get);
}

export const useLink = (): Link => useWatched(useRoom().link);
export const useHello = () => useWatched(useRoom().hello);
export const usePulse = () => useWatched(useRoom().pulse);
export const useLeases = () => useWatched(useRoom().leases);

/** One record. Renders again when that record changes, and for no other. */
export function useKnown<T extends RecordType>(type: T, id: string | null | undefined): Known<T> | undefined {
  const { records } = useRoom();
  const subscribe = useCallback(
    (changed: () => void) => records.subscribe((touched) => id && touched.has(id) && changed()),
    [records, id],
  );
  return useSyncExternalStore(subscribe, () => records.get(type, id));
}

/**
 * All records of a type that pass `filter`, in order of arrival. The array keeps its identity while its members do, so
 * it can stand in a list of dependencies.
 */
export function useAll<T extends RecordType>(
  type: T,
  filter?: (record: Known<T>) => boolean,
): readonly Known<T>[] {
  const { records } = useRoom();
  const all = useSyncExternalStore(records.subscribe, () => records.all(type));
  const last = useRef<readonly Known<T>[]>(all);
  const now = filter ? all.filter(filter) : all;
  const kept = last.current;
  if (now.length !== kept.length || now.some((record, i) => record !== kept[i])) last.current = now;
  return last.current;
}

/** The open meeting; else the one that was prepared last; else the last that closed. */
export function useMeeting(): Known<"meeting"> | undefined {
  const meetings = useAll("meeting");
  const of = (state: string) => meetings.filter((meeting) => meeting.state === state).pop();
  return of("open") ?? of("prepared") ?? of("closed");
}

/** Steps of the meeting in the order of the programme. */
export function useProgramme(): readonly Known<"step">[] {
  const meeting = useMeeting();
  const steps = useAll("step", (step) => step.meeting === meeting?.id);
  const byId = new Map(steps.map((step) => [step.id, step]));
  return (meeting?.steps ?? []).flatMap((id) => byId.get(id) ?? []);
}

/** The step the meeting is at. */
export function useStep(): Known<"step"> | undefined {
  return useKnown("step", useMeeting()?.current);
}

/** Teams of the meeting in their order. */
export function useTeams(): readonly Known<"team">[] {
  const meeting = useMeeting();
  const teams = useAll("team", (team) => team.meeting === meeting?.id);
  return [...teams].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** Host's clock, epoch ms, looked at every `interval` ms. For end times use `EndTime`, which knows when to look. */
export function useNow(interval: number): number {
  const room = useRoom();
  const [now, setNow] = useState(() => room.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(room.now()), interval);
    return () => clearInterval(timer);
  }, [room, interval]);
  return now;
}

/** The language of this screen and how to choose another. */
export function useLang(): [Lang, (lang: Lang) => void] {
  const { lang } = useSurroundings();
  return [useWatched(lang), lang.choose];
}

/** Texts of a part (`shared/texts`) in the language of this screen. */
export function useTexts<C>(catalog: { nl: C; en: C }): C {
  return catalog[useLang()[0]];
}

/** Says texts that a method brings along, in the language of this screen. */
export function useSay(): (text: Local | undefined) => string {
  const [lang] = useLang();
  return useCallback((text) => (text ? say(text, lang) : ""), [lang]);
}
