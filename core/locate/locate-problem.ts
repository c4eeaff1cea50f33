/** What could not be found in a workbook, or was found twice: findings with ids of their own. */
import type { Facts, Finding } from '../model/report';
import type { Place } from '../model/place';

export const LOCATE_RULES = {
  tableMissing: 'LOC-TAB-001',
  columnMissing: 'LOC-KOL-001',
  columnDoubled: 'LOC-KOL-002',
} as const;

export const locateProblem = (kind: keyof typeof LOCATE_RULES, facts: Facts, place?: Place): Finding => ({
  rule: LOCATE_RULES[kind],
  severity: 'error',
  verdict: 'broken',
  message: { id: `locate.${kind}`, facts },
  ...(place === undefined ? {} : { place }),
});
