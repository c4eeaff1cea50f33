/** The part `indicators` of a definition, and the rules that rest on it: every mistake with its line, path and words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDefinition } from '../../core/definition/load';
import { wordMessage } from '../../core/text/word-message';

const COMMITTED = readFileSync('templates/indicatoren/definition.yaml', 'utf8');

/** The committed definition with one piece, which stands in it once, replaced. */
function mistakesWith(from: string, to: string): readonly string[] {
  if (COMMITTED.split(from).length !== 2) throw new Error(`stands not once in the definition: ${from}`);
  const { problems } = loadDefinition(COMMITTED.replace(from, () => to), 'definition.yaml');
  return problems.map(({ path, message }) => `${path}: ${wordMessage(message, 'en')}`);
}

test('the committed definition is right, and knows its roles', () => {
  const { definition, problems } = loadDefinition(COMMITTED, 'definition.yaml');
  expect(problems).toEqual([]);
  expect(definition?.indicators).toMatchObject({ table: 'Indicatoren', columns: { code: 'Code', phrase: 'Doel' }, referenceDate: 'Referentiedatum' });
  expect(definition?.indicators?.units.find(({ name }) => name === 'aantal')).toMatchObject({ countsWhole: true });
});

describe('a mistake is told with its path and what was meant', () => {
  test.each([
    ['  table: Indicatoren\n  columns:\n', '  table: Indicator\n  columns:\n', ['indicators.table: there is no table "Indicator"; did you mean "Indicatoren"?']],
    ['    phrase: Doel\n', '    phrase: Doelen\n', ['indicators.columns.phrase: the table Indicatoren has no column "Doelen"; did you mean "Doel"?']],
    ['    phrase: Doel\n', '', ['indicators.columns.phrase: "phrase" is missing']],
    ['    phrase: Doel\n', '    phrase: Doel\n    phrases: Doel\n', ['indicators.columns: unknown key "phrases"; did you mean "phrase"?']],
    ['    mark: Kenmerk\n', '    mark: Opmerking\n', ['indicators.columns.remark: "Opmerking" is already in use']],
    ['  referenceDate: Referentiedatum\n', '  referenceDate: Referentiedag\n', ['indicators.referenceDate: there is no parameter "Referentiedag"; did you mean "Referentiedatum"?']],
    ['  dueDate: DoelenOp\n', '  dueDate: Entiteit\n', ['indicators.dueDate: the parameter "Entiteit" has to be of type date']],
    ['aliases: ["€", EUR]', 'aliases: ["€", PP]', ['indicators.units[4].aliases[1]: "PP" is already in use']],
    ['    down: [lager,', '    down: [hoger,', ['indicators.directions.down[0]: "hoger" is already in use']],
    ['about: [no-unit]', 'about: [no-units]', ['rules[13].about[0]: "no-units" is not allowed here; did you mean "no-unit"?']],
  ])('%j becomes %j', (from, to, expected) => {
    expect(mistakesWith(from, to)).toEqual(expected);
  });

  test('a column of figures cannot be read as typed', () => {
    const column = '          - label: { nl: Tolerantie, fr: Tolérance, en: Tolerance }\n';
    const at = COMMITTED.indexOf('type: text', COMMITTED.indexOf(column));
    const { problems } = loadDefinition(`${COMMITTED.slice(0, at)}type: number${COMMITTED.slice(at + 'type: text'.length)}`, 'definition.yaml');
    expect(problems.map(({ path, message }) => `${path}: ${wordMessage(message, 'en')}`)).toEqual(['indicators.columns.tolerance: the column "Tolerantie" has to be of type text: of an indicator, what was typed counts']);
  });

  test('a rule on indicators needs them', () => {
    const start = COMMITTED.indexOf('indicators:\n');
    const { problems } = loadDefinition(COMMITTED.slice(0, start) + COMMITTED.slice(COMMITTED.indexOf('rules:\n')), 'definition.yaml');
    expect(problems.length).toBeGreaterThan(10);
    expect(problems.map(({ message }) => message.id)).toEqual(problems.map(() => 'definition.no-indicators'));
    expect(problems.every(({ path }) => /^rules\[\d+\]\.kind$/.test(path))).toBe(true);
  });
});
