import type { PhoneIdentity } from "../client/identity.ts";

/** Longest side of what is sent, in pixels: readable on a wall, small enough for a hall full of phones. */
const LONGEST = 1600;
const QUALITY = 0.82;

/** Pictures of this visit. The host gives no picture back while its note lies face down, so its writer sees this one. */
const taken = new Map<string, string>();

/** Where to show a photo from, or null when nobody here may see it. */
export function photoSource(hash: string, open: boolean): string | null {
  return taken.get(hash) ?? (open ? `/photo/${hash}` : null);
}

/** What this page holds of a picture that was erased, or of all. */
export function forgetPhoto(hash?: string): void {
  for (const [each, url] of taken) {
    if (hash !== undefined && each !== hash) continue;
    URL.revokeObjectURL(url);
    taken.delete(each);
  }
}

/**
 * Shrinks a picture and brings it to the host.
 * @returns its hash, or null when that did not work: not a picture, no line, or the host said no
 */
export async function bringPhoto(file: File, identity: PhoneIdentity): Promise<string | null> {
  try {
    const small = await shrink(file);
    const answer = await fetch("/photo", {
      method: "POST",
      headers: {
        authorization: `Bearer ${identity.key}`,
        "x-person": identity.person,
        "content-type": "image/jpeg",
      },
      body: small,
    });
    const said: unknown = await answer.json();
    const hash = typeof said === "object" && said !== null && "hash" in said ? said.hash : null;
    if (typeof hash !== "string") return null;
    taken.set(hash, URL.createObjectURL(small));
    return hash;
  } catch {
    return null;
  }
}

async function shrink(file: File): Promise<Blob> {
  const url = URL.createObjectURL(file);
  try {
    const image = await decode(url);
    const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    if (!blob) throw new Error("no picture came out");
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function decode(url: string): Promise<HTMLImageElement> {
  return new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error("not a picture"));
    image.src = url;
  });
}
