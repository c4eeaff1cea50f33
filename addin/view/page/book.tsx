/** The open workbook: the content of the active cell, the grid of a sheet, and the tabs of the sheets. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FileHost } from '../../host-file';
import type { Mark } from '../../host';
import { type Place, cellPlace, formatCell } from '../../../core/model/place';
import { type Workbook, cellAt } from '../../../core/model/workbook';
import { readTyped } from '../../../core/fill/read-typed';
import { LOCALES } from '../locales';
import type { PaneState } from '../pane-state';
import { useLanguage, useSay } from '../say';
import { TabStrip } from '../tab-strip';
import { useGround } from '../use-ground';
import type { PaneActions } from '../use-pane';
import { collectMarks } from './collect-marks';
import { type GridCell, SheetGrid } from './sheet-grid';
import { showForEditing } from './show-cell';

interface Props {
  readonly host: FileHost;
  readonly workbook: Workbook;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

const CORNER: GridCell = { row: 0, column: 0 };

export function Book({ host, workbook, state, actions }: Props) {
  const say = useSay();
  const language = useLanguage();
  const ground = useGround(state.checked);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [chosen, setChosen] = useState<string>();
  const [shown, setShown] = useState<Place>();
  // Where each sheet was left.
  const [cells, setCells] = useState<Readonly<Record<string, GridCell>>>({});
  useEffect(() => host.onMarks(setMarks), [host]);
  useEffect(() => host.onShow((place) => {
    setChosen(place.sheet);
    setShown(place);
    setCells((before) => ({ ...before, [place.sheet]: { row: place.range.top, column: place.range.left } }));
  }), [host]);

  const visible = workbook.sheets.filter(({ name, visibility }) => visibility === 'visible' || name === chosen);
  const sheet = workbook.sheets.find(({ name }) => name === chosen) ?? defaultSheet(workbook, state) ?? workbook.sheets[0];
  const active = (sheet && cells[sheet.name]) ?? CORNER;
  const marked = useMemo(() => collectMarks(sheet ? marks.filter(({ place }) => place.sheet === sheet.name) : []), [marks, sheet]);
  const select = useCallback((cell: GridCell) => {
    if (!sheet) return;
    setChosen(sheet.name);
    setShown(undefined);
    setCells((before) => ({ ...before, [sheet.name]: cell }));
  }, [sheet]);
  if (!sheet) return null;

  const cell = cellAt(sheet, active.row, active.column);
  const address = formatCell(active.row, active.column);
  const content = cell?.formula === undefined ? showForEditing(cell, language, workbook.dateSystem) : `=${cell.formula}`;
  const mayEdit = ({ row, column }: GridCell): boolean => {
    const formula = cellAt(sheet, row, column)?.formula;
    if (formula !== undefined) actions.say({ tone: 'warning', texts: [say('page.has-formula', { place: cellPlace(sheet.name, row, column), formula })] });
    return formula === undefined;
  };
  const edit = ({ row, column }: GridCell, text: string): void => {
    const place = cellPlace(sheet.name, row, column);
    if (text === showForEditing(cellAt(sheet, row, column), language, workbook.dateSystem)) return;
    if (text.startsWith('=')) {
      actions.say({ tone: 'warning', texts: [say('page.formula')] });
      return;
    }
    const typed = ground?.readTyped(sheet.name, row, column, text) ?? readTyped(text, undefined, LOCALES[language]);
    void actions.type({ edits: [{ sheet: sheet.name, row, column, content: typed }] }, say('page.edit-label', { place }), say('page.edited', { place }));
  };
  return (
    <section className="book" aria-label={say('page.workbook')}>
      <div className="name-box"><strong className="address">{address}</strong><span className="content" title={content}>{content}</span></div>
      <SheetGrid key={sheet.name} sheet={sheet} dateSystem={workbook.dateSystem} active={active} range={shown?.sheet === sheet.name ? shown.range : undefined} marks={marked} select={select} mayEdit={mayEdit} edit={edit} />
      <div className="sheet-tabs">
        <TabStrip label={say('page.sheets')} selected={sheet.name} select={setChosen} tabs={visible.map(({ name, visibility }) => ({ id: name, label: visibility === 'visible' ? name : `${name} (${say('page.hidden')})` }))} />
      </div>
    </section>
  );
}

/** The sheet of the first table says more than the notes before it. */
const defaultSheet = ({ sheets }: Workbook, { checked }: PaneState): Workbook['sheets'][number] | undefined =>
  sheets.find(({ name }) => name === checked?.report.tables[0]?.place.sheet) ?? sheets.find(({ visibility }) => visibility === 'visible');
