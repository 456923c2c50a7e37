/** Time left as "8:42"; past the end as "+1:05". @param left milliseconds */
export function countdown(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return left >= 0 ? text : `+${text}`;
}
