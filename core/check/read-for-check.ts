/** Definition x Workbook -> all that checking and comparing rest on: formulas calculated afresh, tables found, values typed, indicators judged. */
import type { RecalculatedCell } from '../formula/recalculate';
import type { Finding } from '../model/report';
import type { Workbook } from '../model/workbook';
import type { Definition } from '../definition/definition';
import { withoutDerived } from '../locate/derived-sheets';
import { withoutIdleLists } from '../locate/needed-sheets';
import { type Located, locateTables } from '../locate/locate-tables';
import { type Inputs, gatherInputs } from './inputs';
import { type IndicatorMemory, type JudgedIndicators, judgeIndicators } from './judge-indicators';
import { refreshValues, refreshWith } from './refresh-values';

export interface WorkbookReading {
  readonly workbook: Workbook;
  /** Stored results that were out of date. */
  readonly stale: readonly Finding[];
  readonly located: Located;
  readonly inputs: Inputs;
  /** Absent where the kind has none, or their table was not found. */
  readonly indicators: JudgedIndicators | undefined;
}

/** `today` is a serial number (1900 system); `outdated`: the results on its sheets of data that are not as stored, where they are known; `rows`: the indicators of the last check. */
export function readForCheck(definition: Definition, whole: Workbook, today: number, outdated?: readonly RecalculatedCell[], rows?: IndicatorMemory): WorkbookReading {
  const stored = withoutIdleLists(definition, withoutDerived(whole));
  const { workbook, stale } = outdated ? refreshWith(stored, outdated) : refreshValues(stored, today);
  const located = locateTables(definition, workbook);
  const inputs = gatherInputs(definition, located, today);
  return { workbook, stale, located, inputs, indicators: judgeIndicators(definition, workbook, inputs, rows) };
}
