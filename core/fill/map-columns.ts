/** The header of data x a definition -> which kind of data it most likely is and which of our columns each of its columns is; and the data with those names. */
import { normaliseLabel } from '../locate/normalise-label';
import { readColumnNames } from '../locate/column-names';
import { nearestWord } from '../model/nearest';
import type { Words } from '../model/words';
import { type Definition, type SourceDefinition, type TableDefinition, columnName, findTable, tablesOf } from '../definition/definition';
import type { DataRows } from './data-rows';
import { fitsSource, sourceColumnNames } from './unpivot';

/** A way to read data: as the columns of a table, or as an export that a source of the definition makes rows of. */
export interface DataKind {
  readonly id: string;
  readonly table: TableDefinition;
  readonly source?: SourceDefinition;
}

export interface OurColumn {
  /** As formulas and data use it. */
  readonly name: string;
  readonly label: Words | string;
}

/** Tables that people fill first, in the order of the definition, then its sources. A table of which every column is calculated but its key is none. */
export const listDataKinds = (definition: Definition): readonly DataKind[] => [
  ...tablesOf(definition).filter(({ fixedRows, columns, key }) => fixedRows === undefined || columns.some((column) => column.formula === undefined && !key.includes(columnName(column)))).map((table) => ({ id: `table ${table.name}`, table })),
  ...definition.sources.flatMap((source) => {
    const table = findTable(definition, source.table);
    return table ? [{ id: `source ${source.id}`, table, source }] : [];
  }),
];

/** The columns that data of this kind can have. */
export const listOurColumns = ({ table, source }: DataKind): readonly OurColumn[] =>
  source ? source.columns.map(({ name }) => ({ name, label: name })) : table.columns.filter(({ formula }) => formula === undefined).map((column) => ({ name: columnName(column), label: column.label }));

/** For each column of the header the name of ours that it is; undefined where none is near. Each of ours is given once. */
export function guessColumns(kind: DataKind, header: readonly string[]): readonly (string | undefined)[] {
  const known = kind.source ? sourceColumnNames(kind.source) : readColumnNames(kind.table);
  const all = kind.source ? kind.source.columns.map(({ name }) => name) : kind.table.columns.map(columnName);
  const ours = new Set(listOurColumns(kind).map(({ name }) => name));
  const taken = new Set<string>();
  const take = (name: string | undefined): string | undefined => {
    if (name === undefined || !ours.has(name) || taken.has(name)) return undefined;
    taken.add(name);
    return name;
  };
  // What is called by its name goes before what only looks like it.
  const exact = header.map((name) => take(all[known.get(normaliseLabel(name)) ?? -1]));
  return exact.map((name, at) => name ?? (known.has(normaliseLabel(header[at] ?? '')) ? undefined : take(nearestWord(header[at] ?? '', [...ours].filter((each) => !taken.has(each))))));
}

/** The kind of which the most columns are recognised; an export that fits a source goes before a table that fits as well. Undefined where there are no kinds. */
export function guessKind(kinds: readonly DataKind[], header: readonly string[]): DataKind | undefined {
  const score = (kind: DataKind): number => {
    const known = kind.source ? sourceColumnNames(kind.source) : readColumnNames(kind.table);
    const share = header.filter((name) => known.has(normaliseLabel(name))).length / Math.max(1, header.length);
    return kind.source ? (fitsSource(kind.source, header) ? share + 0.5 : -1) : share;
  };
  return [...kinds].sort((one, other) => score(other) - score(one))[0];
}

/** The data with our names above their columns; a column without a name is left out. `columns` in the order of the header. */
export function renameColumns({ unit, header, records }: DataRows, columns: readonly (string | undefined)[]): DataRows {
  const kept = header.flatMap((_, at) => (columns[at] === undefined ? [] : [at]));
  return {
    unit,
    header: kept.map((at) => columns[at] ?? ''),
    records: records.map(({ line, fields }) => ({ line, fields: kept.map((at) => fields[at] ?? null) })),
  };
}
