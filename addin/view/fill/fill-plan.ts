/** Data, how their columns are called, and parameters x the open workbook -> what filling changes, or every reason why it cannot. */
import { deriveTargetColumns } from '../../../core/check/target-columns';
import { DataUnusable } from '../../../core/fill/data-problem';
import type { DataRows } from '../../../core/fill/data-rows';
import { fillParameters } from '../../../core/fill/fill-parameters';
import { type DataKind, renameColumns } from '../../../core/fill/map-columns';
import { planFill } from '../../../core/fill/plan-fill';
import { type ReadData, readData } from '../../../core/fill/read-data';
import { readParameters } from '../../../core/fill/read-parameters';
import { locateTables } from '../../../core/locate/locate-tables';
import type { FillPlan } from '../../../core/model/fill-plan';
import type { Message } from '../../../core/model/report';
import type { Language } from '../../../core/model/words';
import type { CheckedWorkbook } from '../pane-state';
import { today } from '../today';

export type Planned = { readonly plan: FillPlan; readonly counted: ReadData['counted'] } | { readonly problems: readonly Message[] };

/** `parameters`: what the user typed, by name; blank ones are left as they are. What follows from the data beside them is written in `language`. */
export function planFilling({ definition, workbook }: CheckedWorkbook, kind: DataKind, rows: DataRows, columns: readonly (string | undefined)[], parameters: Readonly<Record<string, string>>, language: Language): Planned {
  try {
    const given = fillParameters(definition, Object.entries(parameters).flatMap(([name, text]) => (text.trim() === '' ? [] : [`${name}=${text}`])));
    const located = locateTables(definition, workbook);
    // A wide table has a column for each period: its own names say what they are.
    const named = kind.source?.unpivot ? rows : renameColumns(rows, columns);
    const known = readParameters(definition, located.parameters, given);
    const { filled, counted } = readData({ form: 'rows', rows: named }, { definition, table: kind.table, needed: 'key', parameters: known, today: today(), ...(kind.source ? { source: kind.source } : {}) });
    const derived = deriveTargetColumns(definition, kind.table, known, today(), language);
    // A column of an export that is not used was left out above, before it could be counted as not read.
    const unused = rows.header.length - named.header.length;
    return { plan: planFill(definition, workbook, located, { table: filled, parameters: given, ...(derived ? { derived } : {}) }), counted: counted && { ...counted, ignored: counted.ignored + unused } };
  } catch (error) {
    if (error instanceof DataUnusable) return { problems: error.problems };
    throw error;
  }
}
