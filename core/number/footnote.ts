/** Says whether the last digits of a figure may be a footnote's number, on the evidence of another figure; without evidence it says nothing. */
import { readDigits } from './digits';
import type { NumberLocale } from './locale';
import type { Candidate, NumberEvidence, Quantity } from './reading';

/** Out of proportion: this many times the baseline or more, or that many times less. */
const STRANGE_RATIO = 5;
/** In proportion: at most this many times the baseline, or that many times less. */
const LIKELY_RATIO = 2;

const ratio = (one: number, other: number): number => {
  const [low, high] = [Math.min(Math.abs(one), Math.abs(other)), Math.max(Math.abs(one), Math.abs(other))];
  return low === 0 ? (high === 0 ? 1 : Infinity) : high / low;
};

/** The values of the digits without their last one or two. */
function withoutFootnote(run: string, quantity: Quantity, locale: NumberLocale): readonly Candidate[] {
  return [1, 2].flatMap((length): readonly Candidate[] => {
    const kept = run.slice(0, -length);
    const footnote = run.slice(-length);
    if (!/\d$/.test(kept) || footnote.startsWith('0')) return [];
    const digits = readDigits(kept, locale);
    const values = digits.kind === 'one' ? [digits.value] : digits.kind === 'ambiguous' ? digits.candidates : [];
    return values.map((value): Candidate => ({
      ...quantity,
      number: Number(`${quantity.number < 0 ? '-' : ''}${value.plain}`) * quantity.scale,
      decimals: value.decimals,
      step: quantity.scale / 10 ** value.decimals,
      notation: {
        before: quantity.notation.before, after: quantity.notation.after,
        ...(value.decimal === undefined ? {} : { decimal: value.decimal }),
        ...(value.group === undefined ? {} : { group: value.group }),
      },
      why: 'footnote-glued', footnote,
    }));
  });
}

/**
 * The readings of a figure with a footnote taken off; empty when nothing makes one plausible.
 * Plausible means: it equals the figure given elsewhere while the typed one does not, or the typed one is out of proportion with the baseline and this one is not.
 */
export function suspectFootnote(text: string, quantity: Quantity, locale: NumberLocale, evidence: NumberEvidence): readonly Candidate[] {
  const { elsewhere = [], baseline } = evidence;
  if (baseline === undefined && elsewhere.length === 0) return [];
  const run = /\d[\d.,]*\d/.exec(text)?.[0];
  if (run === undefined) return [];
  const candidates = withoutFootnote(run, quantity, locale);
  const given = candidates.filter((candidate) => elsewhere.includes(candidate.number) && !elsewhere.includes(quantity.number));
  if (given.length > 0) return given;
  if (baseline === undefined || elsewhere.includes(quantity.number) || ratio(quantity.number, baseline) < STRANGE_RATIO) return [];
  return candidates.filter((candidate) => ratio(candidate.number, baseline) <= LIKELY_RATIO);
}
