/** A rule's formula -> the same formula over the calculation cells of a template: each reference to a column is written anew, and what counts as blank is what a person sees. */
import type { AstExpression } from '../../../core/formula/parse';
import { parseFormula } from '../../../core/formula/parse';
import { applySplices, type Splice } from '../../../core/formula/rewrite';
import { readTableReference } from '../../../core/formula/table-reference';

/** A structured reference of a rule. */
export interface AskedReference {
  /** Table as written; absent in `[@Rang]`. */
  readonly table?: string;
  readonly columns: readonly string[];
  readonly part: 'row' | 'data' | 'other';
  /** `as it stands`: a function asks for the cell's text or for whether it is filled, so that a number typed as text must stay text. `as it is made`: even a blank must stay what it is. `in range`: by a function that passes over blanks. */
  readonly isAsked: 'as value' | 'in range' | 'as it stands' | 'as it is made';
}

export interface Replacing {
  /** The new text, or undefined to leave the reference. */
  readonly reference: (asked: AskedReference) => string | undefined;
  readonly name: (name: string, isAsked: AskedReference['isAsked']) => string | undefined;
}

const AS_IT_STANDS = new Set(['LEN', 'TRIM', 'ISBLANK', 'COUNTA', 'COUNTBLANK', 'LEFT', 'RIGHT', 'MID', 'EXACT', 'UPPER', 'LOWER', 'SUBSTITUTE', 'FIND', 'SEARCH']);

const AS_IT_IS_MADE = new Set(['ISTEXT', 'ISNONTEXT']);

/** Functions to which a blank cell is not a zero. */
const PASSES_OVER_BLANKS = new Set(['ISNUMBER', 'COUNT', 'SUM', 'AVERAGE', 'MEDIAN', 'MIN', 'MAX', 'LARGE', 'SMALL', 'COUNTIF', 'COUNTIFS', 'SUMIF', 'SUMIFS', 'AVERAGEIF', 'AVERAGEIFS', 'MINIFS', 'MAXIFS', 'SUBTOTAL']);

/** Without `=`. Throws a ProblemError on a formula that cannot be read: loading a definition refuses those before. */
export function rewriteFormula(formula: string, replacing: Replacing): string {
  const splices: Splice[] = [];
  const replace = (node: AstExpression, text: string | undefined): void => {
    const [start, end] = node.loc ?? [];
    if (text !== undefined && start !== undefined && end !== undefined) splices.push({ start, end, text });
  };
  const walk = (node: AstExpression, isAsked: AskedReference['isAsked']): void => {
    if (node.type === 'ReferenceIdentifier') {
      if (node.kind === 'table') replace(node, replacing.reference(readReference(node.value, isAsked)));
      else if (node.kind === 'name') replace(node, replacing.name(node.value, isAsked));
    } else if (node.type === 'CallExpression') {
      const name = node.callee.type === 'Identifier' ? node.callee.name.toUpperCase() : '';
      splices.push(...spliceBlankTest(node, name, formula));
      for (const argument of node.arguments) if (argument) walk(argument, askedBy(name, isAsked));
    } else if (node.type === 'UnaryExpression' || node.type === 'BinaryExpression') {
      for (const argument of node.arguments) walk(argument, 'as value');
    }
  };
  walk(parseFormula(formula), 'as value');
  return applySplices(formula, splices).trim().replace(/^=\s*/, '');
}

function askedBy(name: string, outside: AskedReference['isAsked']): AskedReference['isAsked'] {
  if (AS_IT_STANDS.has(name)) return 'as it stands';
  if (AS_IT_IS_MADE.has(name)) return 'as it is made';
  if (PASSES_OVER_BLANKS.has(name)) return 'in range';
  return isOfCell(name) ? outside : 'as value';
}

/** Functions that hand on the cell that they are given. */
const isOfCell = (name: string): boolean => name === 'IF' || name === 'INDEX';

/** ISBLANK and COUNTA take text of no length, which pasting leaves behind, for a filled cell; people do not. */
function spliceBlankTest(node: AstExpression, name: string, formula: string): readonly Splice[] {
  const [start, end] = node.loc ?? [];
  if (start === undefined || end === undefined || (name !== 'ISBLANK' && name !== 'COUNTA')) return [];
  const [open, close] = name === 'ISBLANK' ? ['NOT(LEN(TRIM(', '))'] : ['SUMPRODUCT(--(LEN(TRIM(', '))>0)'];
  return [{ start, end: formula.indexOf('(', start) + 1, text: open }, { start: end - 1, end: end - 1, text: close }];
}

function readReference(text: string, isAsked: AskedReference['isAsked']): AskedReference {
  const reference = readTableReference(text);
  const sections = reference?.sections ?? [];
  const part = sections.includes('this row') ? 'row' : sections.length === 0 || (sections.length === 1 && sections[0] === 'data') ? 'data' : 'other';
  return { columns: reference?.columns ?? [], part, isAsked, ...(reference?.table ? { table: reference.table } : {}) };
}
