/** Compiles a formula once, into closures that run over any data of the same shape; refuses what the catalog does not know, before any workbook is read. */
import type { Scalar } from '../model/scalar';
import { openEnv, startBuilding, type Building, type CellsRead, type ColumnRead, type EntryMode } from './building';
import { buildStep } from './build';
import type { Catalog } from './catalog';
import type { FormulaData } from './data';
import { parseFormula } from './parse';
import { catchProblem, type FormulaProblem } from './problem';
import type { Env, Step } from './step';
import { topLeft, type Value } from './value';

export type { CellsRead, ColumnPart, ColumnRead, EntryMode } from './building';
export { isProblem, type FormulaProblem, type ProblemCode } from './problem';

export interface CompiledFormula {
  /** The text as given. */
  readonly text: string;
  /** Whether it reads the row of its home table (`[@Rang]`), so that it has an answer for each row. */
  readonly perRow: boolean;
  /** The columns it reads, for the type gate and the dependency map. */
  readonly reads: readonly ColumnRead[];
  /** Defined names it reads, in lower case. */
  readonly readsNames: readonly string[];
  /** Cells it reads by A1 reference. */
  readonly readsCells: readonly CellsRead[];
  /** Names of the functions it calls, in capitals. */
  readonly functions: readonly string[];
  /** Whether it reads TODAY or NOW. */
  readonly readsClock: boolean;
  /** Whether it gives the right answer in a worksheet only when it is entered as an array formula. */
  readonly needsArrayEntry: boolean;
  /** One answer: for the whole table, or for the first row when it is per row; of an array the top left value. A blank answer is 0, as in a cell. */
  evaluate(data: FormulaData, place?: EvaluationPlace): Scalar;
  /** As `evaluate`, with the whole array where the answer is one; a blank stays blank. */
  evaluateAll(data: FormulaData, place?: EvaluationPlace): Value;
  /** An answer for each row of the home table. Throws where there is no home table. */
  evaluateRows(data: FormulaData): readonly Scalar[];
}

/** Where one evaluation stands: the row of the home table and the cell that holds the formula, all zero-based. */
export interface EvaluationPlace {
  readonly row?: number;
  readonly cell?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Compiles a formula, with or without leading `=`; `homeTable` is the table that `[@Column]` means. Gives a problem as a value, never throws for a wrong formula. */
export function compileFormula(text: string, catalog: Catalog, homeTable?: string, mode: EntryMode = 'array'): CompiledFormula | FormulaProblem {
  return catchProblem(() => {
    const building = startBuilding(text, catalog, homeTable, mode);
    const step = buildStep(building, parseFormula(text), { names: new Map(), isArray: false, depth: 0 });
    return finishFormula(building, step);
  });
}

function openAt(building: Building, data: FormulaData, place: EvaluationPlace | undefined): Env {
  const env = openEnv(building, data, place?.cell);
  env.row = place?.row ?? 0;
  return env;
}

function finishFormula(building: Building, step: Step): CompiledFormula {
  const answer = (env: Env): Scalar => topLeft(step.run(env)) ?? 0;
  const perRow = step.level === 'row';
  return {
    text: building.text,
    perRow,
    reads: [...building.reads.values()],
    readsNames: [...building.readsNames],
    readsCells: building.readsCells,
    functions: [...building.functions],
    readsClock: building.readsClock,
    needsArrayEntry: building.needsArrayEntry || (step.shape === 'any' && step.isReference === false),
    evaluate: (data, place) => answer(openAt(building, data, place)),
    evaluateAll: (data, place) => step.run(openAt(building, data, place)),
    evaluateRows(data) {
      if (building.homeTable === undefined) throw new Error('a formula without home table has no rows');
      const table = data.tables.get(building.homeTable.toLowerCase());
      if (!table) throw new Error(`the data lack the home table ${building.homeTable}`);
      const env = openEnv(building, data);
      if (!perRow) return new Array<Scalar>(table.rowCount).fill(table.rowCount === 0 ? null : answer(env));
      const answers = new Array<Scalar>(table.rowCount);
      for (let row = 0; row < table.rowCount; row++) {
        env.row = row;
        answers[row] = answer(env);
      }
      return answers;
    },
  };
}

