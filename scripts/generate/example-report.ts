/** The published figures of two years, and a copy with mistakes planted in it -> the example of a report page. The same bytes whenever and wherever it is made. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkWorkbook } from '../../core/check/check-workbook';
import { type Definition, tablesOf } from '../../core/definition/definition';
import { fillParameters } from '../../core/fill/fill-parameters';
import { readData } from '../../core/fill/read-data';
import { readParameters } from '../../core/fill/read-parameters';
import { readWorkbook } from '../../core/ooxml/read';
import type { ReadFile } from '../../core/report/checked-file';
import { outcomeOf } from '../../core/report/file-outcome';
import { type FormatContext, type ReportFormat, formatRun } from '../../core/report/format';
import { nodeCodec } from '../codec';
import { plantMistakes } from '../plant-mistakes';
import { writeTemplate } from '../template/write-template';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** 31 December 2016, as a serial number: nothing in the example depends on the day on which it is made. */
const TODAY = 42_735;

/** Staffing plans of both years, the later one with three mistakes, and the indicators of 2016. */
export async function checkExample(definitions: readonly Definition[]): Promise<readonly ReadFile[]> {
  const kind = (id: string): Definition => {
    const found = definitions.find((definition) => definition.id === id);
    if (!found) throw new Error(`no such kind: ${id}`);
    return found;
  };
  const plan = kind('personeelsplan');
  const indicators = kind('indicatoren');
  const params = (date: string): readonly string[] => ['Entiteit=SYNTRA Vlaanderen', `Referentiedatum=${date}`];
  const plan2015 = await fill(plan, '2015-12-31', [...params('31/12/2015'), 'Plafond=155']);
  const plan2016 = await fill(plan, '2016-12', [...params('31/12/2016'), 'Plafond=155']);
  const targets2016 = await fill(indicators, '2016', [...params('31/12/2016'), 'DoelenOp=31/12/2016']);
  return [
    check('personeelsplan-2015.xlsx', plan, plan2015),
    check('personeelsplan-2016.xlsx', plan, plan2016),
    check('personeelsplan-2016-fout.xlsx', plan, plantMistakes(plan, plan2016)),
    check('indicatoren-2016.xlsx', indicators, targets2016),
  ];
}

async function fill(definition: Definition, data: string, parameters: readonly string[]): Promise<Uint8Array> {
  const [table] = tablesOf(definition);
  if (!table) throw new Error(`${definition.id} has no table`);
  const text = readFileSync(`${root}templates/${definition.id}/data/${data}.csv`, 'utf8');
  const given = fillParameters(definition, parameters);
  const { filled } = readData({ form: 'csv', text }, { definition, table, needed: 'all', parameters: readParameters(definition, [], given), today: TODAY });
  return writeTemplate(definition, 'nl', { tables: [filled], parameters: given }, TODAY);
}

function check(file: string, definition: Definition, bytes: Uint8Array): ReadFile {
  const report = checkWorkbook(definition, readWorkbook(bytes, nodeCodec), { workbookName: file, today: TODAY });
  return { file, workbook: file, report, definition };
}

export const exampleContext = (definitions: readonly Definition[]): FormatContext => ({
  language: 'nl', paint: (_, text) => text, isVerbose: false, failOn: 'error', definitions,
  program: { name: 'Streefpeil', version: '0.1.0' }, startedAt: '2016-12-31T12:00:00Z',
});

export const writeExample = (format: ReportFormat, files: readonly ReadFile[], context: FormatContext): string => formatRun(format, files, files.map(outcomeOf), context);
