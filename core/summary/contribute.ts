/** One checked workbook -> what it brings into a summary: the sums that its definition declares, its key figures and its indicators. Reads nothing that the definition does not name. */
import type { DataTable, FormulaData } from '../formula/data';
import type { Report } from '../model/report';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import type { Language } from '../model/words';
import { type Column, type Definition, type TableDefinition, columnName, tablesOf } from '../definition/definition';
import { formatDistance } from '../report/indicators';
import { wordTargetVerdict } from '../text/target/messages';
import { wordMessage } from '../text/word-message';
import type { Contribution, IndicatorLine, SummedFigure } from './summary';

export function contribute(definition: Definition, data: FormulaData, report: Report, language: Language): Contribution {
  const sums = tablesOf(definition).map((table) => sumTable(definition, table, data.tables.get(table.name.toLowerCase())));
  const date = definition.parameters.find(({ type }) => type === 'date');
  const day = date && report.parameters.find(({ name }) => name === date.name)?.value;
  return {
    ...(typeof day === 'number' ? { date: day } : {}),
    sums: sums.flatMap(({ figures }) => figures),
    unreadCount: sums.reduce((all, { unreadCount }) => all + unreadCount, 0),
    figures: report.figures.flatMap(({ label, value }) => (typeof value === 'number' ? [{ label: label[language], value }] : [])),
    indicators: linesOf(report, language),
  };
}

/** Columns with a total, but not what merely repeats the rows of another table. */
export function summedColumns(definition: Definition, table: TableDefinition): readonly Column[] {
  const isSubtotals = definition.rules.some((rule) => rule.kind === 'subtotal matches' && rule.table.toLowerCase() === table.name.toLowerCase());
  return table.columns.filter(({ type, total, formula }) => type === 'number' && total === 'sum' && !(isSubtotals && formula !== undefined));
}

/** The column of which each value is a group: declared so, or the names of fixed rows. */
export function groupColumn(definition: Definition, table: TableDefinition): Column | undefined {
  const declared = table.columns.find(({ group }) => group !== undefined);
  if (declared) return declared;
  if (table.fixedRows) return table.columns[0];
  const { mutations } = definition;
  return mutations?.table.toLowerCase() === table.name.toLowerCase() ? table.columns.find((column) => columnName(column) === mutations.group) : undefined;
}

function sumTable(definition: Definition, table: TableDefinition, data: DataTable | undefined): { readonly figures: readonly SummedFigure[]; readonly unreadCount: number } {
  if (!data) return { figures: [], unreadCount: 0 };
  const valuesOf = (column: Column | undefined): readonly Scalar[] => (column && data.columns[data.headers.findIndex((header) => header.toLowerCase() === columnName(column).toLowerCase())]) ?? [];
  const groups = valuesOf(groupColumn(definition, table)).map((value) => (isBlank(value) || isErrorValue(value) ? '' : String(value).trim()));
  let unreadCount = 0;
  const figures = summedColumns(definition, table).flatMap((column) => {
    const sums = new Map<string, number>();
    valuesOf(column).forEach((value, row) => {
      if (typeof value === 'number') sums.set(groups[row] ?? '', (sums.get(groups[row] ?? '') ?? 0) + value);
      else if (!isBlank(value) && value !== '') unreadCount++;
    });
    return [...sums].filter(([, value]) => value !== 0).map(([group, value]) => ({ table: table.name, column: columnName(column), group, value: Math.round(value * 1e9) / 1e9 }));
  });
  return { figures, unreadCount };
}

const linesOf = ({ indicators }: Report, language: Language): readonly IndicatorLine[] => (indicators?.results ?? []).map((result) => ({
  code: result.code, series: result.series, title: onOneLine(result.title), theme: onOneLine(result.theme), phrase: onOneLine(result.phrase),
  verdict: result.verdict, isProvisional: result.isProvisional, verdictText: wordTargetVerdict(result.verdict, false, {}, language),
  ...(result.figures === undefined ? {} : { result: result.figures.result }),
  ...(result.distance === undefined ? {} : { distance: result.distance.number }),
  decimals: result.distance?.decimals ?? 0,
  distanceText: result.distance === undefined ? '' : formatDistance(result.distance, language),
  unit: result.distance?.unit ?? '',
  reason: wordMessage(result.reason, language),
  ...(result.distance?.heads === undefined ? {} : { heads: result.distance.heads }),
}));

const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' / ');
