/** Rows into an Excel table of an existing workbook: the table grows, its totals row moves down, what points to it follows. All or nothing. */
import { formatCell, formatRange, MAX_ROWS, readRange } from '../model/place';
import { shortenCalcChain } from './calc-chain';
import { CellPlacer } from './cell-placer';
import { cellBody, newCell } from './cell-xml';
import { DateStyles } from './date-styles';
import { Draft } from './draft';
import { growFormula } from './grow-references';
import { growPart } from './grow-parts';
import { DAYS_FROM_1900_TO_1904 } from './iso-date';
import { withDefaults } from './limits';
import { nameKey, openPackage } from './package';
import { isSigned } from './patch';
import { askRecalculation } from './recalculation';
import { PatchRefused, refuse } from './refused';
import { readRelationships } from './relationships';
import { ownFormula, refuseContent } from './sheet-edits';
import { FormulaText } from './shared-formulas';
import { joinFormula, splitFormula } from './shift-formula';
import { indexSheet } from './sheet-index';
import { readTable } from './table-part';
import { readWorkbookPart } from './workbook-part';
import { childTags, nextTag, siblingTags } from './xml';
import { attributesOf, readAttributes } from './xml-attributes';
import type { NewContent } from '../model/edit';
import type { Range } from '../model/place';
import type { ExcelTable } from '../model/workbook';
import type { CellBody } from './cell-xml';
import type { Growth } from './grow-references';
import type { Codec } from './io';
import type { Part } from './part';
import type { PatchOptions } from './patch';
import type { CellPlace, SheetIndex } from './sheet-index';
import type { Splice } from './splice';
import type { SheetEntry, WorkbookPart } from './workbook-part';

/** New rows of a table; values in the order of its columns. A hole takes the formula of a calculated column, else that of the cell above, else stays blank. */
export interface NewTableRows {
  readonly table: string;
  readonly rows: readonly (readonly (NewContent | undefined)[])[];
}

/**
 * Appends rows below the table's last one. New cells take the style of the cell above; formulas, names, validations, conditional formats,
 * charts and filters that reach down to the last row or to the totals row reach as far afterwards. Refused with `no-room` when anything
 * stands in the table's columns in the rows that it needs. Text goes in as inline strings.
 */
export function appendRows(bytes: Uint8Array, { table: name, rows }: NewTableRows, codec: Codec, options: PatchOptions = {}): Uint8Array {
  if (rows.length === 0) return bytes;
  const limits = withDefaults(options.limits);
  const source = openPackage(bytes, codec, limits);
  const workbook = readWorkbookPart(source, limits);
  const draft = new Draft(source);
  if (isSigned(source) && options.breaksSignature !== true) throw new PatchRefused([refuse('signed')]);
  const found = findTable(draft, workbook, name);
  if (!found) throw new PatchRefused([refuse('unknown-table', { table: name })]);
  const { table, entry } = found;
  refuseRows(table, entry, rows);
  const growth: Growth = {
    sheet: entry.name, table: table.range, lastDataRow: table.range.bottom - table.totalsRows, hasTotals: table.totalsRows === 1, addedRows: rows.length,
  };
  const formulaText = new FormulaText(limits, bytes.length);
  growSheet(draft, workbook, found, growth, rows, formulaText);
  growTablePart(draft, found.part, growth);
  growOthers(draft, workbook, found, growth, formulaText);
  if (options.recalculates !== false) askRecalculation(draft, draft.demand(workbook.part.name));
  return draft.write(codec);
}

interface FoundTable {
  readonly entry: SheetEntry;
  readonly part: Part;
  readonly table: ExcelTable;
  readonly others: readonly Range[];
}

function findTable(draft: Draft, workbook: WorkbookPart, name: string): FoundTable | undefined {
  for (const entry of workbook.sheets) {
    if (entry.kind !== 'worksheet') continue;
    const tables = readRelationships(draft.source, entry.part).flatMap(({ kind, target }) => {
      const part = kind === 'table' ? draft.part(target) : undefined;
      const table = part && readTable(part);
      return part && table ? [{ part, table }] : [];
    });
    const found = tables.find(({ table }) => table.name.toLowerCase() === name.toLowerCase());
    if (found) return { entry, ...found, others: tables.filter((other) => other !== found).map(({ table }) => table.range) };
  }
  return undefined;
}

function refuseRows({ name, columns }: ExcelTable, { name: sheet }: SheetEntry, rows: NewTableRows['rows']): void {
  const refusals = rows.flatMap((row, index) => {
    if (row.length > columns.length) return [refuse('too-many-values', { table: name, row: index + 1, columns: columns.length })];
    return row.flatMap((content, column) => (content && refuseContent({ sheet, row: 0, column, content })) ?? []);
  });
  if (refusals.length > 0) throw new PatchRefused(refusals);
}

const overlaps = (a: Range, b: Range): boolean => a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

function growSheet(draft: Draft, workbook: WorkbookPart, { entry, table, others }: FoundTable, growth: Growth, rows: NewTableRows['rows'], formulaText: FormulaText): void {
  const part = draft.demand(entry.part);
  const { range } = table;
  const { lastDataRow, addedRows, hasTotals } = growth;
  const lastNeeded = range.bottom + addedRows;
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, step) => range.left + step);
  const index = indexSheet(part, new Map(Array.from({ length: lastNeeded - lastDataRow + 1 }, (_, step) => [lastDataRow + step, columns])));
  const cells = new Map([...index.rows.values()].flat().flatMap((row) => row.cells).map((cell) => [formatCell(cell.row, cell.column), cell]));
  refuseNoRoom(part, index, cells, table, growth, others);
  const styles = new DateStyles(() => {
    const target = workbook.relationships.find(({ kind }) => kind === 'styles')?.target;
    return target === undefined ? undefined : draft.part(target);
  });
  const placer = new CellPlacer(part, index);
  const gone = new Set<string>();
  const skipped = new Set<number>();
  const put = (row: number, column: number, style: number, body: CellBody): void => {
    const before = cells.get(formatCell(row, column));
    const text = newCell(row, column, style, body, index.prefix);
    if (before) placer.replace(before, text);
    else if (body.inner !== '' || style !== 0) placer.add(row, column, text);
    if (before?.formula) {
      skipped.add(before.formula.start);
      if (!body.inner.includes(`<${index.prefix}f>`)) gone.add(formatCell(row, column));
    }
  };
  const shift = workbook.dateSystem === 1904 ? -DAYS_FROM_1900_TO_1904 : 0;
  for (let column = range.left; column <= range.right; column += 1) {
    const cellAbove = cells.get(formatCell(lastDataRow, column));
    const above = cellAbove?.style ?? 0;
    rows.forEach((values, step) => {
      const formula = table.columns[column - range.left]?.formula ?? formulaBelow(cellAbove, index, step + 1);
      const content: NewContent = values[column - range.left] ?? (formula === undefined ? { kind: 'blank' } : { kind: 'formula', formula });
      const style = content.kind === 'date' ? styles.styleFor(above) : above;
      const stored: NewContent = content.kind === 'date' ? { kind: 'date', serial: content.serial + shift } : content;
      put(lastDataRow + 1 + step, column, style, cellBody(stored, index.prefix, () => undefined));
    });
    if (!hasTotals) continue;
    const total = cells.get(formatCell(range.bottom, column));
    put(lastNeeded, column, total?.style ?? 0, total ? movedBody(part, total, index, growth) : { type: '', inner: '' });
  }
  draft.change(part, placer.finish());
  draft.change(part, growPart(part, growth, entry.name, formulaText, (place) => skipped.has(place)));
  styles.finish(draft);
  if (gone.size > 0) shortenCalcChain(draft, workbook, new Map([[entry.id, gone]]));
}

/** The formula that filling down from a cell gives; none from an array formula. */
function formulaBelow(cell: CellPlace | undefined, index: SheetIndex, rows: number): string | undefined {
  const formula = cell?.formula;
  if (!cell || !formula || formula.kind === 'array' || formula.kind === 'dataTable') return undefined;
  const own = ownFormula(cell, formula, index);
  return own === undefined ? undefined : joinFormula(splitFormula(own), rows, 0);
}

/** A totals cell's content as it stands, with a formula of its own where it shared one. */
function movedBody(part: Part, cell: CellPlace, index: SheetIndex, growth: Growth): CellBody {
  const type = cell.attributes.find(({ name }) => name === 't');
  const typeText = type ? part.text(type.valueStart, type.valueEnd) : '';
  if (cell.tag.kind === 'empty') return { type: typeText, inner: '' };
  const end = part.bytes.lastIndexOf(0x3c, cell.end - 1);
  const { formula } = cell;
  if (!formula) return { type: typeText, inner: part.text(cell.tag.end, end) };
  const text = growFormula(ownFormula(cell, formula, index) ?? '', growth, growth.sheet);
  const { inner } = cellBody({ kind: 'formula', formula: text }, index.prefix, () => undefined);
  return { type: typeText, inner: part.text(cell.tag.end, formula.start) + inner + part.text(formula.end, end) };
}

function refuseNoRoom(part: Part, index: SheetIndex, cells: ReadonlyMap<string, CellPlace>, table: ExcelTable, { addedRows, sheet, lastDataRow, hasTotals }: Growth, others: readonly Range[]): void {
  const { range, name } = table;
  const needed: Range = { ...range, top: range.bottom + 1, bottom: range.bottom + addedRows };
  const blocked = (place: string): PatchRefused => new PatchRefused([refuse('no-room', { table: name, sheet, place })]);
  if (needed.bottom >= MAX_ROWS) throw blocked(formatRange(needed));
  for (const cell of cells.values()) {
    const isBelow = overlaps(needed, { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column });
    if (isBelow && cell.tag.kind === 'open' && part.bytes.indexOf(0x3c, cell.tag.end) < part.bytes.lastIndexOf(0x3c, cell.end - 1)) throw blocked(formatCell(cell.row, cell.column));
  }
  const moving: Range = { ...needed, top: hasTotals ? range.bottom : needed.top };
  const spans = [...index.spanning.map((spanning) => spanning.range), ...others, ...readMerges(part, index.end)];
  const inTheWay = spans.find((span) => overlaps(span, moving) && span.bottom > lastDataRow);
  if (inTheWay) throw blocked(formatRange(inTheWay));
}

function readMerges(part: Part, from: number): readonly Range[] {
  for (const tag of siblingTags(part, from)) {
    if (tag.name !== 'mergeCells') continue;
    return [...childTags(part, tag)].map((child) => readRange(readAttributes(part, child).get('ref') ?? '')).filter((range) => range !== undefined);
  }
  return [];
}

/** Elements of a table part that state a range of it; all but the table leave the totals row out. */
const TABLE_RANGES = new Set(['table', 'autoFilter', 'sortState', 'sortCondition']);

function growTablePart(draft: Draft, part: Part, { table, lastDataRow, addedRows }: Growth): void {
  const splices: Splice[] = [];
  for (let tag = nextTag(part, 0); tag; tag = nextTag(part, tag.end)) {
    if (tag.kind === 'close' || !TABLE_RANGES.has(tag.name)) continue;
    for (const { name, valueStart, valueEnd } of attributesOf(part, tag)) {
      const range = name === 'ref' ? readRange(part.text(valueStart, valueEnd)) : undefined;
      if (!range || (range.bottom !== lastDataRow && range.bottom !== table.bottom)) continue;
      splices.push({ start: valueStart, end: valueEnd, text: formatRange({ ...range, bottom: range.bottom + addedRows }) });
    }
  }
  draft.change(part, splices);
}

/** Parts outside the sheet that may point to the table: other sheets, names, charts, tables. */
function growOthers(draft: Draft, workbook: WorkbookPart, own: FoundTable, growth: Growth, formulaText: FormulaText): void {
  const main = draft.demand(workbook.part.name);
  draft.change(main, growPart(main, growth, undefined, formulaText));
  for (const entry of workbook.sheets) {
    const part = entry !== own.entry && entry.kind === 'worksheet' ? draft.part(entry.part) : undefined;
    if (part) draft.change(part, growPart(part, growth, entry.name, formulaText));
  }
  for (const { name } of draft.source.directory.entries) {
    if (!/(?:^|\/)(?:charts\/chart[^/]*|tables\/[^/]*)\.xml$/.test(nameKey(name))) continue;
    const part = draft.part(name);
    if (part) draft.change(part, growPart(part, growth, part.name === own.part.name ? own.entry.name : undefined, formulaText));
  }
}
