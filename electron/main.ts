import electron from "electron";
import { runShell } from "./shell/shell.ts";

// Not awaited: Electron is ready only after this module has run to its end.
runShell(electron, { home: import.meta.dirname, argv: process.argv.slice(1) }).catch((error: unknown) => {
  electron.dialog.showErrorBox("Werktafel", error instanceof Error ? error.message : String(error));
  electron.app.exit(1);
});
