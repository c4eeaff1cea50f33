/** Comparing with another year in Dutch: a slimming path, last year's figures, mutations. */
import type { Wording } from '../wording';
import { sayDay } from './day';

export const nlYears = {
  // Breaches of the short forms that look over the years.
  'broken.on-path': '{stated} geteld, het pad laat er op deze dag {ceiling} toe: {excess} te veel.',
  'broken.path-forecast': (say, facts) => `Aan het tempo sinds ${sayDay(say, 'since', facts)} zijn het er op ${sayDay(say, 'end', facts)} nog ${say('forecast')}; het pad laat er dan ${say('ceiling')} toe: ${say('excess')} te veel.`,
} satisfies Record<string, Wording>;

export type YearsMessageId = keyof typeof nlYears;
