/** Checks one workbook again and again while it changes: formulas and rules that rest on nothing new keep their results. The report is that of `checkWorkbook`. */
import { Recalculation } from '../formula/recalculation';
import type { Report } from '../model/report';
import type { Workbook } from '../model/workbook';
import type { Definition } from '../definition/definition';
import { type CheckOptions, checkReading } from './check-workbook';
import { IndicatorMemory } from './judge-indicators';
import { readForCheck } from './read-for-check';
import { VerdictMemory } from './verdict-memory';

export class Rechecker {
  #recalculation: { readonly today: number; readonly formulas: Recalculation } | undefined;
  #memory: { readonly definition: Definition; readonly verdicts: VerdictMemory; readonly rows: IndicatorMemory } | undefined;

  /** The formulas of a workbook, which may be another than the last; good until the next call. */
  recalculate(workbook: Workbook, today: number): Recalculation {
    const known = this.#recalculation;
    if (known?.today === today && known.formulas.follow(workbook)) return known.formulas;
    const formulas = new Recalculation(workbook, { today });
    this.#recalculation = { today, formulas };
    return formulas;
  }

  /** Without last year's workbook: the pane has none. */
  check(definition: Definition, workbook: Workbook, { workbookName, today }: Omit<CheckOptions, 'previous'>): Report {
    if (this.#memory?.definition !== definition) this.#memory = { definition, verdicts: new VerdictMemory(), rows: new IndicatorMemory() };
    const { verdicts, rows } = this.#memory;
    return checkReading(definition, readForCheck(definition, workbook, today, this.recalculate(workbook, today).outdated(), rows), { workbookName, memory: verdicts });
  }
}
