import { createContext, use } from "react";
import { type Refusal, refuse } from "../../shared/core/refusal.ts";
import type { Diagnostics } from "../../shared/wire/diagnostics.ts";
import type { Answer } from "../../shared/wire/protocol.ts";

/** What an export may be (`electron/host/file-routes.ts`): the plan for people, or the traject for another Werktafel. */
export type ExportRequest =
  | {
      what: "plan";
      format: "docx" | "md" | "csv";
      meeting: string;
      /** One team's folder, or null for all. */
      team: string | null;
    }
  | { what: "traject"; format: "json" | "werktafel"; team: null };

/** Files to and from the host. */
export type Files = {
  /** @returns the file and its name, or why not */
  take(request: ExportRequest): Promise<{ name: string; body: Blob } | Refusal>;
  /** Brings a `.werktafel` or traject JSON into the library. @returns why not, when it was refused */
  bring(body: Blob): Promise<Answer>;
  /** How the laptop is doing; null when it gives no answer. */
  laptop(): Promise<Diagnostics | null>;
  /** A report of problems without anybody's words. @returns the file and its name, or why not */
  report(): Promise<{ name: string; body: Blob } | Refusal>;
};

/**
 * Files over HTTP with the staff key in a header: a key never stands in a request line.
 * @param key the regie's key, asked at each request
 */
export function hostFiles(key: () => string): Files {
  const post = (path: string, body: Blob | string, type: string) =>
    fetch(path, {
      method: "POST",
      body,
      headers: { authorization: `Bearer ${key()}`, "content-type": type },
    });
  return {
    async take(request) {
      try {
        const response = await post("/export", JSON.stringify(request), "application/json");
        if (!response.ok) return (await response.json()) as Refusal;
        return { name: nameOf(response, `${request.what}.${request.format}`), body: await response.blob() };
      } catch {
        return refuse("unknown");
      }
    },
    async bring(body) {
      try {
        const response = await post("/import", body, "application/octet-stream");
        // The host answers in the words of this protocol; whatever else comes back is no yes.
        return (await response.json()) as Answer;
      } catch {
        return refuse("unknown");
      }
    },
    async laptop() {
      try {
        const response = await post("/diagnostics", "", "text/plain");
        return response.ok ? ((await response.json()) as Diagnostics) : null;
      } catch {
        return null;
      }
    },
    async report() {
      try {
        const response = await post("/report", "", "text/plain");
        if (!response.ok) return (await response.json()) as Refusal;
        return { name: nameOf(response, "werktafel-probleemrapport.txt"), body: await response.blob() };
      } catch {
        return refuse("unknown");
      }
    },
  };
}

/** The name the host gave, which may carry a traject's title beyond ASCII. */
function nameOf(response: Response, otherwise: string): string {
  const header = response.headers.get("content-disposition") ?? "";
  const wide = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  const plain = /filename="([^"]+)"/i.exec(header)?.[1];
  try {
    return (wide && decodeURIComponent(wide)) || plain || otherwise;
  } catch {
    return plain ?? otherwise;
  }
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, body: Blob): void {
  const url = URL.createObjectURL(body);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Later: a browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const nothing: Files = {
  take: async () => refuse("not-allowed"),
  bring: async () => refuse("not-allowed"),
  laptop: async () => null,
  report: async () => refuse("not-allowed"),
};
const FilesContext = createContext<Files>(nothing);
export const FilesProvider = FilesContext;
export const useFiles = (): Files => use(FilesContext);
