/** Reads a limit with its figure (`<5`, `meer dan 80%`, `au moins 3`) as a whole; a text with anything else in it is none. */
import type { NumberLocale } from './locale';
import { takeQuantity } from './quantity';
import type { Quantity } from './reading';

export interface ReadLimit {
  readonly side: 'below' | 'above';
  readonly isStrict: boolean;
  readonly limit: Quantity;
}

const FORMS: readonly (readonly [RegExp, 'below' | 'above', boolean])[] = [
  [/^(?:<=|≤|(?:hoogstens|maximaal|ten hoogste|niet meer dan|au plus|maximum|at most|no more than|up to)(?!\p{L}))\s*/iu, 'below', false],
  [/^(?:>=|≥|(?:minstens|minimaal|ten minste|niet minder dan|au moins|minimum|at least|no less than)(?!\p{L}))\s*/iu, 'above', false],
  [/^(?:<|(?:minder dan|lager dan|moins de|less than|fewer than|under|below)(?!\p{L}))\s*/iu, 'below', true],
  [/^(?:>|(?:meer dan|hoger dan|plus de|more than|over|above)(?!\p{L}))\s*/iu, 'above', true],
];

/** The limit that a text is, or undefined when it is none or its figure has no single value. */
export function readLimit(text: string, locale: NumberLocale): ReadLimit | undefined {
  for (const [pattern, side, isStrict] of FORMS) {
    const head = pattern.exec(text)?.[0];
    if (head === undefined) continue;
    const figure = text.slice(head.length);
    const taken = takeQuantity(figure, locale);
    return taken?.kind === 'one' && taken.length === figure.length ? { side, isStrict, limit: taken.quantity } : undefined;
  }
  return undefined;
}
