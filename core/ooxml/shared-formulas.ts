/** Formulas that cells of a sheet share, by their key, into each cell's own formula; refuses more text than the limit. */
import { tooLarge } from './package';
import { joinFormula, splitFormula } from './shift-formula';
import type { Limits } from './limits';
import type { SplitFormula } from './shift-formula';

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: SplitFormula;
}

/** Collects as a sheet is read: the cell with the text comes first, those that only name the key follow (ECMA-376 Part 1, 18.3.1.40). */
export class SharedFormulas {
  private readonly byKey = new Map<number, SharedFormula>();
  private characters = 0;

  constructor(private readonly part: string, private readonly limits: Limits) {}

  /** The formula of the cell at a zero-based place; undefined when it has no text of its own and the key is not known yet. */
  take(text: string, key: number, row: number, column: number): string | undefined {
    if (text !== '') {
      if (!this.byKey.has(key)) this.byKey.set(key, { row, column, pieces: splitFormula(text) });
      return text;
    }
    const first = this.byKey.get(key);
    if (!first) return undefined;
    const formula = joinFormula(first.pieces, row - first.row, column - first.column);
    this.characters += formula.length;
    const limit = this.limits.sharedFormulaCharacters;
    if (this.characters > limit) throw tooLarge('sharedFormulaCharacters', this.characters, limit, this.part);
    return formula;
  }
}
