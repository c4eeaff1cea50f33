/** What changed between two workbooks -> a new workbook to hand on: a sheet each for mutations, totals, indicators and heads needed, as native tables whose differences and sums are formulas. */
import ExcelJS from 'exceljs';
import type { GroupTotals, MutationReport } from '../../core/model/mutation';
import type { Language } from '../../core/model/words';
import { type Comparison, describeNeed, partsOf } from '../../core/report/comparison';
import { describeMutation } from '../../core/report/mutations';
import { wordId } from '../../core/text/word-message';
import { finishPlain } from '../template/finish';
import type { CalculatedColumns } from '../template/native-table';
import { setUpPrinting } from '../template/print-setup';
import { boldFont, calculatedFill, frame, headerFill, headerFont, quietFont, textFont, titleFont } from '../template/style';

/** Fixed, so that the same comparison gives the same bytes. */
const STAMP = new Date(Date.UTC(2000, 0, 1));
const NUMBER = '#,##0.###;-#,##0.###;0';
const CHANGE = '+#,##0.###;-#,##0.###;0';
/** Row of the headers, one-based. */
const HEADER = 4;

interface Column {
  readonly id: string;
  readonly width: number;
  /** `difference` is worked out from the columns of before and now. */
  readonly kind: 'text' | 'number' | 'difference';
}

/** `today` is a serial number, for formulas that read the clock: there are none. */
export async function writeComparisonWorkbook(comparison: Comparison, language: Language, today: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const calculated: CalculatedColumns = new Map();
  Object.assign(workbook, { creator: 'Streefpeil', lastModifiedBy: 'Streefpeil', created: STAMP, modified: STAMP, title: comparison.title[language] });
  workbook.calcProperties.fullCalcOnLoad = true;
  const add = (name: string, columns: readonly Column[], rows: readonly Row[], hasTotals: boolean): void => {
    if (rows.length > 0) addSheet(workbook, { name, columns, rows, hasTotals }, comparison, language, calculated);
  };
  const { mutations, indicators, needs } = comparison;
  if (mutations) {
    add('mutations', [{ id: 'function', width: 42, kind: 'text' }, { id: 'what', width: 14, kind: 'text' }, ...CHANGES, { id: 'detail', width: 70, kind: 'text' }], mutationRows(mutations, language), true);
    add('totals', [{ id: 'group', width: 14, kind: 'text' }, { id: 'statute', width: 34, kind: 'text' }, { id: 'posts', width: 14, kind: 'text' }, ...CHANGES], mutations.totals.flatMap((total) => totalRows(total, language)), false);
  }
  if (indicators) {
    add('indicators', [{ id: 'indicator', width: 16, kind: 'text' }, { id: 'title', width: 60, kind: 'text' }, { id: 'what', width: 24, kind: 'text' }, { id: 'detail', width: 80, kind: 'text' }],
      indicators.changes.map((change) => [change.item, oneLine(change.title), wordId(`compare.${change.kind}`, { from: change.from ?? '' }, language), partsOf(change, language).join('\n')]), false);
  }
  add('needs', [{ id: 'indicator', width: 16, kind: 'text' }, { id: 'title', width: 60, kind: 'text' }, { id: 'detail', width: 60, kind: 'text' }], needs.map((need) => [need.item, oneLine(need.title), describeNeed(need, language)]), false);
  // Nothing changed: a workbook has a sheet all the same.
  if (workbook.worksheets.length === 0) Object.assign(workbook.addWorksheet(comparison.title[language]).getCell(1, 1), { value: about(comparison, language), font: titleFont });
  return finishPlain(new Uint8Array(await workbook.xlsx.writeBuffer()), calculated, today);
}

type Row = readonly (string | number)[];

const CHANGES: readonly Column[] = [{ id: 'old', width: 12, kind: 'number' }, { id: 'now', width: 12, kind: 'number' }, { id: 'difference', width: 12, kind: 'difference' }];

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' / ');

const about = ({ old, now }: Comparison, language: Language): string => wordId('compare.about', { old, now }, language);

const mutationRows = ({ mutations }: MutationReport, language: Language): readonly Row[] =>
  mutations.map((mutation) => [mutation.item, wordId(`compare.${mutation.kind}`, {}, language), ...mutation.filled, describeMutation(mutation, language).join('; ')]);

/** A row for each statute, of posts filled and of posts vacant; what is nothing in both years is left out. */
function totalRows({ group, statutes, vacant }: GroupTotals, language: Language): readonly Row[] {
  const say = (id: string): string => wordId(`compare.${id}`, {}, language);
  const name = group === undefined ? say('all') : group === '' ? say('no-group') : group;
  return [
    ...statutes.map(({ statute, filled }): Row => [name, statute[language], say('filled'), ...filled]),
    ...(vacant.some((posts) => posts !== 0) ? statutes.map((each): Row => [name, each.statute[language], say('vacant'), ...each.vacant]) : []),
  ].filter(([, , , old, now]) => old !== 0 || now !== 0);
}

interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Without the differences. */
  readonly rows: readonly Row[];
  readonly hasTotals: boolean;
}

function addSheet(workbook: ExcelJS.Workbook, { name, columns, rows, hasTotals }: Sheet, comparison: Comparison, language: Language, calculated: CalculatedColumns): void {
  const say = (id: string): string => wordId(`compare.${id}`, {}, language);
  const sheet = workbook.addWorksheet(say(`sheet.${name}`), { views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER, showGridLines: false }] });
  Object.assign(sheet.getCell(1, 1), { value: say(`sheet.${name}`), font: titleFont });
  Object.assign(sheet.getCell(2, 1), { value: `${comparison.title[language]}. ${about(comparison, language)}.`, font: quietFont });
  const headers = columns.map(({ id }) => say(`column.${id}`));
  const table = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const inRow = `${table}[[#This Row],[${say('column.now')}]]-${table}[[#This Row],[${say('column.old')}]]`;
  sheet.addTable({
    name: table, ref: `A${HEADER}`, headerRow: true, totalsRow: hasTotals, style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: columns.map(({ kind }, at) => ({ name: headers[at] ?? '', filterButton: true, ...(hasTotals ? (at === 0 ? { totalsRowLabel: say('sum') } : kind === 'text' ? {} : { totalsRowFunction: 'sum' as const }) : {}) })),
    rows: rows.map((row) => {
      const given = row[Symbol.iterator]();
      return columns.map(({ kind }) => (kind === 'difference' ? { formula: inRow } : given.next().value));
    }),
  });
  if (columns.some(({ kind }) => kind === 'difference')) calculated.set(table, new Map([[say('column.difference'), inRow]]));
  columns.forEach(({ kind, width }, at) => {
    sheet.getColumn(at + 1).width = width;
    Object.assign(sheet.getCell(HEADER, at + 1), { font: headerFont, fill: headerFill, border: frame, alignment: { vertical: 'middle', horizontal: kind === 'text' ? 'left' : 'center' } });
    const last = HEADER + rows.length + (hasTotals ? 1 : 0);
    for (let row = HEADER + 1; row <= last; row++) {
      Object.assign(sheet.getCell(row, at + 1), {
        font: row > HEADER + rows.length ? boldFont : textFont, border: frame,
        ...(kind === 'text' ? { alignment: { wrapText: true, vertical: 'top' } } : { numFmt: kind === 'number' ? NUMBER : CHANGE, alignment: { vertical: 'top', horizontal: 'right' } }),
        ...(kind === 'difference' || row > HEADER + rows.length ? { fill: calculatedFill } : {}),
      });
    }
  });
  sheet.pageSetup = { printTitlesRow: `${HEADER}:${HEADER}` };
  setUpPrinting(sheet, language, { entity: comparison.now, title: comparison.title[language] });
}
