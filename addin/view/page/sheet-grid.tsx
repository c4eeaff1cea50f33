/** A sheet as a light grid: only what is in sight is drawn; arrow keys move, typing or F2 edits, found cells are marked. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { columnLetters, contains, formatCell } from '../../../core/model/place';
import type { Range } from '../../../core/model/place';
import type { Severity } from '../../../core/model/report';
import { type Sheet, cellAt } from '../../../core/model/workbook';
import { useLanguage, useSay } from '../say';
import { CellEditor, type Move } from './cell-editor';
import { CHARACTER, cellKey, isInTable, layOut } from './grid-layout';
import { moveBy } from './grid-keys';
import { showCell, showForEditing } from './show-cell';

export interface CellMark {
  readonly severity: Severity;
  readonly count: number;
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
}

interface Props {
  readonly sheet: Sheet;
  readonly dateSystem: 1900 | 1904;
  readonly active: GridCell;
  /** The place that was last shown; more than a cell where a finding is about a row or table. */
  readonly range: Range | undefined;
  /** By `cellKey`. */
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly select: (cell: GridCell) => void;
  /** Gives false when the cell does not take text. */
  readonly mayEdit: (cell: GridCell) => boolean;
  readonly edit: (cell: GridCell, text: string) => void;
}

const ROW_HEADER = 44;
const COLUMN_HEADER = 26;

export function SheetGrid({ sheet, dateSystem, active, range, marks, select, mayEdit, edit }: Props) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | undefined>();
  const layout = useMemo(() => layOut(sheet, (cell) => showCell(cell, language, dateSystem)), [sheet, language, dateSystem]);
  const rows = useVirtualizer({ count: layout.rowCount, getScrollElement: () => scroller.current, estimateSize: layout.heightOf, overscan: 10, paddingStart: COLUMN_HEADER, scrollPaddingStart: COLUMN_HEADER });
  const columns = useVirtualizer({ horizontal: true, count: layout.columnCount, getScrollElement: () => scroller.current, estimateSize: (at) => layout.widths[at] ?? 0, overscan: 6, paddingStart: ROW_HEADER, scrollPaddingStart: ROW_HEADER });
  useEffect(() => {
    rows.measure();
    columns.measure();
  }, [layout, rows, columns]);
  useEffect(() => {
    rows.scrollToIndex(active.row, { align: 'auto' });
    columns.scrollToIndex(active.column, { align: 'auto' });
  }, [active.row, active.column, sheet.name, rows, columns]);
  useEffect(() => setTyped(undefined), [active.row, active.column, sheet.name]);

  const drawnRows = rows.getVirtualItems();
  const drawnColumns = columns.getVirtualItems();
  const startOf = (column: number): number => columns.measurementsCache[column]?.start ?? 0;
  const endOf = (column: number): number => columns.measurementsCache[column]?.end ?? 0;
  const bottomOf = (row: number): number => rows.measurementsCache[row]?.end ?? 0;
  const isDrawn = drawnRows.some(({ index }) => index === active.row) && drawnColumns.some(({ index }) => index === active.column);

  const begin = (text: string): void => {
    if (mayEdit(active)) setTyped(text);
  };
  const close = (move?: Move): void => {
    setTyped(undefined);
    scroller.current?.focus();
    if (move) select(moveBy(active, { down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft' }[move], false, layout, sheet, 1) ?? active);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (typed !== undefined || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 30) - 1);
    const next = moveBy(active, event.key, event.ctrlKey || event.metaKey, layout, sheet, page);
    if (next) {
      event.preventDefault();
      select(next);
    } else if (event.key === 'F2' || event.key === 'Enter') {
      event.preventDefault();
      begin(showForEditing(cellAt(sheet, active.row, active.column), language, dateSystem));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      if (mayEdit(active)) edit(active, '');
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      begin(event.key);
    }
  };

  return (
    <div ref={scroller} className="grid" role="grid" tabIndex={0} aria-label={say('page.grid', { sheet: sheet.name })} aria-rowcount={layout.rowCount + 1} aria-colcount={layout.columnCount + 1}
      aria-activedescendant={isDrawn ? `${id}-active` : undefined} onKeyDown={onKeyDown}>
      <div className="grid-body" role="presentation" style={{ width: columns.getTotalSize(), height: rows.getTotalSize() }}>
        <div className="grid-columns" role="row" aria-rowindex={1}>
          <div className="grid-corner" role="columnheader" aria-colindex={1}><span className="sr-only">{say('fill.row')}</span></div>
          {drawnColumns.map(({ index, start, size }) => (
            <div key={index} role="columnheader" aria-colindex={index + 2} className={`column-head${index === active.column ? ' current' : ''}`} style={{ left: start, width: size }}>{columnLetters(index)}</div>
          ))}
        </div>
        {drawnRows.map(({ index: row, start, size }) => (
          <div key={row} role="row" aria-rowindex={row + 2} className="grid-row" style={{ transform: `translateY(${start}px)`, height: size }}>
            <div role="rowheader" aria-colindex={1} className={`row-head${row === active.row ? ' current' : ''}`}>{row + 1}</div>
            {drawnColumns.map(({ index: column }) => {
              const key = cellKey(row, column);
              if (layout.covered.has(key) || size === 0) return null;
              const cell = cellAt(sheet, row, column);
              const merge = layout.merges.get(key);
              const isActive = row === active.row && column === active.column;
              const mark = marks.get(key);
              const text = showCell(cell, language, dateSystem);
              const isText = typeof cell?.value === 'string';
              const runsOn = isText && !merge && text.length * CHARACTER > (layout.widths[column] ?? 0) - 12 && !isInTable(sheet, row, column) && cellAt(sheet, row, column + 1) === undefined;
              let right = merge?.right ?? column;
              while (runsOn && right < column + 12 && right + 1 < layout.columnCount && cellAt(sheet, row, right + 1) === undefined) right += 1;
              const names = [
                'cell', runsOn && right > column ? 'runs-on' : '', isText ? '' : 'number', cell?.formula === undefined ? '' : 'calculated', layout.isHeader(row, column) ? 'header' : '', layout.isBand(row, column) ? 'band' : '', layout.isTotal(row, column) ? 'total' : '',
                mark ? `marked ${mark.severity}` : '', isActive ? 'active' : '', range && contains(range, row, column) ? 'in-range' : '',
              ];
              return (
                <div key={column} id={isActive ? `${id}-active` : undefined} role="gridcell" aria-colindex={column + 2} aria-selected={isActive}
                  aria-label={mark ? say('page.marked', { value: text === '' ? say('page.blank-cell') : text, count: mark.count }) : undefined}
                  title={text.length > 12 ? text : undefined} className={names.filter((name) => name !== '').join(' ')} data-cell={formatCell(row, column)}
                  style={{ left: startOf(column), width: endOf(merge?.right ?? column) - startOf(column), height: merge ? bottomOf(merge.bottom) - start : size }}
                  onMouseDown={() => select({ row, column })}
                  onDoubleClick={() => begin(showForEditing(cell, language, dateSystem))}>
                  {isActive && typed !== undefined
                    ? <CellEditor label={say('page.edit', { place: formatCell(row, column) })} start={typed} commit={(value, move) => { edit({ row, column }, value); close(move); }} cancel={() => close()} />
                    : <span style={runsOn ? { width: endOf(right) - startOf(column) - 12 } : undefined}>{text}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
