/** A workbook as stored -> the workbook as its own formulas make it now, and a finding for each sheet on which stored results were out of date. */
import type { RecalculatedCell } from '../formula/recalculate';
import { Recalculation } from '../formula/recalculation';
import { areResultsCurrent } from '../formula/stored-results';
import type { Finding } from '../model/report';
import { BUILT_IN_RULES } from '../rules/built-in-rules';
import type { Cell, Row, Sheet, Workbook } from '../model/workbook';

export interface Refreshed {
  readonly workbook: Workbook;
  readonly stale: readonly Finding[];
}

/** Programs that do not calculate leave the results of before; people see the new ones as soon as Excel opens the file. `today` is a serial number. */
export const refreshValues = (workbook: Workbook, today: number): Refreshed => refreshWith(workbook, areResultsCurrent(workbook, { today }) ? [] : new Recalculation(workbook, { today }).outdated());

/** As `refreshValues`, with the results that differ from what is stored or that are not stored. */
export function refreshWith(workbook: Workbook, changed: readonly RecalculatedCell[]): Refreshed {
  if (changed.length === 0) return { workbook, stale: [] };
  const bySheet = new Map<string, RecalculatedCell[]>();
  for (const cell of changed) bySheet.set(cell.place.sheet, [...(bySheet.get(cell.place.sheet) ?? []), cell]);
  return {
    workbook: { ...workbook, sheets: workbook.sheets.map((sheet) => refreshSheet(sheet, bySheet.get(sheet.name) ?? [])) },
    // Results on a hidden sheet are read by nobody but the formulas, which are calculated afresh.
    stale: workbook.sheets.filter(({ visibility }) => visibility === 'visible').flatMap(({ name }) => describeStale(bySheet.get(name) ?? [])),
  };
}

function refreshSheet(sheet: Sheet, cells: readonly RecalculatedCell[]): Sheet {
  if (cells.length === 0) return sheet;
  const rows = new Map<number, Row>(sheet.rows);
  for (const { place: { range: { top, left } }, computed = null } of cells) {
    const row: (Cell | undefined)[] = [...(rows.get(top) ?? [])];
    row[left] = { ...row[left], value: computed };
    rows.set(top, row);
  }
  return { ...sheet, rows };
}

/** A formula without a stored result misleads nobody: only results that differ are worth a finding. */
function describeStale(cells: readonly RecalculatedCell[]): readonly Finding[] {
  const different = cells.filter(({ state }) => state === 'differs');
  const [first] = different;
  if (!first) return [];
  return [{
    rule: 'REK-UIT-001',
    severity: 'warning',
    verdict: 'broken',
    place: first.place,
    message: { id: BUILT_IN_RULES['REK-UIT-001'], facts: { others: different.length - 1, stored: first.stored, computed: first.computed ?? null } },
  }];
}
