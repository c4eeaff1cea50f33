/** The published indicators in a workbook of the kind indicatoren: made by the template, changed where a test asks, and checked. */
import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../core/check/check-workbook';
import { fillParameters } from '../../core/fill/fill-parameters';
import { fillTable } from '../../core/fill/fill-table';
import { readData } from '../../core/fill/read-data';
import { readDelimited } from '../../core/fill/read-delimited';
import { applyEdits } from '../../core/model/apply-edits';
import type { NewContent } from '../../core/model/edit';
import { readRange } from '../../core/model/place';
import type { IndicatorResult } from '../../core/model/indicator';
import type { Report } from '../../core/model/report';
import type { Language } from '../../core/model/words';
import type { Workbook } from '../../core/model/workbook';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';

const found = readKinds().find(({ id }) => id === 'indicatoren');
const table = found?.sheets[0]?.tables[0];
if (!found || !table) throw new Error('no indicatoren');
export const indicatoren = found;
export const indicatorTable = table;

/** Any day: verdicts are given on the reference date. 1 March 2026. */
export const TODAY = 46_082;

export const dataOf = (year: 2016 | 2017): string => readFileSync(`templates/indicatoren/data/${year}.csv`, 'utf8');

export const contentOf = (data: string, parameters: readonly string[]) => ({
  tables: [fillTable(indicatoren, indicatorTable, readDelimited(data))],
  parameters: fillParameters(indicatoren, ['Entiteit=Proef', ...parameters]),
});

/** Rows of the sheet Reeksen: [Tabel, Code, Reeks, Rij, Periode, Meetmoment, Soort, Eenheid, Waarde, Indicatorcijfer]. */
export type SeriesRow = readonly (string | null)[];

export const seriesTable = indicatoren.sheets[1]?.tables[0] ?? indicatorTable;

/** The published tables of series, read by the sources of the definition. */
export const publishedSeries = (): readonly SeriesRow[] => Object.entries(SERIES_FILES).flatMap(([id, file]) => {
  const source = indicatoren.sources.find((each) => each.id === id);
  if (!source) throw new Error(`no source ${id}`);
  const data = { form: 'csv', text: readFileSync(`templates/indicatoren/data/reeks-${file}.csv`, 'utf8') } as const;
  return readData(data, { definition: indicatoren, table: seriesTable, source, needed: 'all', parameters: new Map(), today: TODAY }).filled.rows as readonly SeriesRow[];
});

const SERIES_FILES = {
  'erkenningsaanvragen': 'erkenningsaanvragen-2016', 'ingeschreven-leertijd': 'ingeschreven-leertijd',
  'voltijds-engagement': 'voltijds-engagement-leertijd', 'ondernemerschapstrajecten': 'ondernemerschapstrajecten',
} as const;

/** The indicators of 2017 with these rows of series. */
export async function workbookWithSeries(rows: readonly SeriesRow[], language: Language = 'nl'): Promise<Workbook> {
  const content = contentOf(dataOf(2017), ['Referentiedatum=31/12/2016']);
  const filled = { table: seriesTable.name, rows, given: rows[0]?.map((_, at) => at) ?? [], lines: rows.map((_, at) => at + 2), unit: 'line' as const };
  return readWorkbook(await writeTemplate(indicatoren, language, { ...content, tables: [...content.tables, filled] }, TODAY), nodeCodec);
}

export async function workbookOf(data: string, parameters: readonly string[], language: Language = 'nl'): Promise<Workbook> {
  return readWorkbook(await writeTemplate(indicatoren, language, contentOf(data, parameters), TODAY), nodeCodec);
}

export const check = (workbook: Workbook): Report => checkWorkbook(indicatoren, workbook, { workbookName: 'proef.xlsx', today: TODAY });

/** A copy of the workbook with other content in some cells of the sheet Indicatoren. */
export const change = (workbook: Workbook, cells: Readonly<Record<string, NewContent>>): Workbook =>
  applyEdits(workbook, Object.entries(cells).map(([address, content]) => ({ sheet: 'Indicatoren', ...cellOf(address), content })));

function cellOf(address: string): { readonly row: number; readonly column: number } {
  const range = readRange(address);
  if (!range) throw new Error(`no cell: ${address}`);
  return { row: range.top, column: range.left };
}

/** What was judged; throws where nothing was. */
export function resultsOf(report: Report): readonly IndicatorResult[] {
  if (!report.indicators) throw new Error('no indicators were judged');
  return report.indicators.results;
}
