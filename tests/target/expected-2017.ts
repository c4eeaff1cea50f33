/**
 * The verdict on each of the 20 published rows of 2017 on two reference days, worked out by hand from the design (section 6) before any code judged them.
 * The row's last period says when its result was measured. A result from before the target's own date can neither meet nor miss it:
 * before that date the target is not yet due, from that date on the result is not available.
 */
export interface Expected2017 {
  readonly code: string;
  readonly series?: string;
  readonly counts?: true;
  readonly unit?: '€' | '%' | 'pp';
  /** Verdict and reason on 31 December 2016. */
  readonly atEndOf2016: readonly [verdict: string, reason: string];
  /** The same on 1 October 2017; absent where it does not differ. */
  readonly atOctober2017?: readonly [verdict: string, reason: string];
  readonly distance?: number;
  readonly why: string;
}

export const EXPECTED_2017: readonly Expected2017[] = [
  { code: '1.1', counts: true, atEndOf2016: ['not-yet-due', 'not-yet-due'], atOctober2017: ['not-available', 'result-before-due'], distance: -2155, why: '"Op 1 oktober 2017" lies ahead; 4845 - 7000 = -2155 meanwhile. On the day itself the figure of 31 December 2016 is no result for it.' },
  { code: '1.2', atEndOf2016: ['no-target', 'no-target'], why: 'No target is written.' },
  { code: '1.3', atEndOf2016: ['not-yet-due', 'not-yet-due'], why: 'A report (milestone) by the end of 2017: ahead on both days.' },
  { code: '2.1', series: 'Aantal opstartbare trajecten met kenmerk innovatief', counts: true, atEndOf2016: ['cannot-be-judged', 'no-baseline'], why: 'A rise without a figure to rise from.' },
  { code: '2.1', series: 'Aantal opstartbare trajecten met kenmerk flexibel', counts: true, atEndOf2016: ['cannot-be-judged', 'no-baseline'], why: 'A rise without a figure to rise from.' },
  { code: '2.2', unit: '%', atEndOf2016: ['missed', 'missed'], distance: -2.4, why: 'A bare 15% is read as at least 15%. 12,6 - 15 = -2,4 and it fell from 12,7.' },
  { code: '2.3', series: '1 jaar na het beëindigen van de opleiding', unit: 'pp', atEndOf2016: ['met', 'met'], distance: 0.5, why: 'The indicator is itself a difference in points, so "8% meer" names its value: 8,5 - 8 = 0,5.' },
  { code: '2.3', series: '2 jaar na het beëindigen van de opleiding', unit: 'pp', atEndOf2016: ['met', 'met'], distance: 0.2, why: 'As above: 12,2 - 12 = 0,2; no baseline is needed for a value.' },
  { code: '2.4', atEndOf2016: ['missed-but-improved', 'missed-but-improved'], distance: -0.14, why: '7,36 > 7,22, but 7,36 - 7,50 = -0,14.' },
  { code: '2.5', unit: '%', atEndOf2016: ['missed', 'missed'], distance: -6, why: '74 - 80 = -6; it fell from 80.' },
  { code: '2.6', counts: true, atEndOf2016: ['not-yet-due', 'not-yet-due'], atOctober2017: ['not-available', 'result-before-due'], distance: -158, why: '1.842 counts people: 1842 - 2000 = -158, but 1 October 2017 lies ahead. On that day the school year 2016-2017 is over: its count is no result for the date.' },
  { code: '2.7', unit: '%', atEndOf2016: ['met', 'met'], distance: 1.15, why: '96,15 - 95 = 1,15, though it fell from 97,45.' },
  { code: '2.8', unit: '%', atEndOf2016: ['missed-but-improved', 'missed-but-improved'], distance: -1.6, why: 'At most 10: 11,6 is 1,6 too much, and lower than 13,3, which is better here.' },
  { code: '2.9', atEndOf2016: ['missed-but-improved', 'missed-but-improved'], distance: -0.58, why: '6,92 > 6,86, but 6,92 - 7,50 = -0,58.' },
  { code: '2.10', unit: '%', atEndOf2016: ['met', 'met'], distance: 3, why: 'A bare 90% is read as at least: 93 - 90 = 3.' },
  { code: '2.11', counts: true, atEndOf2016: ['not-available', 'not-available'], why: 'Available from the second quarter of 2017: no figure yet on either day as printed.' },
  { code: '2.12', unit: '€', atEndOf2016: ['missed-but-improved', 'missed-but-improved'], distance: -53652, why: '1446348 > 1317144, but 1446348 - 1500000 = -53652.' },
  { code: '2.13', series: 'Aantal uitbestedingen', counts: true, atEndOf2016: ['met', 'met'], distance: 0, why: '21 of 21 or more.' },
  { code: '2.13', series: 'Aantal organisaties waaraan gunningen werden toegekend', counts: true, atEndOf2016: ['no-target', 'no-target'], why: 'No target is written.' },
  { code: '2.14', unit: '%', atEndOf2016: ['not-available', 'not-available'], why: 'Available from the second quarter of 2017.' },
];
