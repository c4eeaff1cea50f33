/** Marks on places of one sheet -> the mark of each cell: the worst of its findings, and how many there are. */
import { type Severity, SEVERITIES } from '../../../core/model/report';
import type { Mark } from '../../host';
import { cellKey } from './grid-layout';
import type { CellMark } from './sheet-grid';

/** Cells of one place that are marked; a finding about whole columns would colour everything. */
const MOST_CELLS = 2_000;

export function collectMarks(marks: readonly Mark[]): ReadonlyMap<string, CellMark> {
  const collected = new Map<string, CellMark>();
  for (const { place: { range }, severity } of marks) {
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) continue;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const key = cellKey(row, column);
        const before = collected.get(key);
        collected.set(key, { severity: worse(before?.severity, severity), count: (before?.count ?? 0) + 1 });
      }
    }
  }
  return collected;
}

const worse = (one: Severity | undefined, other: Severity): Severity => (one !== undefined && SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other) ? one : other);
