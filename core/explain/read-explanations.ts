/** The bound table of explanations -> its rows as read: state and dates understood, and what is missing or cannot be read. */
import type { Explanation, ExplanationState } from '../model/explanation';
import { EXPLANATION_STATES } from '../model/explanation';
import type { Message } from '../model/report';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import { type Table, cellOf, findColumn } from '../model/table';
import { LANGUAGES } from '../model/words';
import type { Definition } from '../definition/definition';
import { EXPLANATION_COLUMNS, type ExplanationRole, STATE_WORDS } from '../definition/explanation-sheet';
import { fromDateSystem } from '../fill/cell-content';
import { normaliseLabel } from '../locate/normalise-label';
import { readValue } from '../locate/read-value';
import { readFingerprint } from './fingerprint';

export interface ReadExplanation extends Omit<Explanation, 'standing'> {
  /** What is missing or cannot be read; it then has no effect. */
  readonly problem?: Message;
}

/** Other words for a state, normalised. */
const SYNONYMS: Readonly<Record<ExplanationState, readonly string[]>> = {
  'under-review': ['ingediend', 'nieuw', 'open', 'te beoordelen', 'en cours', 'introduite', 'submitted', 'pending', 'new'],
  'accepted': ['goedgekeurd', 'akkoord', 'accepte', 'approuvee', 'approuve', 'approved'],
  'rejected': ['afgewezen', 'geweigerd', 'niet akkoord', 'rejete', 'refusee', 'refuse', 'refused'],
};

export const readState = (text: string): ExplanationState | undefined => {
  const word = normaliseLabel(text);
  // Handed in without a state: nobody has decided yet.
  if (word === '') return 'under-review';
  return EXPLANATION_STATES.find((state) => SYNONYMS[state].includes(word) || LANGUAGES.some((language) => normaliseLabel(STATE_WORDS[state][language]) === word));
};

export function readExplanations(table: Table, { locale }: Definition, dateSystem: 1900 | 1904): readonly ReadExplanation[] {
  return table.rows.map((_, row) => {
    const valueOf = (role: ExplanationRole): Scalar => findColumn(table, EXPLANATION_COLUMNS[role].label.nl)?.values[row] ?? null;
    const say = (role: ExplanationRole): string => textOf(valueOf(role));
    const dates = (['date', 'expires'] as const).map((role) => ({ role, ...readValue(fromDateSystem(valueOf(role), 'date', dateSystem), 'date', locale, 0) }));
    const [date, expires] = dates.map(({ state, value }) => (state === 'read' && typeof value === 'number' ? value : undefined));
    const state = readState(say('state'));
    const missing = (['rule', 'text', 'value'] as const).find((role) => isBlank(valueOf(role)));
    const unread = dates.find((each) => each.state === 'unreadable');
    const problem = missing !== undefined ? problemOf('missing', missing)
      : unread ? problemOf('unread', unread.role, textOf(valueOf(unread.role)))
        : state === undefined ? { id: 'explain.state', facts: { value: say('state'), allowed: Object.values(STATE_WORDS) } } : undefined;
    return {
      rule: say('rule'), row: say('row'), text: say('text'), author: say('author'),
      value: readFingerprint(valueOf('value'), locale),
      state: state ?? 'under-review',
      place: placeOf(table, row),
      ...(date === undefined ? {} : { date }),
      ...(expires === undefined ? {} : { expires }),
      ...(problem === undefined ? {} : { problem }),
    };
  });
}

const problemOf = (id: string, role: ExplanationRole, value = ''): Message => ({ id: `explain.${id}`, facts: { column: EXPLANATION_COLUMNS[role].label, value } });

const textOf = (value: Scalar): string => (value === null ? '' : isErrorValue(value) ? value.code : String(value).trim());

/** From the first to the last of the table's columns. */
function placeOf(table: Table, row: number): Explanation['place'] {
  const cells = table.columns.flatMap(({ name }) => cellOf(table, row, name)?.range.left ?? []);
  const top = table.rows[row] ?? 0;
  return { sheet: table.sheet, range: { top, bottom: top, left: Math.min(...cells), right: Math.max(...cells) } };
}
