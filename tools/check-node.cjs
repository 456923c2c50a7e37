// Old syntax on purpose: this must run, and speak, on a Node that understands little else.
var parts = process.versions.node.split(".").map(Number);
var major = parts[0];
var minor = parts[1];
// From these versions on Node runs TypeScript as it is, and better-sqlite3 does not crash.
var fits = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
if (!fits) {
  console.error(
    "Werktafel heeft Node 22.18 of nieuwer nodig; dit is " +
      process.versions.node +
      ". Installeer Node 24 en probeer het opnieuw.\n" +
      "Werktafel needs Node 22.18 or newer; this is " +
      process.versions.node +
      ". Install Node 24 and try again."
  );
  process.exit(1);
}
