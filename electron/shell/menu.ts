import type { MenuItemConstructorOptions } from "electron";
import { shellTexts } from "../../shared/texts/shell.ts";
import type { ShellElectron } from "./electron.ts";

/** Texts in the language of the desktop: English where it is English, else Dutch. */
export function textsOf({ app }: ShellElectron): (typeof shellTexts)["nl"] {
  return app.getLocale().startsWith("en") ? shellTexts.en : shellTexts.nl;
}

/** The few entries that a window needs. Without "edit" a Mac cannot copy and paste by key. */
export function setMenu(electron: ShellElectron, openBeamer: () => void): void {
  const texts = textsOf(electron);
  const template: MenuItemConstructorOptions[] = [
    {
      label: "Werktafel",
      submenu: [
        { label: texts.beamer, click: openBeamer },
        { type: "separator" },
        { label: texts.quit, role: "quit" },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        { label: texts.undo, role: "undo" },
        { label: texts.redo, role: "redo" },
        { type: "separator" },
        { label: texts.cut, role: "cut" },
        { label: texts.copy, role: "copy" },
        { label: texts.paste, role: "paste" },
        { label: texts.selectAll, role: "selectAll" },
      ],
    },
    {
      label: texts.view,
      submenu: [
        { label: texts.reload, role: "reload" },
        { type: "separator" },
        { label: texts.zoomIn, role: "zoomIn" },
        { label: texts.zoomOut, role: "zoomOut" },
        { label: texts.resetZoom, role: "resetZoom" },
        { type: "separator" },
        { label: texts.fullScreen, role: "togglefullscreen" },
      ],
    },
  ];
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template));
}
