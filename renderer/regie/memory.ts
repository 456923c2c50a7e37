/** Small choices of this laptop that no other screen needs. A browser that forbids storage simply forgets them. */
const PREFIX = "werktafel.regie.";

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Forgetting a choice is no reason to bother anybody.
  }
}
