/** Parameters that a workbook holds, with those that the user gives -> their values for the formulas of a source. */
import { readValue } from '../locate/read-value';
import type { FoundParameter } from '../locate/find-parameters';
import type { Scalar } from '../model/scalar';
import type { Definition } from '../definition/definition';

/** Key: name in lower case. What the user gives goes before what the workbook says, and that before the definition's default. */
export const readParameters = (definition: Definition, found: readonly FoundParameter[], given: ReadonlyMap<string, Scalar>): ReadonlyMap<string, Scalar> =>
  new Map(definition.parameters.map((parameter) => {
    const stored = found.find((each) => each.parameter.name === parameter.name)?.value ?? null;
    const { state, value } = readValue(stored, parameter.type, definition.locale, parameter.type === 'number' ? 0 : 2);
    return [parameter.name.toLowerCase(), given.get(parameter.name) ?? (state === 'read' ? value : (parameter.default ?? null))];
  }));
