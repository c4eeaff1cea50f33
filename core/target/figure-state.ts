/** Says what a reading gives to judge by: the quantities it can mean, that there is none, or that it cannot be read. */
import type { NumberReading, Quantity } from '../number/reading';
import type { ReasonId } from './reason';

export type FigureState =
  /** At least one quantity; more when it has several readings or is a range. */
  | { readonly kind: 'figures'; readonly quantities: readonly Quantity[] }
  /** Nothing is there, or it is said not to be there. */
  | { readonly kind: 'absent'; readonly id: ReasonId; readonly text?: string }
  | { readonly kind: 'unreadable'; readonly id: ReasonId; readonly text?: string; readonly isSeries?: boolean };

/** What a reading gives as a result. Words behind a figure do no harm; digits in them do (`21 van de 25`). */
export function readResult(reading: NumberReading): FigureState {
  if (reading.kind === 'number' && reading.rest === undefined) return { kind: 'figures', quantities: [reading] };
  const text = reading.text.trim().replace(/\s*\n\s*/g, ' / ');
  switch (reading.kind) {
    case 'blank': return { kind: 'absent', id: 'no-result' };
    case 'mark': {
      const said = reading.rest === undefined ? {} : { text };
      if (reading.mark === 'not-applicable') return { kind: 'absent', id: 'not-applicable', ...said };
      return reading.mark === 'not-available' ? { kind: 'absent', id: 'not-available', ...said } : { kind: 'absent', id: 'no-result', ...said };
    }
    case 'text': case 'date': return { kind: 'unreadable', id: 'result-is-text', text };
    case 'limit': return { kind: 'unreadable', id: 'result-is-limit', text };
    case 'malformed': return { kind: 'unreadable', id: 'result-malformed', text };
    case 'series': return { kind: 'unreadable', id: 'parts-differ', text, isSeries: true };
    default:
  }
  if (/\d/.test(reading.rest ?? '')) return { kind: 'unreadable', id: 'result-partly-read', text };
  if (reading.kind === 'range') return { kind: 'figures', quantities: [reading.low, reading.high] };
  return { kind: 'figures', quantities: reading.kind === 'ambiguous' ? reading.readings : [reading] };
}

/** What a reading gives as a baseline. */
export function readBaseline(reading: NumberReading | undefined): FigureState {
  return reading === undefined ? { kind: 'absent', id: 'no-baseline' } : readResult(reading);
}
