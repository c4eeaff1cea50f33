/** Workbook -> the values of a definition's parameters: by defined name, else by a label with the value to its right. */
import { type Place, cellPlace, readRange } from '../model/place';
import { type Scalar, isBlank, readErrorValue } from '../model/scalar';
import { type Workbook, findSheet, valueAt } from '../model/workbook';
import { keepFor } from '../model/memory';
import { LANGUAGES } from '../model/words';
import type { Definition, Parameter } from '../definition/definition';
import { learnWords } from './known-words';
import { normaliseLabel } from './normalise-label';
import { type SheetTop, columnOf, readTop, rowOf } from './sheet-top';

export interface FoundParameter {
  readonly parameter: Parameter;
  readonly value: Scalar;
  /** Absent when the workbook has no such parameter, or holds it as a constant name. */
  readonly place?: Place;
  readonly isFound: boolean;
}

const ROWS_SEARCHED = 60;
const COLUMNS_SEARCHED = 20;
/** A value stands right beside its label, or with a narrow empty column between. */
const STEPS_TO_VALUE = [1, 2, 3];

export const findParameters = (definition: Definition, workbook: Workbook): readonly FoundParameter[] =>
  definition.parameters.map((parameter) => byName(parameter, workbook) ?? byLabel(parameter, workbook) ?? { parameter, value: null, isFound: false });

function byName(parameter: Parameter, workbook: Workbook): FoundParameter | undefined {
  const found = workbook.names.find(({ name }) => name.toLowerCase() === parameter.name.toLowerCase());
  if (!found) return undefined;
  const reference = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(found.formula);
  const sheet = reference && findSheet(workbook, (reference[1] ?? reference[2] ?? '').replaceAll("''", "'"));
  const range = reference && readRange(reference[3] ?? '');
  if (sheet && range) return { parameter, value: valueAt(sheet, range.top, range.left), place: cellPlace(sheet.name, range.top, range.left), isFound: true };
  const constant = readConstant(found.formula);
  return constant === undefined ? undefined : { parameter, value: constant, isFound: true };
}

function readConstant(formula: string): Scalar | undefined {
  if (/^-?\d+(\.\d+)?$/.test(formula)) return Number(formula);
  const text = /^"((?:[^"]|"")*)"$/.exec(formula);
  return text ? (text[1] ?? '').replaceAll('""', '"') : readErrorValue(formula);
}

function byLabel(parameter: Parameter, workbook: Workbook): FoundParameter | undefined {
  for (const sheet of workbook.sheets) {
    const top = readTop(sheet);
    const cells = labelsOf(parameter).flatMap((label) => top.cells.get(label) ?? []).filter((cell) => rowOf(cell) < ROWS_SEARCHED && columnOf(cell) < COLUMNS_SEARCHED);
    for (const cell of inOrder(top, cells)) {
      const [row, column] = [rowOf(cell), columnOf(cell)];
      const step = STEPS_TO_VALUE.find((each) => !isBlank(valueAt(sheet, row, column + each)));
      if (step !== undefined) return { parameter, value: valueAt(sheet, row, column + step), place: cellPlace(sheet.name, row, column + step), isFound: true };
    }
  }
  return undefined;
}

/** Row by row as the sheet has them, each from the left. */
const inOrder = ({ rows }: SheetTop, cells: readonly number[]): readonly number[] =>
  cells.length < 2 ? cells : [...cells].sort((a, b) => rows.indexOf(rowOf(a)) - rows.indexOf(rowOf(b)) || a - b);

/** Normalised; makes their words known. */
const labelsOf = keepFor((parameter: Parameter): readonly string[] => {
  const labels = [...new Set([...LANGUAGES.map((language) => parameter.label[language]), ...parameter.aliases].map(normaliseLabel))];
  learnWords(labels.flatMap((label) => label.split(' ')));
  return labels;
});

/** Makes the words of all parameters known, so that sheets are not read again for them. */
export const learnParameters = (definition: Definition): void => definition.parameters.forEach(labelsOf);
