/**
 * The verdict on each of the 27 published rows of 2016, worked out by hand from the design (section 6) before any code judged them.
 * Reference day: 31 December 2016. `direction` and `counts` are what a definition declares; the table has no such columns.
 * Figures in `why` are the hand calculation. A target verdict is never given on a guess: words are judged by a person, a contradiction is asked about.
 */
export interface Expected {
  readonly code: string;
  /** The series of the row, where one code has more than one. */
  readonly series?: string;
  readonly verdict: string;
  readonly isProvisional?: true;
  /** Id of the reason. */
  readonly reason: string;
  /** Result minus target, towards the good side positive; in the indicator's unit (points for shares). */
  readonly distance?: number;
  readonly direction?: 'up' | 'down' | 'inside';
  /** Whether the indicator counts whole things. */
  readonly counts?: true;
  readonly unit?: '€' | '%' | 'pp';
  readonly nl: string;
  readonly why: string;
}

export const EXPECTED_2016: readonly Expected[] = [
  { code: 'DP1', verdict: 'to-be-judged', reason: 'to-be-judged', nl: 'Kwalitatief doel: iemand moet oordelen.', why: 'No figure in the target: a milestone; no judgement is given.' },
  { code: 'DP2', verdict: 'to-be-judged', reason: 'to-be-judged', nl: 'Kwalitatief doel: iemand moet oordelen.', why: 'The only figure in the target is a year in a sentence; it is no target value.' },
  { code: 'DP3', verdict: 'met', reason: 'met', distance: 16, counts: true, nl: 'Gestegen van 13 naar 31: 15 gehaald, 16 erboven.', why: 'Two demands. Rise: 31 > 13. Reach 15: 31 - 15 = 16.' },
  { code: 'DP4', verdict: 'met', reason: 'met', distance: 2, counts: true, nl: 'Gestegen van 9 naar 12: 10 gehaald, 2 erboven.', why: '12 > 9 and 12 - 10 = 2.' },
  { code: 'DP5', verdict: 'met', reason: 'met', distance: 3, counts: true, nl: 'Gestegen van 15 naar 20: 17 gehaald, 3 erboven.', why: '20 > 15 and 20 - 17 = 3. The target value has no colon before it.' },
  { code: 'DP6', verdict: 'met', reason: 'met', distance: 0, unit: '€', nl: 'Gestegen van 1.109.881,55 € naar 1.200.000 €: 1.200.000 € net gehaald.', why: '1.2 miljoen is 1 200 000, the result is exactly that; it rose from 1 109 881,55.' },
  { code: 'DP7', verdict: 'met', isProvisional: true, reason: 'met', distance: 2591, counts: true, nl: 'Gestegen van 8164 naar 11\u00a0000: 8409 gehaald, 2591 erboven (voorlopig).', why: '+3% of 8164 is 8408,92; whole participants: 8409. 11000 - 8409 = 2591. A count has no percentage points, so only one reading. The remark says provisional estimate.' },
  { code: 'DP8', verdict: 'to-be-judged', reason: 'to-be-judged', nl: 'Kwalitatief doel: iemand moet oordelen.', why: 'A decision to be taken: a milestone. Whether approval in July meets "in principle in April" is for a person.' },
  { code: 'DP9', verdict: 'missed', reason: 'missed', distance: -6, unit: '%', nl: 'OT: 74 % haalt 80 % niet: 6 procentpunt te kort.', why: 'OT 74 - 80 = -6, LT 93 - 80 = 13. A series is met only if every part is. The baseline is not given per part, so it says nothing about OT improving.' },
  { code: 'DP10', verdict: 'to-be-judged', reason: 'to-be-judged', nl: 'Kwalitatief doel: iemand moet oordelen.', why: 'Words only: a milestone.' },
  { code: 'DP11', verdict: 'to-be-judged', reason: 'to-be-judged', nl: 'Kwalitatief doel: iemand moet oordelen.', why: 'Words only: a milestone.' },
  { code: 'DP12', verdict: 'cannot-be-judged', reason: 'result-is-text', counts: true, nl: 'Het doel is een getal, het resultaat is tekst: niet te beoordelen.', why: 'Target 3, result a sentence. Counting the three groups named in it would be a guess.' },
  { code: 'DP13', verdict: 'cannot-be-judged', reason: 'result-is-text', counts: true, nl: 'Het doel is een getal, het resultaat is tekst: niet te beoordelen.', why: 'Target 1, result a sentence.' },
  { code: 'DP14', verdict: 'to-be-judged', reason: 'to-be-judged', nl: 'Kwalitatief doel: iemand moet oordelen.', why: 'Words only: a milestone. The baseline is a slash, which says nothing.' },
  { code: 'DP15', series: 'Aantal ingeschreven op 1 oktober', verdict: 'missed', reason: 'missed', distance: -868, counts: true, nl: 'Gedaald van 28\u00a0400 naar 27\u00a0532: stijging niet gehaald, 868 te kort.', why: 'A rise is demanded; 27532 - 28400 = -868.' },
  { code: 'DP15', series: 'Aantal getuigschriften ondernemerschapstraject beroepskennis', verdict: 'missed', reason: 'missed', distance: -383, counts: true, nl: 'Gedaald van 4549 naar 4166: stijging niet gehaald, 383 te kort.', why: '4166 - 4549 = -383.' },
  { code: 'DP16', verdict: 'cannot-be-judged', reason: 'stated-change-contradicts', unit: '%', nl: 'Van 26,3 % naar 25,1 % is een daling, maar ernaast staat +8,5 %: welke van de twee telt voor het doel?', why: 'Value against baseline: 25,1 - 26,3 = -1,2 points; +1% (26,563) and +1 point (27,3) are both missed. The change stated beside the value, +8,5%, would meet both. The two verdicts differ: asked, not guessed.' },
  { code: 'DP17', verdict: 'missed-but-improved', reason: 'missed-but-improved', distance: -0.14, nl: 'Gestegen van 7,22 naar 7,36, maar 7,50 niet gehaald: 0,14 te kort.', why: '7,36 > 7,22, but 7,36 - 7,50 = -0,14.' },
  { code: 'DP18', verdict: 'missed', reason: 'missed', distance: -289, counts: true, nl: 'Gedaald van 2548 naar 2259: dalende trend niet omgebogen, 289 te kort.', why: 'Turning a falling trend demands a rise; 2259 - 2548 = -289.' },
  { code: 'DP19', verdict: 'missed', reason: 'missed', distance: -4.85, direction: 'up', unit: '%', nl: 'Gedaald van 97,45 % naar 92,15 %: 97 % tot 98 % niet gehaald, 4,85 procentpunt te kort.', why: 'The target value spells out what status quo means: 97 to 98. 92,15 - 97 = -4,85.' },
  { code: 'DP20', verdict: 'met', isProvisional: true, reason: 'met', distance: 19, counts: true, nl: 'Gestegen van 785 naar 804: stijging gehaald, 19 erboven (voorlopig).', why: '804 - 785 = 19; the remark opens with "Voorlopig".' },
  { code: 'DP21', verdict: 'met-above-band', reason: 'met-above-band', distance: 1.4, direction: 'up', unit: '%', nl: 'Gestegen van 86,7 % naar 88,4 %: 1,4 procentpunt boven de band van 86 % tot 87 %.', why: 'Higher is better here (people at work), 88,4 - 87 = 1,4 above the band of 86 to 87.' },
  { code: 'DP22', verdict: 'missed-but-improved', reason: 'missed-but-improved', distance: -0.08, nl: 'Gestegen van 6,86 naar 6,92, maar 7,00 niet gehaald: 0,08 te kort.', why: '6,92 > 6,86, but 6,92 - 7,00 = -0,08.' },
  { code: 'DP23', verdict: 'met', reason: 'met', distance: 46348, unit: '€', nl: 'Gestegen van 1.317.144 € naar 1.446.348 €: 1.400.000 € gehaald, 46.348 € erboven.', why: '1 446 348 - 1 400 000 = 46 348; it rose from 1 317 144.' },
  { code: 'DP24', verdict: 'met', reason: 'met', distance: 1, counts: true, nl: 'Gestegen van 18 naar 21: 20 gehaald, 1 erboven.', why: '21 > 18 and 21 - 20 = 1.' },
  { code: 'DP25', verdict: 'met', reason: 'met', distance: 1, counts: true, nl: 'Gestegen van 44 naar 51: 50 gehaald, 1 erboven.', why: '51 > 44 and 51 - 50 = 1.' },
  { code: 'DP26', verdict: 'not-available', reason: 'not-available', unit: '%', nl: 'Het resultaat is nog niet beschikbaar.', why: '"Niet beschikbaar" is never a miss.' },
];
