/** What the pane remembers on this machine, as JSON by key. Storage may be refused (a framed page, a private window): then nothing is remembered, and nothing breaks. */

const PREFIX = 'streefpeil.';

/** Undefined when there is nothing, when it is no JSON, and when storage is refused. */
export function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether it was kept. */
export function remember(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
