/** Options of the host that mean something in a window; each takes a value. */
const HANDED_ON = new Set(["--port", "--host", "--allow-host", "--data", "--new"]);

/**
 * The host's options among those of the app. The rest is Electron's, Chromium's or the desktop's own, and the host
 * refuses what it does not know.
 */
export function hostArguments(argv: readonly string[]): string[] {
  const handedOn: string[] = [];
  for (const [at, argument] of argv.entries()) {
    const [name, value] = argument.split(/=(.*)/s);
    if (!name || !HANDED_ON.has(name)) continue;
    const given = value ?? argv[at + 1];
    if (given !== undefined) handedOn.push(name, given);
  }
  return handedOn;
}
