/** Which formulas must run again when a column changes: a map from columns to the formulas that read them. */
import type { ColumnRead, CompiledFormula } from './compile';

const keyOf = (table: string, column: string): string => `${table.toLowerCase()}\n${column.toLowerCase()}`;

export interface DependencyMap<Item> {
  /** Items whose formula reads the column, in the order given; names in any case. `part` narrows it, for example to `totals`. */
  readersOf(table: string, column: string, part?: ColumnRead['part']): readonly Item[];
  /** Items whose formula reads a parameter. */
  readersOfName(name: string): readonly Item[];
}

/** Indexes items by what their formulas read. A whole-table reference counts for each of its columns; `all` counts for every part. */
export function mapDependencies<Item>(items: readonly Item[], formulaOf: (item: Item) => Pick<CompiledFormula, 'reads' | 'readsNames'>): DependencyMap<Item> {
  const byColumn = new Map<string, { readonly item: Item; readonly part: ColumnRead['part'] }[]>();
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const { reads, readsNames } = formulaOf(item);
    for (const { table, column, part } of reads) {
      const key = keyOf(table, column);
      byColumn.set(key, [...(byColumn.get(key) ?? []), { item, part }]);
    }
    for (const name of readsNames) byName.set(name, [...(byName.get(name) ?? []), item]);
  }
  return {
    readersOf(table, column, part) {
      const readers = (byColumn.get(keyOf(table, column)) ?? []).filter((reader) => part === undefined || reader.part === part || reader.part === 'all');
      return [...new Set(readers.map(({ item }) => item))];
    },
    readersOfName: (name) => byName.get(name.toLowerCase()) ?? [],
  };
}
