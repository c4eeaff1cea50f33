/** Definition x Workbook -> the declared tables bound to cells, how each was found, and what is missing or doubled. */
import type { Finding, TableFound } from '../model/report';
import type { Place } from '../model/place';
import type { Table } from '../model/table';
import type { Workbook } from '../model/workbook';
import type { Definition } from '../definition/definition';
import { bindTable } from './bind-table';
import { findCandidates } from './find-candidates';
import type { Headers } from './find-headers';
import { type FoundParameter, findParameters } from './find-parameters';
import { type Metadata, readMetadata } from './metadata';

export interface Located {
  readonly tables: readonly Table[];
  readonly found: readonly TableFound[];
  readonly parameters: readonly FoundParameter[];
  /** Missing tables and columns, doubled columns. */
  readonly problems: readonly Finding[];
  readonly metadata?: Metadata;
}

const known = new WeakMap<Workbook, WeakMap<Definition, Located>>();

/** Done once for a workbook and a definition: whoever asks again gets the same. */
export function locateTables(definition: Definition, workbook: Workbook): Located {
  const ofWorkbook = known.get(workbook) ?? new WeakMap<Definition, Located>();
  known.set(workbook, ofWorkbook);
  const located = ofWorkbook.get(definition) ?? locate(definition, workbook);
  ofWorkbook.set(definition, located);
  return located;
}

function locate(definition: Definition, workbook: Workbook): Located {
  const { tables: candidates, problems } = findCandidates(definition, workbook);
  const tables: Table[] = [];
  const found: TableFound[] = [];
  for (const { declared, sheet, headers, rows, foundBy } of candidates) {
    const table = bindTable(declared, sheet, headers, rows);
    tables.push(table);
    found.push({ name: declared.name, place: placeOf(table, headers), foundBy, rowCount: table.rows.length });
  }
  const metadata = readMetadata(workbook.customXml);
  return { tables, found, parameters: findParameters(definition, workbook), problems, ...(metadata ? { metadata } : {}) };
}

const placeOf = (table: Table, headers: Headers): Place => ({
  sheet: table.sheet,
  range: { ...headers.range, bottom: Math.max(headers.range.bottom, table.totalsRow ?? 0, table.rows.at(-1) ?? 0) },
});
