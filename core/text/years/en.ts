/** Comparing with another year in English: a slimming path, last year's figures, mutations. */
import type { Wording } from '../wording';
import { sayDay } from './day';
import type { YearsMessageId } from './nl';

export const enYears: Readonly<Record<YearsMessageId, Wording>> = {
  // Breaches of the short forms that look over the years.
  'broken.on-path': '{stated} counted, the path allows {ceiling} on this day: {excess} too many.',
  'broken.path-forecast': (say, facts) => `At the pace since ${sayDay(say, 'since', facts)} there will still be ${say('forecast')} on ${sayDay(say, 'end', facts)}; the path then allows ${say('ceiling')}: ${say('excess')} too many.`,
};
