/** The part of Electron that the shell uses. It is handed in, so that the shell can be tested without a window. */
export type ShellElectron = Pick<
  typeof import("electron"),
  "app" | "BrowserWindow" | "dialog" | "ipcMain" | "Menu" | "screen" | "session" | "utilityProcess"
>;
