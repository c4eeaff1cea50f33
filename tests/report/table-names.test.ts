/** Tables and parameters are named to readers by the labels of the definition, in their language. */
import { expect, test } from 'vitest';
import { reportAsJson } from '../../core/report/json';
import { formatReportText } from '../../core/report/text';
import { wordMessage } from '../../core/text/word-message';
import { checkPlan, personeelsplan } from '../check/workbook-of';

test('in the report as text', () => {
  const report = checkPlan({});
  const text = (language: 'nl' | 'fr' | 'en') => formatReportText(report, personeelsplan, { language, paint: (_, each) => each, isVerbose: false });
  expect(text('nl')).toContain('Per niveau: 4 rijen in ');
  expect(text('fr')).toContain('Par niveau');
  expect(text('en')).toContain('By level: 4 rows in ');
});

test('in what cannot be judged because a table is not there', () => {
  const report = checkPlan({ withoutSheets: ['Samenvatting'] });
  const said = report.findings.filter(({ message }) => message.id === 'undecided.no-table').map(({ message }) => wordMessage(message, 'en'));
  expect(said.length).toBeGreaterThan(0);
  expect(new Set(said)).toEqual(new Set(['The table By level is not in this workbook.']));
});

test('in JSON, where names stay the same in every language and labels do not', () => {
  const parameters = (language: 'nl' | 'fr' | 'en') => (reportAsJson(checkPlan({}), personeelsplan, language) as unknown as { parameters: readonly { name: string; label: string }[] }).parameters.slice(0, 2).map(({ name, label }) => [name, label]);
  expect(parameters('nl')).toEqual([['Entiteit', 'Entiteit'], ['Referentiedatum', 'Referentiedatum']]);
  expect(parameters('fr')).toEqual([['Entiteit', 'Entité'], ['Referentiedatum', 'Date de référence']]);
  expect(parameters('en')).toEqual([['Entiteit', 'Entity'], ['Referentiedatum', 'Reference date']]);
});
