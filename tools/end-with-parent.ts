/**
 * npm passes a SIGTERM to its shell, and the shell dies without passing it on: what it ran would stay behind, holding
 * the port and the database. So whoever was started by npm and lost its shell tells itself to end, in the ordinary way.
 */
export function endWithParent(): void {
  if (!process.env["npm_lifecycle_event"] || process.platform === "win32") return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 200);
  watch.unref();
}
