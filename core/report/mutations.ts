/** Mutations of a staffing plan -> lines of text, function by function. */
import type { Mutation, MutationReport, Pair, PostChange } from '../model/mutation';
import type { Facts } from '../model/report';
import type { Language } from '../model/words';
import { formatNumber } from '../text/format-fact';
import { wordId } from '../text/word-message';
import type { TextOptions } from './text';

/** A title with the counts, a line for each function, and what could not be compared. */
export function describeMutations({ mutations, unchangedCount, totals, unread }: MutationReport, { language, paint }: Pick<TextOptions, 'language' | 'paint'>): readonly string[] {
  const say = (id: string, facts: Facts): string => wordId(`mutations.${id}`, facts, language);
  const all = totals.find(({ group }) => group === undefined);
  const width = Math.max(0, ...mutations.map(({ item }) => item.length));
  const filled = mutations.map((each) => formatPair(each.filled, language));
  const filledWidth = Math.max(0, ...filled.map((text) => text.length));
  return [
    ...(mutations.length === 0 ? [say('none', { same: unchangedCount })] : [paint('heading', say('title', { changed: mutations.length, same: unchangedCount, total: all ? `${formatPair(all.filled, language)} (${formatChange(all.filled, language)})` : '' }))]),
    ...mutations.map((mutation, at) => `  ${mutation.item.padEnd(width)}  ${(filled[at] ?? '').padStart(filledWidth)}  ${formatChange(mutation.filled, language).padStart(5)}  ${paint('quiet', describeMutation(mutation, language).join('; '))}`.trimEnd()),
    ...(unread.length === 0 ? [] : [say('unread', { items: unread })]),
  ];
}

/** What happened, in a few words each: what became of the function, then statute by statute. */
export const describeMutation = ({ kind, from, mayBe, changes }: Mutation, language: Language): readonly string[] => [
  ...(kind === 'changed' ? [] : [wordId(`mutations.${kind}`, { from: from ?? '' }, language)]),
  ...(mayBe === undefined ? [] : [wordId('mutations.maybe', { items: mayBe }, language)]),
  ...changes.map((change) => describeChange(change, language)),
];

function describeChange({ statute, kind, filled, vacant }: PostChange, language: Language): string {
  const word = (id: string, [old, now]: Pair): string => wordId(`mutations.${id}`, { statute, old, now }, language);
  if (kind === 'opened' || kind === 'closed') return word(kind, vacant);
  return vacant[0] === vacant[1] ? word(kind, filled) : `${word(kind, filled)}, ${word('vacant', vacant)}`;
}

/** `152 -> 146`. */
export const formatPair = ([old, now]: Pair, language: Language): string => `${formatNumber(old, language)} -> ${formatNumber(now, language)}`;

/** The difference with its sign: `+2`, `-6`, `=` where there is none. */
export function formatChange([old, now]: Pair, language: Language): string {
  const change = Math.round((now - old) * 1e9) / 1e9;
  return change === 0 ? '=' : `${change > 0 ? '+' : ''}${formatNumber(change, language)}`;
}
