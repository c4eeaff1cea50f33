/** `explained`: what other rules found and how it is explained -> whether each of their breaches has an explanation that holds, or is handed in. */
import type { Finding, Verdict } from '../model/report';
import type { Judgement } from './judgement';

/** Counts of the other rules' items that hold: nothing has to be explained of them. What could not be judged is no item. */
export function judgeExplained(held: number, findings: readonly Finding[]): readonly Judgement[] {
  const breaches = findings.filter(({ verdict }) => verdict === 'broken');
  return [
    ...Array.from({ length: held }, (): Judgement => ({ verdict: 'held' })),
    ...breaches.map(({ rule, place, item, explanation }): Judgement => {
      const verdict: Verdict = explanation?.standing === 'accepted' || explanation?.standing === 'under-review' ? 'held' : 'broken';
      return { verdict, ...(place === undefined ? {} : { place }), ...(item === undefined ? {} : { item }), ...(verdict === 'held' ? {} : { messageId: 'broken.explained', facts: { rule } }) };
    }),
  ];
}
