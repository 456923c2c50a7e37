/** Pictures on notes: fetched when they are first painted, then there. */
export interface Photos {
  /** The picture, or undefined while it is on its way or when it cannot be had. */
  get(sha: string): HTMLImageElement | undefined;
}

/** `arrived` is called when a picture that was asked for is there. */
export function createPhotos(urlOf: (sha: string) => string, arrived: (sha: string) => void): Photos {
  const known = new Map<string, HTMLImageElement>();
  return {
    get(sha) {
      const there = known.get(sha);
      if (there) return there.complete && there.naturalWidth > 0 ? there : undefined;
      const picture = new Image();
      picture.addEventListener("load", () => arrived(sha), { once: true });
      picture.src = urlOf(sha);
      known.set(sha, picture);
      return undefined;
    },
  };
}
