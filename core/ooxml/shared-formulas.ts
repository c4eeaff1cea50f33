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

/** Counts the text that shared formulas become, over all sheets of one reading; refuses more than the limits, of which a small file has less. */
export class FormulaText {
  private characters = 0;
  private readonly limit: number;

  constructor({ sharedFormulaCharacters, sharedFormulaFrom, sharedFormulaRatio }: Limits, fileBytes: number) {
    this.limit = Math.min(sharedFormulaCharacters, sharedFormulaFrom + sharedFormulaRatio * fileBytes);
  }

  add(characters: number, part: string): void {
    this.characters += characters;
    if (this.characters > this.limit) throw tooLarge('sharedFormulaCharacters', this.characters, this.limit, part);
  }
}

/** Collects as a sheet is read: the cell with the text comes first, those that only name the key follow (ECMA-376 Part 1, 18.3.1.40). */
export class SharedFormulas {
  private readonly byKey = new Map<number, SharedFormula>();

  constructor(private readonly part: string, private readonly text: FormulaText) {}

  /** The formula of the cell at a zero-based place; undefined when it has no text of its own and the key is not known yet. */
  take(text: string, key: number, row: number, column: number): string | undefined {
    if (text !== '') {
      if (!this.byKey.has(key)) this.byKey.set(key, { row, column, pieces: splitFormula(text) });
      return text;
    }
    const first = this.byKey.get(key);
    if (!first) return undefined;
    const formula = joinFormula(first.pieces, row - first.row, column - first.column);
    this.text.add(formula.length, this.part);
    return formula;
  }
}
