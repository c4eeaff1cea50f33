/** Checks one workbook again and again while it changes: formulas and rules that rest on nothing new keep their results. The report is that of `checkWorkbook`. */
import { Recalculation } from '../formula/recalculation';
import type { Report } from '../model/report';
import type { Workbook } from '../model/workbook';
import type { Definition } from '../definition/definition';
import { withoutDerived } from '../locate/derived-sheets';
import { withoutIdleLists } from '../locate/needed-sheets';
import { type CheckOptions, checkReading } from './check-workbook';
import { IndicatorMemory } from './judge-indicators';
import { readForCheck } from './read-for-check';
import { VerdictMemory } from './verdict-memory';

export class Rechecker {
  /** Of all sheets, and of those with data only: that is all that a check asks. */
  readonly #whole = new Kept();
  readonly #data = new Kept();
  #memory: { readonly definition: Definition; readonly verdicts: VerdictMemory; readonly rows: IndicatorMemory } | undefined;

  /** The formulas of a workbook, which may be another than the last; good until the next call. */
  recalculate(workbook: Workbook, today: number): Recalculation {
    return this.#whole.recalculate(workbook, today);
  }

  /** As `recalculate`, of the sheets that the last check asked. */
  recalculateData(workbook: Workbook, today: number): Recalculation {
    const data = withoutDerived(workbook);
    return this.#data.recalculate(this.#memory ? withoutIdleLists(this.#memory.definition, data) : data, today);
  }

  /** Without last year's workbook: the pane has none. */
  check(definition: Definition, whole: Workbook, { workbookName, today }: Omit<CheckOptions, 'previous'>): Report {
    if (this.#memory?.definition !== definition) this.#memory = { definition, verdicts: new VerdictMemory(), rows: new IndicatorMemory() };
    const { verdicts, rows } = this.#memory;
    const workbook = withoutIdleLists(definition, withoutDerived(whole));
    return checkReading(definition, readForCheck(definition, workbook, today, this.recalculateData(workbook, today).outdated(), rows), { workbookName, memory: verdicts });
  }
}

/** The last recalculation, taken on where the next workbook is the last one with changes. */
class Kept {
  #last: { readonly today: number; readonly formulas: Recalculation } | undefined;

  recalculate(workbook: Workbook, today: number): Recalculation {
    if (this.#last?.today === today && this.#last.formulas.follow(workbook)) return this.#last.formulas;
    const formulas = new Recalculation(workbook, { today });
    this.#last = { today, formulas };
    return formulas;
  }
}
