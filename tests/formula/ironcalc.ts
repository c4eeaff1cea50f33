/** Values and formulas -> what IronCalc makes of them. Numbers come with the nine or ten digits that General shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { isErrorValue, readErrorValue, type Scalar } from '../../core/model/scalar';

let isReady = false;

function start(): void {
  if (isReady) return;
  const path = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(path) });
  isReady = true;
}

/** A model with one sheet that holds the values from A1 on. */
export function openModel(grid: readonly (readonly Scalar[])[]): Model {
  start();
  const model = new Model('Blad1', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  grid.forEach((line, row) => line.forEach((value, column) => {
    if (value !== null) model.setUserInput(0, row + 1, column + 1, writeInput(value));
  }));
  return model;
}

/** What is typed to get the value: text after an apostrophe, so that it stays text. */
export function writeInput(value: Scalar): string {
  if (value === null) return '';
  return typeof value === 'string' ? `'${value}` : isErrorValue(value) ? `=${value.code}` : String(value).toUpperCase();
}

/** The result in a cell (zero-based): type codes are 1 number, 2 text, 4 boolean, 16 error, as TYPE gives them. */
export function readResult(model: Model, row: number, column: number, sheet = 0): Scalar {
  const text = model.getFormattedCellValue(sheet, row + 1, column + 1);
  switch (model.getCellType(sheet, row + 1, column + 1)) {
    case 1: return text === '' ? null : Number(text);
    case 4: return text === 'TRUE';
    case 16: return readErrorValue(text) ?? text;
    default: return text;
  }
}

/** Results of formulas (without `=`), each entered as an array formula in a column right of the values. */
export function calculateFormulas(grid: readonly (readonly Scalar[])[], formulas: readonly string[], isArray = true): Scalar[] {
  const model = openModel(grid);
  const column = Math.max(0, ...grid.map((line) => line.length)) + 2;
  formulas.forEach((formula, row) => {
    if (isArray) model.setUserArrayFormula(0, row + 1, column + 1, 1, 1, `=${formula}`);
    else model.setUserInput(0, row + 1, column + 1, `=${formula}`);
  });
  model.resumeEvaluation();
  model.evaluate();
  return formulas.map((_, row) => readResult(model, row, column));
}
