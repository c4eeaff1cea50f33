/** Workbook -> the values of a definition's parameters: by defined name, else by a label with the value to its right. */
import { type Place, cellPlace, readRange } from '../model/place';
import { type Scalar, isBlank, readErrorValue } from '../model/scalar';
import { type Workbook, findSheet, valueAt } from '../model/workbook';
import { keepFor } from '../model/memory';
import { LANGUAGES } from '../model/words';
import type { Definition, Parameter } from '../definition/definition';
import { learnWords } from './known-words';
import { normaliseLabel } from './normalise-label';
import { columnOf, readTop, rowOf } from './sheet-top';

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
  const labels = labelsOf(parameter);
  for (const sheet of workbook.sheets) {
    const top = readTop(sheet);
    let first: number | undefined;
    let place: Place | undefined;
    for (const label of labels) {
      for (const cell of top.cells.get(label) ?? []) {
        const [row, column] = [rowOf(top, cell), columnOf(cell)];
        if (row >= ROWS_SEARCHED || column >= COLUMNS_SEARCHED || (first !== undefined && first < cell)) continue;
        const step = STEPS_TO_VALUE.find((each) => !isBlank(valueAt(sheet, row, column + each)));
        if (step === undefined) continue;
        first = cell;
        place = cellPlace(sheet.name, row, column + step);
      }
    }
    if (place) return { parameter, value: valueAt(sheet, place.range.top, place.range.left), place, isFound: true };
  }
  return undefined;
}

/** Normalised; makes their words known. */
const labelsOf = keepFor((parameter: Parameter): readonly string[] => {
  const labels = [...new Set([...LANGUAGES.map((language) => parameter.label[language]), ...parameter.aliases].map(normaliseLabel))];
  learnWords(labels);
  return labels;
});

/** Makes the words of all parameters known, so that sheets are not read again for them. */
export const learnParameters = (definition: Definition): void => definition.parameters.forEach(labelsOf);
