/** Those who want to be told of something, until they no longer do. */

export interface Listeners<News> {
  /** The answer stops the telling. */
  readonly add: (listener: (news: News) => void) => () => void;
  readonly tell: (news: News) => void;
}

export function makeListeners<News>(): Listeners<News> {
  const listeners = new Set<{ readonly listener: (news: News) => void }>();
  return {
    add: (listener) => {
      // An entry of its own, so that one listener added twice is told twice and stopped once.
      const entry = { listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    tell: (news) => {
      for (const { listener } of [...listeners]) listener(news);
    },
  };
}
