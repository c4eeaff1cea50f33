/** Cells that a fix changes: place, what stands there, what will. */
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { FixedCell } from '../../../core/fix/preview-fix';
import { formatPlace } from '../../../core/model/place';
import type { Scalar } from '../../../core/model/scalar';
import { formatFact } from '../../../core/text/format-fact';
import { useLanguage, useSay } from '../say';

/** Cells that are listed; the rest is counted. */
const MOST = 20;

export function ChangedCells({ cells }: { readonly cells: readonly FixedCell[] }) {
  const say = useSay();
  return (
    <>
      <p><b>{say('findings.fix-preview')}</b></p>
      <ul className="plain changed">
        {cells.slice(0, MOST).map((cell) => (
          <li key={formatPlace(cell.place)}>
            <span className="quiet">{formatPlace(cell.place)}</span>
            <Content value={cell.old} formula={cell.oldFormula} isOld />
            <ArrowRightRegular aria-label="→" />
            <Content value={cell.new} formula={cell.newFormula} />
          </li>
        ))}
      </ul>
      {cells.length > MOST && <p className="quiet">{say('more', { count: cells.length - MOST })}</p>}
    </>
  );
}

function Content({ value, formula, isOld = false }: { readonly value: Scalar; readonly formula: string | undefined; readonly isOld?: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const shown = value === null ? say('findings.cell-blank') : formatFact(value, language);
  const text = <>{shown}{formula !== undefined && <code>={formula}</code>}</>;
  return isOld ? <del>{text}</del> : <ins>{text}</ins>;
}
