/** The figures that a definition declares for its report, from a workbook's inputs. A figure over cells that cannot be read is not given at all. */
import type { CompiledFormula } from '../formula/compile';
import type { Figure } from '../model/report';
import { type Scalar, isErrorValue } from '../model/scalar';
import type { CompiledDefinition } from './compile-rules';
import { findObstacle } from './gate';
import type { Inputs } from './inputs';

export const computeFigures = ({ figures }: CompiledDefinition, inputs: Inputs): readonly Figure[] =>
  figures.map(([figure, formula]) => ({ key: figure.key, label: figure.label, value: computeFigure(formula, inputs) }));

export function computeFigure(formula: CompiledFormula, inputs: Inputs): Scalar {
  const value: Scalar = findObstacle(formula, inputs, { blank: 'undecided', judgesType: false }) ? null : formula.evaluate(inputs.data);
  return isErrorValue(value) ? null : value;
}
