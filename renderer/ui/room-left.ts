export type RoomLeft = {
  /** The most characters the host takes. */
  limit?: number | undefined;
  /** The room that is left in words; negative when it is too long. */
  left?: ((characters: number) => string) | undefined;
};

/**
 * The line about room left: nothing while there is plenty, because a counter hurries.
 * The text itself is never cut: who pastes too much sees it and shortens it.
 */
export function roomLeft(
  text: string,
  { limit, left }: RoomLeft,
): { text: string; over: boolean } | undefined {
  if (limit === undefined || left === undefined) return undefined;
  const room = limit - text.length;
  return room > limit * 0.2 ? undefined : { text: left(room), over: room < 0 };
}
