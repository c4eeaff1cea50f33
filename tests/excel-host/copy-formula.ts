/** A formula of one cell -> the same in a cell some rows and columns further: relative references move along, as when Excel copies it. */
import { joinFormula, splitFormula } from '../../core/ooxml/shift-formula';

/** `formula` with its `=`. */
export const copyFormula = (formula: string, down: number, over: number): string => `=${joinFormula(splitFormula(formula.slice(1)), down, over)}`;
