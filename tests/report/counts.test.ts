/** One run in every format: the same counts in each, and they add up. */
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Counts, VERDICTS } from '../../core/model/report';
import { LANGUAGES } from '../../core/model/words';
import { type CheckedFile, isRead } from '../../core/report/checked-file';
import { addOutcomeCounts, addUpCounts, countStates, nameFiles, outcomeOf } from '../../core/report/file-outcome';
import { FORMAT_NAMES, type FormatContext, type FormatName, formatRun } from '../../core/report/format';
import { wordId } from '../../core/text/word-message';
import { loadFormat } from '../../scripts/check/formats';
import { checkExample, exampleContext } from '../../scripts/generate/example-report';
import { readKinds } from '../../scripts/generate/generated-files';

let files: readonly CheckedFile[];
let context: FormatContext;
const texts = new Map<FormatName, string>();

beforeAll(async () => {
  const kinds = readKinds();
  const unread: CheckedFile = { file: 'map/stuk & <weg>.xlsx', workbook: 'stuk & <weg>.xlsx', problems: [{ id: 'unreadable.not-a-zip', facts: { seems: 'text' } }] };
  files = [...(await checkExample(kinds)), unread];
  context = exampleContext(kinds);
  for (const name of FORMAT_NAMES) texts.set(name, await write(name));
});

const write = async (name: FormatName, more: Partial<FormatContext> = {}): Promise<string> => formatRun(await loadFormat(name), files, files.map(outcomeOf), { ...context, ...more });
const textOf = (name: FormatName): string => texts.get(name) ?? '';
const page = (name: FormatName): Document => new JSDOM(textOf(name), name === 'junit' ? { contentType: 'text/xml' } : {}).window.document;

interface Counted {
  readonly workbook: string;
  readonly counts?: Counts;
}

/** Counts of each file that was read, taken from the text of a format. */
const READ: Readonly<Record<FormatName, () => readonly Counted[]>> = {
  json: () => JSON.parse(textOf('json')) as readonly Counted[],
  ndjson: () => textOf('ndjson').trimEnd().split('\n').map((line) => JSON.parse(line) as Counted),
  text: () => [...textOf('text').matchAll(/^(\S+\.xlsx) {2}[\s\S]*?\n {2}(Beoordeeld: .*)\n/gm)].map(([, workbook = '', line = '']) => ({ workbook, counts: readLine(line) })),
  markdown: () => [...textOf('markdown').matchAll(/^## (\S+\.xlsx)\n\n.*?(Beoordeeld: .*)$/gm)].map(([, workbook = '', line = '']) => ({ workbook: workbook.replaceAll('\\', ''), counts: readLine(line) })),
  html: () => [...page('html').querySelectorAll('#files tbody tr')].map((row) => {
    const [held, broken, undecided, crashed] = [...row.querySelectorAll('td.number')].slice(2).map((cell) => Number(cell.textContent));
    return { workbook: row.querySelector('th')?.textContent ?? '', counts: { held, broken, undecided, crashed } as Counts };
  }),
  junit: () => [...page('junit').querySelectorAll('testsuite')].map((suite) => ({ workbook: suite.getAttribute('name') ?? '', counts: Object.fromEntries(VERDICTS.map((verdict) => [verdict, Number(suite.querySelector(`property[name=${verdict}]`)?.getAttribute('value'))])) as unknown as Counts })),
  sarif: () => (JSON.parse(textOf('sarif')) as { runs: [{ artifacts: readonly { location: { uri: string }; properties: { counts: Counts } }[] }] }).runs[0].artifacts.map(({ location, properties }) => ({ workbook: location.uri, counts: properties.counts })),
};

/** `Beoordeeld: 365. In orde: 365. Niet in orde: 0. ...` */
function readLine(line: string): Counts {
  const [all = 0, held = 0, broken = 0, undecided = 0, crashed = 0] = [...line.matchAll(/: ([\d.]+)\./g)].map(([, number = '']) => Number(number.replaceAll('.', '')));
  expect(held + broken + undecided + crashed).toBe(all);
  return { held, broken, undecided, crashed };
}

test.each(FORMAT_NAMES)('%s counts what the reports count', (name) => {
  const expected = files.filter(isRead).map(({ workbook, report }) => ({ workbook, counts: report.counts }));
  const found = READ[name]().filter(({ workbook }) => expected.some((each) => each.workbook === workbook)).map(({ workbook, counts }) => ({ workbook, counts }));
  expect(found).toEqual(expected);
});

test('the counts of the files add up to those of the run, and the rules of a file to those of the file', () => {
  const outcomes = files.map(outcomeOf);
  const counts = addOutcomeCounts(outcomes);
  for (const { report } of files.filter(isRead)) {
    for (const verdict of VERDICTS) expect(report.rules.reduce((sum, rule) => sum + rule.counts[verdict], 0)).toBe(report.counts[verdict]);
  }
  const line = wordId('report.counts', { ...counts, items: addUpCounts(counts) }, 'nl');
  for (const name of ['text', 'markdown', 'html'] as const) expect(textOf(name)).toContain(line);
  expect((JSON.parse(textOf('sarif')) as { runs: [{ properties: { counts: Counts } }] }).runs[0].properties.counts).toEqual(counts);
  expect(Object.values(countStates(outcomes)).reduce((sum, count) => sum + count, 0)).toBe(files.length);
});

test('workbooks of one name in several folders can be told apart wherever a format names them', async () => {
  const first = files[0];
  if (!first) throw new Error('no file');
  const doubled = [first, ...files.slice(1, 2), { ...first, file: 'map/andere.xlsx' }].map((each) => ({ ...each, file: `map/${each.file}` }));
  const outcomes = doubled.map(outcomeOf);
  expect([...nameFiles(outcomes).values()]).toEqual(['map/personeelsplan-2015.xlsx', 'personeelsplan-2016.xlsx', 'map/map/andere.xlsx']);
  const write = async (name: FormatName): Promise<string> => formatRun(await loadFormat(name), doubled, outcomes, context);
  const html = new JSDOM(await write('html')).window.document;
  expect([...html.querySelectorAll('#files tbody th')].map((cell) => cell.textContent)).toEqual([...nameFiles(outcomes).values()]);
  const [text, markdown] = [await write('text'), await write('markdown')];
  for (const { file } of doubled) {
    expect(text).toContain(`${file}  Personeelsplan`);
    expect(markdown.split(`\n## ${file}\n`)).toHaveLength(2);
    expect(markdown.split(`\n| ${file} |`)).toHaveLength(2);
  }
});

describe('a file that could not be read', () => {
  test.each(FORMAT_NAMES.filter((name) => name !== 'text'))('is in %s, with the reason', (name) => {
    const told = textOf(name).replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('\\', '');
    expect(told).toContain('Dit is geen Excel-werkmap, maar gewone tekst.');
    expect(name === 'sarif' ? told.includes('stuk%20%26%20%3Cweg%3E.xlsx') : told.includes('stuk & <weg>.xlsx')).toBe(true);
  });

  test('fails the case of JUnit and the run of SARIF', () => {
    const suites = [...page('junit').querySelectorAll('testsuite')];
    expect(suites.at(-1)?.getAttribute('errors')).toBe('1');
    expect((JSON.parse(textOf('sarif')) as { runs: [{ invocations: readonly unknown[] }] }).runs[0].invocations[0]).toMatchObject({ executionSuccessful: false });
  });
});

test('JUnit fails exactly the rules that fail the run, and skips what could not be judged', async () => {
  const failed = (text: string): readonly string[] => [...new JSDOM(text, { contentType: 'text/xml' }).window.document.querySelectorAll('testcase > failure')].map((failure) => failure.parentElement?.getAttribute('name')?.split(' ')[0] ?? '');
  expect([...failed(textOf('junit'))].sort()).toEqual(['PEP-FRM-001', 'PEP-GET-001', 'PEP-RNG-001', 'PEP-TOT-001']);
  expect(failed(await write('junit', { failOn: 'warning' }))).toContain('IND-DOEL-001');
  for (const suite of page('junit').querySelectorAll('testsuite')) {
    const cases = [...suite.querySelectorAll('testcase')];
    expect(Number(suite.getAttribute('tests'))).toBe(cases.length);
    for (const [attribute, element] of [['failures', 'failure'], ['errors', 'error'], ['skipped', 'skipped']] as const) expect(Number(suite.getAttribute(attribute))).toBe(suite.querySelectorAll(`testcase > ${element}`).length);
  }
  expect(page('junit').querySelectorAll('testcase > skipped').length).toBeGreaterThan(0);
});

test.each(LANGUAGES)('every format is worded in %s', async (language) => {
  const title = files.filter(isRead).flatMap(({ definition }) => definition.rules).find(({ id }) => id === 'PEP-TOT-001')?.title[language] ?? '';
  for (const name of FORMAT_NAMES) expect((await write(name, { language })).replaceAll('&#39;', "'")).toContain(title);
});

test('what stands in cells never becomes markup', async () => {
  const nasty = '<script>alert(1)</script>"\'&]]>|`*\u0000\u001b';
  const [read] = files.filter(isRead);
  if (!read) throw new Error('no file');
  const report = { ...read.report, workbook: nasty, findings: [{ rule: 'PEP-TOT-001', severity: 'error' as const, verdict: 'broken' as const, item: nasty, place: { sheet: nasty, range: { top: 0, left: 0, bottom: 0, right: 0 } }, message: { id: 'broken.one-of', facts: { value: nasty, allowed: nasty } } }] };
  const checked: CheckedFile = { file: nasty, workbook: nasty, report, definition: read.definition };
  for (const name of FORMAT_NAMES) {
    const text = formatRun(await loadFormat(name), [checked], [outcomeOf(checked)], context);
    if (name === 'html') {
      const { document } = new JSDOM(text).window;
      expect([...document.querySelectorAll('script')].filter((script) => script.textContent.includes('alert'))).toEqual([]);
      expect(document.querySelector('section.workbook h2')?.textContent).toContain('<script>alert(1)</script>"\'&]]>|`*');
    }
    if (name === 'junit') expect(new JSDOM(text, { contentType: 'text/xml' }).window.document.querySelector('testcase > failure')?.textContent).toContain('<script>alert(1)</script>"\'&]]>|`*');
    if (['json', 'sarif'].includes(name)) expect(() => JSON.parse(text) as unknown).not.toThrow();
    if (name === 'markdown') expect(text).not.toContain('<script>');
  }
});
