import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/model/report';
import { LANGUAGES, type Language } from '../../core/model/words';
import { en } from '../../core/text/en';
import { fr } from '../../core/text/fr';
import { nl, type Catalogue, type MessageId } from '../../core/text/nl';
import { wordId } from '../../core/text/word-message';
import type { Wording } from '../../core/text/wording';

const whole = (areas: Catalogue): Readonly<Record<MessageId, Wording>> => Object.assign({}, ...areas) as Record<MessageId, Wording>;
const CATALOGUES = { nl: whole(nl), fr: whole(fr), en: whole(en) };
const IDS = nl.flatMap((area) => Object.keys(area)) as MessageId[];
const FUNCTION_IDS = IDS.filter((id) => LANGUAGES.some((language) => typeof CATALOGUES[language][id] === 'function'));

/** Words that languages share. */
const SHARED: ReadonlySet<MessageId> = new Set<MessageId>([
  'report.severity.info', 'report.targets.part', 'rules.formula', 'cli.placeholder.shard', 'page.indicator', 'compare.column.group', 'compare.column.indicator', 'template.contact', 'template.control.info', 'template.control.status', 'template.dashboard.sheet', 'template.dashboard.indicator',
]);

/** Every fact that a function words, as people meet it. */
const USUAL: Facts = {
  value: 'twaalf', minimum: 0, maximum: 10, column: 'Rang', parameter: 'Plafond', table: 'Functies', nearest: 'Functie', name: 'Plafon',
  known: ['Rang', 'Functie'], allowed: 'koppen, VTE', seems: 'html', kind: 'word', kinds: ['personeelsplan'], part: 'xl/workbook.xml',
  what: 'cells', found: 2, limit: 50_000_000, line: 3, expected: 4, at: 7, formula: 'SOM(1)', file: 'plan.xlsx', rules: 12, rule: 'PEP-TOT-1',
  tables: ['Functies'], option: '--kin', command: 'chek', rows: 31, by: 'x', errors: 2, warnings: 3, count: 4, others: 2, columns: ['Rang', 'Functie'], row: 'A1 Informaticus', other: 12, read: 147, ignored: 2, blank: 3, more: 6, source: 'person', sources: ['personen'], stored: 12, computed: 13,
  // Comparing with another year.
  stated: 19, ceiling: 18, excess: 1, forecast: 17, since: 42_369, end: 43_100,
  before: 12, difference: 2, workbook: 'plan-2015.xlsx', changed: 10, same: 5, total: '152 -> 146 (-6)', from: 'B1 Deskundige', items: ['B1 Deskundige'], statute: 'statutair', old: 3, title: 'Personeelsplan', why: 'Er is geen bestand met deze naam.',
  // A run over many workbooks.
  files: 3, broken: 7, unchanged: 20, all: 24, seconds: 120, program: 'Streefpeil', version: '1.0.0', moment: '2026-11-21T07:30:00Z', low: 1, high: 2,
  // A summary of many workbooks.
  heads: 4, target: '40%', delivered: 7, missing: 2,
  // Series of figures.
  named: 'Diploma', alsoNamed: 'Cursist', values: ['9067'], numerator: 'Diploma', numeratorValue: '4549', denominator: 'Cursist', denominatorValue: '35753', places: ['A1'],
  state: 'aanvaard', author: 'personeelsdienst', text: 'Uitleg.', findings: '2 fouten', accepted: 1, underReview: 2, standings: '3 aanvaard', now: ['7,40'],
  place: { sheet: 'Blad1', range: { top: 0, left: 0, bottom: 4, right: 2 } },
};

/** The choices a function makes, each met at least once. */
const SITUATIONS: readonly Facts[] = [
  USUAL,
  { ...USUAL, value: 2.5 },
  { ...USUAL, value: -1 },
  { ...USUAL, value: 11 },
  { ...USUAL, value: 5 },
  { ...USUAL, value: null, nearest: '', column: '', part: '' },
  { ...USUAL, changed: 1, same: 1 },
  { ...USUAL, found: 1, rules: 1, rows: 1, errors: 1, warnings: 1, count: 1, files: 1, broken: 1, unchanged: 1, seconds: 1, heads: 1, missing: 1 },
  { ...USUAL, others: 0, more: 0 },
  { ...USUAL, found: 0, rules: 0, rows: 0, errors: 0, warnings: 0, count: 0 },
  ...['xml', 'pdf', 'rtf', 'text', 'unknown'].map((seems) => ({ ...USUAL, seems })),
  ...['presentation', 'opendocument', 'ole', 'unknown'].map((kind) => ({ ...USUAL, kind })),
  ...['fileBytes', 'entries', 'partBytes', 'totalBytes', 'ratio', 'sharedFormulaCharacters', 'listItems', 'somethingElse'].map((what) => ({ ...USUAL, what })),
  ...['item', 'row'].map((unit) => ({ ...USUAL, unit })),
  {},
];

/** The facts that a message shows, in whatever situation. */
function factsShown(wording: Wording): readonly string[] {
  if (typeof wording === 'string') return sorted([...wording.matchAll(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g)].map(([, name]) => name ?? ''));
  const shown: string[] = [];
  for (const facts of SITUATIONS) {
    wording((fact, fallback = '') => {
      shown.push(fact);
      return Object.hasOwn(facts, fact) ? String(facts[fact]) : fallback;
    }, facts);
  }
  return sorted(shown);
}

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

/** Every text of a language: each message in each situation. */
const everyText = (language: Language): readonly string[] => IDS.flatMap((id) => SITUATIONS.map((facts) => wordId(id, facts, language)));

test('no id is in two areas', () => {
  expect(IDS).toEqual([...new Set(IDS)]);
});

describe.each(['fr', 'en'] as const)('the messages in %s', (language) => {
  test('have the same ids as those in Dutch, in the same order', () => {
    expect(Object.keys(CATALOGUES[language])).toEqual(IDS);
  });

  test.each(IDS)('show the same facts as the Dutch: %s', (id) => {
    expect(factsShown(CATALOGUES[language][id])).toEqual(factsShown(CATALOGUES.nl[id]));
  });

  test('are not left in Dutch', () => {
    expect(IDS.filter((id) => CATALOGUES[language][id] === CATALOGUES.nl[id] && !SHARED.has(id))).toEqual([]);
  });
});

describe.each(LANGUAGES)('a sentence in %s', (language) => {
  test.each(FUNCTION_IDS)('is whole with its facts and without: %s', (id) => {
    for (const facts of SITUATIONS) {
      const text = wordId(id, facts, language);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
      expect(text.trim()).not.toBe('');
    }
  });

  test.each(FUNCTION_IDS)('leaves no fact unfilled when all are given: %s', (id) => {
    expect(wordId(id, USUAL, language)).not.toMatch(/\{[a-zA-Z]+\}/);
  });

  test('has no double space and no space at its ends', () => {
    expect(IDS.map((id) => wordId(id, USUAL, language)).filter((text) => text !== text.trim() || /\s{2}/.test(text))).toEqual([]);
  });
});

test('French has a no-break space inside guillemets and before high punctuation, and no straight quotes', () => {
  const wrong = everyText('fr').filter((text) => /«(?!\u00a0)|(?<!\u00a0)»|[ ][:;?!»]|[\p{L}\d})»][;?!](?!\S)|[\p{L}}»]:(?!\S)|["']/u.test(text));
  expect(wrong).toEqual([]);
});

test('only French has guillemets', () => {
  expect([...everyText('nl'), ...everyText('en')].filter((text) => /[«»’]/.test(text))).toEqual([]);
});

test('one is counted apart from many, and French counts none as one', () => {
  const count = (errors: number, warnings: number, language: Language): string => wordId('report.findings', { errors, warnings }, language);
  expect(count(1, 2, 'nl')).toBe('1 fout, 2 waarschuwingen');
  expect(count(0, 1, 'nl')).toBe('0 fouten, 1 waarschuwing');
  expect(count(0, 1, 'fr')).toBe('0 erreur, 1 avertissement');
  expect(count(2, 2, 'fr')).toBe('2 erreurs, 2 avertissements');
  expect(count(0, 1, 'en')).toBe('0 errors, 1 warning');
});

test('what a limit is about is told in words', () => {
  const facts = { what: 'cells', found: 60_000_000, limit: 50_000_000 };
  expect(wordId('unreadable.too-large', facts, 'nl')).toBe('De werkmap is groter dan toegelaten (cellen met inhoud: 60.000.000, hoogstens 50.000.000).');
  expect(wordId('unreadable.too-large', facts, 'en')).toBe('The workbook is larger than allowed (cells with content: 60,000,000, at most 50,000,000).');
});

test('a value that is required is named by its column or by its parameter', () => {
  expect(wordId('broken.required', { column: 'Rang' }, 'nl')).toBe('Rang is niet ingevuld.');
  expect(wordId('broken.required', { parameter: 'Plafond' }, 'fr')).toBe('Il manque une valeur pour «\u00a0Plafond\u00a0».');
});

test('texts that Excel shows in a validation message fit its limits', () => {
  for (const language of LANGUAGES) {
    expect(wordId('template.stop.title', {}, language).length).toBeLessThanOrEqual(32);
    for (const id of ['template.stop.whole', 'template.stop.number', 'template.stop.date'] as const) expect(wordId(id, {}, language).length).toBeLessThanOrEqual(255);
    expect(wordId('template.sheet', {}, language)).toMatch(/^[^\\/*?:[\]']{1,31}$/);
  }
});

test('an id that no language words is refused', () => {
  expect(() => wordId('broken.nothing', {}, 'nl')).toThrow('broken.nothing');
});
