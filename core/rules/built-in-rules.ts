/** What is judged of every workbook, whatever its definition: rule id -> the message that words it (with `.title`, `.why` and `.solve`). */

export const BUILT_IN_RULES = {
  'LOC-TAB-001': 'locate.tableMissing',
  'LOC-KOL-001': 'locate.columnMissing',
  'LOC-KOL-002': 'locate.columnDoubled',
  'REK-UIT-001': 'recalculate.stale',
} as const;

export type BuiltInRule = keyof typeof BUILT_IN_RULES;

export const isBuiltInRule = (id: string): id is BuiltInRule => Object.hasOwn(BUILT_IN_RULES, id);
