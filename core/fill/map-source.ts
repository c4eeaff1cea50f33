/** An export x a source that fills -> one record for each of its rows, as the source's formulas make it; refuses a row of which a formula cannot be worked out. */
import type { Definition, SourceDefinition } from '../definition/definition';
import type { Message } from '../model/report';
import { type Scalar, isErrorValue } from '../model/scalar';
import type { SourceRows } from './count-source';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';
import { evaluateSource } from './evaluate-source';

/** Throws DataUnusable. `parameters` by name in lower case; `today` a serial number. */
export function mapSource(definition: Definition, source: SourceDefinition, rows: DataRows, parameters: ReadonlyMap<string, Scalar>, today: number): SourceRows {
  const { lines, ignoredCount, blankCount, evaluateAll } = evaluateSource(definition, source, rows, parameters, today);
  const columns = evaluateAll(source.fills ?? {});
  const problems = lines.flatMap((line, row): readonly Message[] => {
    const wrong = columns.find(([, values]) => isErrorValue(values[row]));
    return wrong ? [dataProblem('source-unnamed', { unit: rows.unit, line, column: wrong[0] })] : [];
  });
  if (problems.length > 0) throw new DataUnusable(problems);
  const records = lines.map((line, row) => ({ line, fields: columns.map(([, values]): Scalar => values[row] ?? null) }));
  return { rows: { unit: rows.unit, header: columns.map(([column]) => column), records }, readCount: rows.records.length, ignoredCount, ...(source.unpivot ? { blankCount } : {}) };
}
