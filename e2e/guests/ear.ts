/** All that came back to the attackers, looked through for what they may never hear. */
export type Ear = { hear(text: string): void; heard(): number; problems(): string[] };

/** What only a look inside would show: places in our code, folders, parts, the words of errors. */
const INSIDES =
  /\bat [\w.<> [\]]+ \(|\.(?:ts|js):\d+|node_modules|\bSQLITE_|\bRangeError|\bTypeError|\bSyntaxError|\bZodError/;

/** @param secrets texts of others, and keys */
export function openEar(secrets: readonly string[]): Ear {
  let signs = 0;
  const problems = new Map<string, number>();
  const blame = (what: string) => problems.set(what, (problems.get(what) ?? 0) + 1);
  return {
    hear(text) {
      signs += text.length;
      if (text.includes("GEHEIM-")) blame("words of somebody else");
      for (const secret of secrets) if (text.includes(secret)) blame("a key");
      const inside = INSIDES.exec(text)?.[0];
      if (inside) blame(`insides: ${inside}`);
    },
    heard: () => signs,
    problems: () => [...problems].map(([what, times]) => `an attacker was told ${what} (${times} times)`),
  };
}
