/** What every workbook of a run brings in -> the summary of all of them. */
import { type Definition, columnName, findTable } from '../definition/definition';
import type { Language } from '../model/words';
import { describeRule } from '../report/describe-rule';
import { rankRules } from '../report/file-outcome';
import { groupColumn, summedColumns } from './contribute';
import { findOutliers } from './find-outliers';
import { matchExpected } from './match-expected';
import type { ExpectedBody, Outlier, SummedFile, Summary, Total, TotalsBlock } from './summary';

/** `expected` absent where nobody gave a list. Files keep their order. */
export function summarise(files: readonly SummedFile[], definitions: readonly Definition[], expected: readonly ExpectedBody[] | undefined, language: Language): Summary {
  const outcomes = files.map(({ outcome }) => outcome);
  const results = expected && matchExpected(expected, outcomes, definitions);
  const expectedAs = new Map((results ?? []).flatMap(({ name, files: found }) => found.map(({ file }) => [file, name] as const)));
  const named = files.map((file): SummedFile => {
    const name = expectedAs.get(file.outcome.file);
    return name === undefined ? file : { ...file, expectedAs: name };
  });
  return {
    files: named,
    totals: definitions.flatMap((definition) => totalsOf(definition, named.filter(({ outcome }) => outcome.definition === definition.id), language)),
    rules: rankRules(outcomes).map((total) => {
      const definition = definitions.find(({ id }) => id === total.definition);
      return { ...total, title: definition ? describeRule(total.rule, definition, language).title : '' };
    }),
    ...(results ? { expected: results } : {}),
    outliers: definitions.flatMap((definition) => outliersOf(definition, named.filter(({ outcome }) => outcome.definition === definition.id), language)),
  };
}

/** A block for each table with something in it; groups in the order of the definition, then of the workbooks. */
function totalsOf(definition: Definition, files: readonly SummedFile[], language: Language): readonly TotalsBlock[] {
  const totals = new Map<string, Map<string, Total>>();
  for (const { contribution } of files) {
    for (const { table, column, group, value } of contribution?.sums ?? []) {
      const known = totals.get(table) ?? new Map<string, Total>();
      const key = `${group}\n${column}`;
      const total = known.get(key);
      known.set(key, { group, column, value: Math.round(((total?.value ?? 0) + value) * 1e9) / 1e9, fileCount: (total?.fileCount ?? 0) + 1 });
      totals.set(table, known);
    }
  }
  return [...totals].flatMap(([name, found]): readonly TotalsBlock[] => {
    const table = findTable(definition, name);
    if (!table) return [];
    const groups = groupColumn(definition, table);
    const parts = partsOf(definition, table.name);
    const order = [...(table.fixedRows ?? groups?.values ?? [])];
    const all = [...found.values()];
    const present = [...new Set(all.map(({ group }) => group))];
    return [{
      kind: definition.id, name: table.name, table: table.label[language],
      groups: [...order.filter((group) => present.includes(group)), ...present.filter((group) => !order.includes(group)).sort()],
      columns: summedColumns(definition, table).filter((column) => all.some((total) => total.column === columnName(column))).map((column) => ({ name: columnName(column), label: column.label[language], isPart: parts.has(columnName(column)), isCalculated: column.formula !== undefined })),
      totals: all,
    }];
  });
}

/** Posts of each statute, filled and vacant, are all posts; of other columns nobody declared that they are parts of a whole. */
const partsOf = ({ mutations }: Definition, table: string): ReadonlySet<string> =>
  new Set(mutations?.table.toLowerCase() === table.toLowerCase() ? mutations.statutes.flatMap(({ filled, vacant }) => [...filled, ...vacant]) : []);

/** Of key figures and of results of indicators, each kind and each indicator by itself. */
function outliersOf({ title }: Definition, files: readonly SummedFile[], language: Language): readonly Outlier[] {
  const series = new Map<string, { readonly file: SummedFile; readonly value: number }[]>();
  const add = (figure: string, file: SummedFile, value: number): void => {
    const known = series.get(figure);
    if (known) known.push({ file, value });
    else series.set(figure, [{ file, value }]);
  };
  for (const file of files) {
    for (const { label, value } of file.contribution?.figures ?? []) add(label, file, value);
    for (const line of file.contribution?.indicators ?? []) if (line.result !== undefined) add(nameIndicator(line), file, line.result);
  }
  return [...series].flatMap(([figure, all]) => findOutliers(all.map(({ value }) => value)).flatMap(({ at, score, spread }): readonly Outlier[] => {
    const found = all[at];
    return found ? [{ kind: title[language], figure, file: found.file.outcome.file, body: found.file.outcome.body, value: found.value, median: spread.median, spread: spread.spread, score, count: all.length }] : [];
  }));
}

/** What an indicator is called over all workbooks: code and series. */
export const nameIndicator = ({ code, series, title }: { readonly code: string; readonly series: string; readonly title: string }): string =>
  (code === '' ? [title, series] : [code, series]).filter((part) => part !== '').join(' ');
