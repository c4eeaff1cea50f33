/** What filling changes, cell by cell, of which only what is in sight is drawn; and the button that does it in one step. */
import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReadData } from '../../../core/fill/read-data';
import { dayOfSerial, isDateSerial } from '../../../core/model/date';
import type { FillPlan, PlannedCell } from '../../../core/model/fill-plan';
import { formatPlace } from '../../../core/model/place';
import type { Scalar } from '../../../core/model/scalar';
import type { Language } from '../../../core/model/words';
import { printDay } from '../../../core/number/day';
import { countKinds } from '../../../core/report/fill-plan';
import { formatFact } from '../../../core/text/format-fact';
import { LOCALES } from '../locales';
import { useLanguage, useSay } from '../say';
import type { PaneActions } from '../use-pane';

interface Props {
  readonly plan: FillPlan;
  readonly counted: ReadData['counted'];
  readonly name: string;
  readonly actions: PaneActions;
  readonly scroller: React.RefObject<HTMLDivElement | null>;
  readonly done: () => void;
}

/** Rows that are named when they are left alone. */
const MOST_UNTOUCHED = 8;
const ESTIMATE = 62;

export function FillPreview({ plan, counted, name, actions, scroller, done }: Props) {
  const say = useSay();
  const language = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const counts = countKinds(plan);
  const count = counts.fills + counts.replaces;
  const cells = useMemo(() => plan.cells.filter(({ kind }) => showsAll || kind !== 'same'), [plan, showsAll]);
  const apply = async (): Promise<void> => {
    if (await actions.change(plan, say('fill.label', { name }), say('fill.done', { count }))) done();
  };
  return (
    <section className="card" aria-label={say('fill.preview')}>
      <h2>{say('fill.preview')}</h2>
      {counted && <p className="quiet">{say(counted.isCounted ? 'fill.counted' : 'fill.taken', { read: counted.read, rows: counted.rows, ignored: counted.ignored })}</p>}
      <p>{say('fill.counts', { fills: counts.fills, replaces: counts.replaces, kept: counts['kept-formula'], same: counts.same })}</p>
      {plan.added && <p>{say('fill.added', { table: plan.added.table, rows: plan.added.rows.length })}</p>}
      {plan.untouched.length > 0 && (
        <p className="quiet">{say('fill.untouched', { rows: plan.untouched.slice(0, MOST_UNTOUCHED).map(({ row, place }) => `${row} (${formatPlace(place)})`) })}
          {plan.untouched.length > MOST_UNTOUCHED && ` ${say('more', { count: plan.untouched.length - MOST_UNTOUCHED })}`}</p>
      )}
      {count === 0 && !plan.added ? <p><strong>{say('fill.nothing')}</strong></p> : <Button appearance="primary" onClick={() => void apply()}>{say('fill.apply', { count })}</Button>}
      {counts.same > 0 && <Checkbox label={say('fill.all-cells')} checked={showsAll} onChange={(_, { checked }) => setShowsAll(checked === true)} />}
      <PlannedCells cells={cells} language={language} scroller={scroller} />
    </section>
  );
}

function PlannedCells({ cells, language, scroller }: { readonly cells: readonly PlannedCell[]; readonly language: Language; readonly scroller: Props['scroller'] }) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset((list.current?.getBoundingClientRect().top ?? 0) - (scroller.current?.getBoundingClientRect().top ?? 0) + (scroller.current?.scrollTop ?? 0)), [cells, scroller]);
  const virtualizer = useVirtualizer({ count: cells.length, getScrollElement: () => scroller.current, estimateSize: () => ESTIMATE, overscan: 10, scrollMargin: offset });
  return (
    <ul ref={list} className="plain planned" aria-label={say('fill.preview')} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const cell = cells[index];
        return cell && (
          <li key={index} ref={virtualizer.measureElement} data-index={index} aria-setsize={cells.length} aria-posinset={index + 1} style={{ transform: `translateY(${start - offset}px)` }}>
            <p><strong>{formatPlace(cell.place)}</strong> {cell.row} <span className="quiet">{cell.column[language]}</span></p>
            <p className="changed-line"><del>{show(cell, cell.old, language, say('findings.cell-blank'))}</del><ArrowRightRegular aria-label="→" /><ins>{show(cell, cell.new, language, say('findings.cell-blank'))}</ins> <span className={`kind ${cell.kind}`}>{say(`fill.kind.${cell.kind}`)}</span></p>
          </li>
        );
      })}
    </ul>
  );
}

const show = ({ isDate }: PlannedCell, value: Scalar, language: Language, blank: string): string =>
  (value === null ? blank : isDate && typeof value === 'number' && isDateSerial(value) ? printDay(dayOfSerial(value), LOCALES[language]) : formatFact(value, language));
