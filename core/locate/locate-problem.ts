/** What could not be found in a workbook, or was found twice: a finding with an id of its own. */
import type { Facts, Finding } from '../model/report';
import type { Place } from '../model/place';
import { BUILT_IN_RULES, type BuiltInRule } from '../rules/built-in-rules';

export const locateProblem = (rule: Extract<BuiltInRule, `LOC-${string}`>, facts: Facts, place?: Place): Finding => ({
  rule,
  severity: 'error',
  verdict: 'broken',
  message: { id: BUILT_IN_RULES[rule], facts },
  ...(place === undefined ? {} : { place }),
});
