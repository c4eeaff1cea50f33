/** `parameters present`: each of these parameters is filled in. */
import type { Demand } from './demand';
import type { ParametersPresentRule } from './rule';

export const demandParametersPresent = (rule: ParametersPresentRule): readonly Demand[] =>
  rule.parameters.map((name) => ({
    formula: `=LEN(TRIM(${name}))>0`,
    pointsAt: { at: 'parameter', name },
    blank: 'zero',
    judgesType: true,
    facts: {},
    constants: {},
    messageId: 'broken.parameters-present',
  }));
