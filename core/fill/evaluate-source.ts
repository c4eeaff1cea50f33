/** Rows of an export x a source -> its formulas' values for each row, once a wide table has been made long; refuses what the source cannot read. */
import { compileFormula } from '../formula/compile';
import type { FormulaData } from '../formula/data';
import { isProblem } from '../formula/problem';
import { topLeft } from '../formula/value';
import type { Scalar } from '../model/scalar';
import { catalogOfSource } from '../definition/lint-sources';
import type { Definition, SourceDefinition } from '../definition/definition';
import type { DataRows } from './data-rows';
import { readSource } from './read-source';
import { unpivotRows } from './unpivot';

export interface EvaluatedSource {
  /** For each row where it stands in the file. */
  readonly lines: readonly number[];
  /** Columns of the export that were left unread. */
  readonly ignoredCount: number;
  /** Cells of a wide table without a figure. */
  readonly blankCount: number;
  /** The values of a formula, one for each row. */
  readonly evaluate: (formula: string) => readonly Scalar[];
  readonly evaluateAll: (part: Readonly<Record<string, string>>) => readonly (readonly [string, readonly Scalar[]])[];
}

/** Throws DataUnusable. `parameters` by name in lower case; `today` a serial number. */
export function evaluateSource(definition: Definition, source: SourceDefinition, rows: DataRows, parameters: ReadonlyMap<string, Scalar>, today: number): EvaluatedSource {
  const { rows: long, blankCount } = unpivotRows(source, rows);
  const { data, lines, ignoredCount } = readSource(definition, source, long);
  const over: FormulaData = { tables: new Map([[source.id.toLowerCase(), data]]), names: parameters, today };
  // A blank stays blank here, so that a row without a name is not named 0.
  const evaluate = (formula: string): readonly Scalar[] => {
    const compiled = compileFormula(formula, catalogOfSource(source, definition), source.id);
    if (isProblem(compiled)) throw new Error(`formula of source ${source.id} does not compile: ${formula}`);
    return lines.map((_, row) => topLeft(compiled.evaluateAll(over, { row })));
  };
  return { lines, ignoredCount, blankCount, evaluate, evaluateAll: (part) => Object.entries(part).map(([column, formula]) => [column, evaluate(formula)]) };
}
