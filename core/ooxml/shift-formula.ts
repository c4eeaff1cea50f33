/** A formula as another cell has it: relative references moved by rows and columns, everything else kept letter for letter. */
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from '../model/place';

/** A cell (column and row), a whole column (no row) or a whole row (no column); zero-based. */
export interface CellPiece {
  readonly column?: number;
  readonly row?: number;
  readonly columnIsFixed: boolean;
  readonly rowIsFixed: boolean;
}
export type Piece = string | CellPiece;

/** A formula cut into plain text and references. */
export type SplitFormula = readonly Piece[];

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;
const WORD = /[\p{L}\p{N}_.$\\?]+/uy;
const ERROR = /#[A-Za-z/0-9]+[!?]?/y;

/** Cuts a formula (no `=`) at its references. Texts, quoted sheet names, brackets, functions, names and errors stay as they are. */
export function splitFormula(formula: string): SplitFormula {
  const pieces: Piece[] = [];
  let kept = 0;
  let at = 0;
  const push = (from: number, to: number, piece: CellPiece): void => {
    if (from > kept) pieces.push(formula.slice(kept, from));
    pieces.push(piece);
    kept = to;
  };
  while (at < formula.length) {
    const char = formula[at] as string;
    if (char === '"' || char === "'") at = endOfQuoted(formula, at, char);
    else if (char === '[') at = endOfBrackets(formula, at);
    else {
      const error = char === '#' ? matchAt(ERROR, formula, at) : undefined;
      const word = error ?? matchAt(WORD, formula, at);
      const end = at + (word?.length ?? 1);
      if (error === undefined && word !== undefined) at = takeWord(formula, at, word, push);
      else at = end;
    }
  }
  if (kept < formula.length) pieces.push(formula.slice(kept));
  return pieces;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Takes the word at `at` as a reference where it is one; gives where to go on. */
function takeWord(formula: string, at: number, word: string, push: (from: number, to: number, piece: CellPiece) => void): number {
  const end = at + word.length;
  const next = formula[end];
  if (next === '(' || next === '!' || next === '[') return end;
  const cell = readCellWord(word);
  if (cell) {
    push(at, end, cell);
    return end;
  }
  if (next !== ':') return end;
  const other = matchAt(WORD, formula, end + 1);
  const after = other === undefined ? undefined : formula[end + 1 + other.length];
  if (other === undefined || after === '(' || after === '!') return end;
  const first = readLineWord(word);
  const second = readLineWord(other);
  if (!first || !second || (first.row === undefined) !== (second.row === undefined)) return end;
  push(at, end, first);
  push(end + 1, end + 1 + other.length, second);
  return end + 1 + other.length;
}

function readCellWord(word: string): CellPiece | undefined {
  const match = CELL.exec(word);
  const column = columnIndex(match?.[2] ?? '');
  const row = Number(match?.[4]) - 1;
  if (!match || column === undefined || row < 0 || row >= MAX_ROWS) return undefined;
  return { column, row, columnIsFixed: match[1] === '$', rowIsFixed: match[3] === '$' };
}

/** A whole column (`$B`) or row (`12`), half of `B:D` or `2:7`. */
function readLineWord(word: string): CellPiece | undefined {
  const column = COLUMN.exec(word);
  const index = columnIndex(column?.[2] ?? '');
  if (column && index !== undefined) return { column: index, columnIsFixed: column[1] === '$', rowIsFixed: false };
  const row = ROW.exec(word);
  if (row && Number(row[2]) >= 1 && Number(row[2]) <= MAX_ROWS) return { row: Number(row[2]) - 1, columnIsFixed: false, rowIsFixed: row[1] === '$' };
  return undefined;
}

function endOfQuoted(formula: string, from: number, quote: string): number {
  let at = from + 1;
  while (at < formula.length) {
    if (formula[at] !== quote) at += 1;
    else if (formula[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return at;
}

/** After the bracket that closes the one at `from`; `'` escapes the next character inside (structured references). */
function endOfBrackets(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const char = formula[at];
    if (char === "'") at += 1;
    else if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}

/** The formula moved by rows and columns (negative: up, left). A relative reference that falls off the sheet becomes `#REF!`. */
export function joinFormula(pieces: SplitFormula, rows: number, columns: number): string {
  // Joined in one go: a text that grows piece by piece takes ten times its size.
  return pieces.map((piece) => (typeof piece === 'string' ? piece : formatPiece(piece, rows, columns))).join('');
}

/** A reference moved by rows and columns as it is written. */
export function formatPiece(piece: CellPiece, rows: number, columns: number): string {
  let text = '';
  if (piece.column !== undefined) {
    const column = piece.columnIsFixed ? piece.column : piece.column + columns;
    if (column < 0 || column >= MAX_COLUMNS) return '#REF!';
    text = (piece.columnIsFixed ? '$' : '') + columnLetters(column);
  }
  if (piece.row !== undefined) {
    const row = piece.rowIsFixed ? piece.row : piece.row + rows;
    if (row < 0 || row >= MAX_ROWS) return '#REF!';
    text += `${piece.rowIsFixed ? '$' : ''}${row + 1}`;
  }
  return text;
}
