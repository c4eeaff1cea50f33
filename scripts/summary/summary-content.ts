/** A summary -> the typed rows of its workbook, table by table, as the kind `overzicht` declares them. Calculated columns stay blank: the workbook works them out. */
import { TARGET_VERDICTS } from '../../core/model/indicator';
import type { Scalar } from '../../core/model/scalar';
import type { Language } from '../../core/model/words';
import { type Definition, tablesOf } from '../../core/definition/definition';
import type { FilledTable } from '../../core/fill/fill-table';
import { FILE_STATES, addUpCounts } from '../../core/report/file-outcome';
import type { SummedFile, Summary, TotalsBlock } from '../../core/summary/summary';
import { wordTargetVerdict } from '../../core/text/target/messages';
import { wordId, wordMessage } from '../../core/text/word-message';

type Rows = readonly (readonly Scalar[])[];

/** A total with its number, by which the figures of the workbooks are found. */
export interface NumberedTotal {
  readonly block: TotalsBlock;
  readonly group: string;
  readonly column: string;
  /** From 1, in the order of the rows of the table Totalen. */
  readonly number: number;
}

export const numberTotals = ({ totals }: Pick<Summary, 'totals'>): readonly NumberedTotal[] =>
  totals.flatMap((block) => block.groups.flatMap((group) => block.columns.flatMap(({ name }) =>
    (block.totals.some((total) => total.group === group && total.column === name) ? [{ block, group, column: name }] : [])))).map((total, at) => ({ ...total, number: at + 1 }));

export interface SummaryWords {
  readonly language: Language;
  readonly definitions: readonly Definition[];
}

/** `overview`: the definition of the kind `overzicht`. */
export function summaryTables(overview: Definition, summary: Summary, words: SummaryWords): readonly FilledTable[] {
  const rows: Readonly<Record<string, Rows>> = {
    Werkmappen: summary.files.map((file) => fileRow(file, words)),
    Toestanden: FILE_STATES.map((state) => [wordId(`page.state.${state}`, {}, words.language), null]),
    Oordelen: TARGET_VERDICTS.map((verdict) => [wordTargetVerdict(verdict, false, {}, words.language), null]),
    Regels: summary.rules.map(({ rule, broken, files, title }) => [rule, broken, files, title]),
    ...totalRows(summary, words),
    Indicatoren: summary.files.flatMap((file) => indicatorRows(file, words.language)),
    Verwacht: (summary.expected ?? []).map(({ name, kind = '', files }) => [name, kind, files.length, null, files.map(({ file, by }) => wordId(`summary.found.${by.replace(' ', '-')}`, { file }, words.language)).join('; ') || null]),
    Uitschieters: summary.outliers.map(({ kind, figure, body, value, median, spread, count, file }) => [kind, figure, body, value, median, spread, null, count, file]),
  };
  return tablesOf(overview).flatMap(({ name }): readonly FilledTable[] => {
    const own = rows[name] ?? [];
    return own.length === 0 ? [] : [{ table: name, rows: own, given: own[0]?.map((_, at) => at) ?? [], lines: own.map((_, at) => at + 1), unit: 'row' }];
  });
}

function fileRow({ outcome, contribution, expectedAs }: SummedFile, { language, definitions }: SummaryWords): readonly Scalar[] {
  const { file, body, workbook, definition, state, broken, settled, counts, problems } = outcome;
  const explained = settled.error + settled.warning + settled.info;
  const counted = (...numbers: readonly number[]): readonly Scalar[] => numbers.map((number) => (state === 'unread' ? null : number));
  return [
    file, body === workbook ? null : body, kindTitle(definition, definitions, language), contribution?.date ?? null, wordId(`page.state.${state}`, {}, language),
    ...counted(broken.error, broken.warning, broken.info, explained),
    problems.map((problem) => wordMessage(problem, language)).join(' ') || null,
    ...counted(addUpCounts(counts), counts.held, counts.broken, counts.undecided, counts.crashed, contribution?.indicators.length ?? 0, contribution?.unreadCount ?? 0),
    expectedAs ?? null,
  ];
}

/** The table of totals, and the figures of each workbook that they are made of. */
function totalRows(summary: Summary, { language, definitions }: SummaryWords): Readonly<Record<'Totalen' | 'Cijfers', Rows>> {
  const numbered = numberTotals(summary);
  const label = ({ block, column }: NumberedTotal): string => block.columns.find(({ name }) => name === column)?.label ?? column;
  const groupOf = (group: string): string => (group === '' ? wordId('summary.no-group', {}, language) : group);
  const known = new Map(numbered.map((total) => [keyOf(total.block.kind, total.block.name, total.group, total.column), total]));
  return {
    Totalen: numbered.map((total) => [total.number, kindTitle(total.block.kind, definitions, language), total.block.table, groupOf(total.group), label(total), null, null]),
    Cijfers: summary.files.flatMap(({ outcome, contribution }) => (contribution?.sums ?? []).flatMap(({ table, group, column, value }): Rows => {
      const total = known.get(keyOf(outcome.definition ?? '', table, group, column));
      return total ? [[total.number, outcome.body, groupOf(group), label(total), value, outcome.file]] : [];
    })),
  };
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

const kindTitle = (id: string | undefined, definitions: readonly Definition[], language: Language): string | null => definitions.find((definition) => definition.id === id)?.title[language] ?? null;

const indicatorRows = ({ outcome, contribution }: SummedFile, language: Language): Rows => (contribution?.indicators ?? []).map((line) => [
  outcome.body, line.code, line.series, line.title, line.phrase, line.verdictText, line.isProvisional ? wordId('summary.provisional', {}, language) : null,
  line.result ?? null, line.distance ?? null, line.unit || null, line.heads === undefined ? null : wordId('summary.heads', { heads: line.heads }, language), line.reason, outcome.file,
]);
