/** Comparing with another year in French: a reduction path, last year's figures, mutations. */
import type { Wording } from '../wording';
import { sayDay } from './day';
import type { YearsMessageId } from './nl';

export const frYears: Readonly<Record<YearsMessageId, Wording>> = {
  // Breaches of the short forms that look over the years.
  'broken.on-path': '{stated} comptés, le trajet en permet {ceiling} ce jour-là\u00a0: {excess} de trop.',
  'broken.path-forecast': (say, facts) => `Au rythme suivi depuis le ${sayDay(say, 'since', facts)}, il en restera ${say('forecast')} le ${sayDay(say, 'end', facts)}\u00a0; le trajet en permet alors ${say('ceiling')}\u00a0: ${say('excess')} de trop.`,
};
