/** Workbook -> the values of a definition's parameters: by defined name, else by a label with the value to its right. */
import { type Place, cellPlace, readRange } from '../model/place';
import { type Scalar, isBlank, readErrorValue } from '../model/scalar';
import { type Sheet, type Workbook, findSheet, valueAt } from '../model/workbook';
import { LANGUAGES } from '../model/words';
import type { Definition, Parameter } from '../definition/definition';
import { normaliseLabel } from './normalise-label';

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
    const standing = listLabels(sheet);
    let first: { readonly order: number; readonly value: Scalar; readonly row: number; readonly column: number } | undefined;
    for (const label of labels) {
      for (const { order, row, column } of standing.get(label) ?? []) {
        if (first && first.order < order) continue;
        const step = STEPS_TO_VALUE.find((each) => !isBlank(valueAt(sheet, row, column + each)));
        if (step !== undefined) first = { order, value: valueAt(sheet, row, column + step), row, column: column + step };
      }
    }
    if (first) return { parameter, value: first.value, place: cellPlace(sheet.name, first.row, first.column), isFound: true };
  }
  return undefined;
}

const knownLabels = new WeakMap<Parameter, ReadonlySet<string>>();

function labelsOf(parameter: Parameter): ReadonlySet<string> {
  const labels = knownLabels.get(parameter) ?? new Set([...LANGUAGES.map((language) => parameter.label[language]), ...parameter.aliases].map(normaliseLabel));
  knownLabels.set(parameter, labels);
  return labels;
}

interface StandingLabel {
  /** Row by row from the top, each from the left. */
  readonly order: number;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
}

const listed = new WeakMap<Sheet, ReadonlyMap<string, readonly StandingLabel[]>>();

/** Texts near the top left by what they say, read once for a sheet. */
function listLabels(sheet: Sheet): ReadonlyMap<string, readonly StandingLabel[]> {
  const known = listed.get(sheet);
  if (known) return known;
  const labels = new Map<string, StandingLabel[]>();
  let order = 0;
  for (const [row, cells] of sheet.rows) {
    if (row >= ROWS_SEARCHED) continue;
    for (let column = 0; column < Math.min(COLUMNS_SEARCHED, cells.length); column++) {
      const value = cells[column]?.value;
      if (typeof value !== 'string') continue;
      const label = normaliseLabel(value);
      const standing = { order: order++, row, column };
      const same = labels.get(label);
      if (same) same.push(standing);
      else labels.set(label, [standing]);
    }
  }
  listed.set(sheet, labels);
  return labels;
}
