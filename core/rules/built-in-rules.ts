/** What is judged of every workbook, whatever its definition: rule id -> the message that words it (with `.title`, `.why` and `.solve`). */

export const BUILT_IN_RULES = {
  'LOC-TAB-001': 'locate.tableMissing',
  'LOC-KOL-001': 'locate.columnMissing',
  'LOC-KOL-002': 'locate.columnDoubled',
  'REK-UIT-001': 'recalculate.stale',
  'VER-FOU-001': 'explain.not-allowed',
  'VER-LEZ-001': 'explain.unreadable',
  'VER-OUD-001': 'explain.stale',
  'VER-VRV-001': 'explain.expired',
  'VER-VWP-001': 'explain.rejected',
  'VER-WEE-001': 'explain.orphan',
} as const;

export type BuiltInRule = keyof typeof BUILT_IN_RULES;

export const isBuiltInRule = (id: string): id is BuiltInRule => Object.hasOwn(BUILT_IN_RULES, id);
