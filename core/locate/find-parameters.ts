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
const STEPS_TO_VALUE = 3;

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
    for (const { label, row, column } of listLabels(sheet)) {
      if (!labels.has(label)) continue;
      for (let step = 1; step <= STEPS_TO_VALUE; step++) {
        const value = valueAt(sheet, row, column + step);
        if (!isBlank(value)) return { parameter, value, place: cellPlace(sheet.name, row, column + step), isFound: true };
      }
    }
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
  readonly label: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
}

const listed = new WeakMap<Sheet, readonly StandingLabel[]>();

/** Texts near the top left, read once for a sheet. */
function listLabels(sheet: Sheet): readonly StandingLabel[] {
  const known = listed.get(sheet);
  if (known) return known;
  const labels: StandingLabel[] = [];
  for (const [row, cells] of sheet.rows) {
    if (row >= ROWS_SEARCHED) continue;
    for (let column = 0; column < Math.min(COLUMNS_SEARCHED, cells.length); column++) {
      const value = cells[column]?.value;
      if (typeof value === 'string') labels.push({ label: normaliseLabel(value), row, column });
    }
  }
  listed.set(sheet, labels);
  return labels;
}
