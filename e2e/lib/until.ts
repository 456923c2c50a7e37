/**
 * Waits until `read` gives something (not null, undefined or false) and returns it.
 * @throws after `patience` milliseconds, naming `what` was awaited
 */
export async function until<T>(
  what: string,
  read: () => T | null | undefined | false,
  patience = 20_000,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const found = read();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`waited ${patience} ms in vain for ${what}`);
    await pause(15);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
