/** A finding x Workbook -> the edits that solve it, where only one value can be right; undefined where a person has to choose. */
import { type Standings, findStandings, rowFormulas, totalFormulas } from '../check/declared-formulas';
import { type Definition, findTable } from '../definition/definition';
import { listFreshResults } from '../fill/refresh-results';
import { locateTables } from '../locate/locate-tables';
import { normaliseLabel } from '../locate/normalise-label';
import { readValue } from '../locate/read-value';
import type { Edit, NewContent } from '../model/edit';
import { editDistance } from '../model/nearest';
import type { Fact, Finding } from '../model/report';
import type { Table } from '../model/table';
import { type Cell, type Workbook, cellAt, findSheet } from '../model/workbook';

/** A workbook with all that looking for fixes needs of it; made once for many findings. */
export interface FixGround {
  readonly definition: Definition;
  readonly workbook: Workbook;
  /** Key: name in lower case. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly standings: Standings;
  /** Serial number (1900 system), for formulas that ask for the day. */
  readonly today: number;
}

export const openGround = (definition: Definition, workbook: Workbook, today: number): FixGround => ({
  definition,
  workbook,
  tables: new Map(locateTables(definition, workbook).tables.map((table) => [table.name.toLowerCase(), table])),
  standings: findStandings(workbook),
  today,
});

/** Where a finding points, in terms of its declared table. */
interface Target {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly table?: Table;
  /** Position of the column in the definition. */
  readonly position: number;
  readonly isTotal: boolean;
}

/** Results of formulas in the edits are not worked out yet: `previewFix` does. */
export function findFix(finding: Finding, ground: FixGround): readonly Edit[] | undefined {
  if (finding.verdict !== 'broken' || !finding.place) return undefined;
  if (finding.rule === 'REK-UIT-001') return orNone(listFreshResults(ground.workbook, ground.today).filter(({ sheet }) => sheet === finding.place?.sheet));
  const target = findTarget(finding, ground);
  const content = target && findContent(finding, target, ground);
  if (!target || !content) return undefined;
  return [{ sheet: target.sheet, row: target.row, column: target.column, content, ...(target.cell?.formula === undefined ? {} : { replacesFormula: true }) }];
}

const orNone = (edits: readonly Edit[]): readonly Edit[] | undefined => (edits.length === 0 ? undefined : edits);

function findContent(finding: Finding, target: Target, ground: FixGround): NewContent | undefined {
  const kind = ground.definition.rules.find(({ id }) => id === finding.rule)?.kind;
  const { facts } = finding.message;
  switch (kind) {
    case 'formula intact': return declaredFormula(target, ground);
    case 'total matches': case 'subtotal matches': return declaredFormula(target, ground) ?? computedSum(target, facts['computed']);
    case 'one of': case 'indicator readable': return target.cell?.formula === undefined ? nearestChoice(facts['value'], facts['allowed']) : undefined;
    case 'stored as number': return target.cell?.formula === undefined ? numberOf(target, ground) : undefined;
    // Where the number lost a closing zero, what was typed is only likely: `code` tells so.
    case 'stored as text': return facts['code'] === undefined && target.cell?.formula === undefined && typeof facts['value'] === 'string' ? { kind: 'text', text: facts['value'] } : undefined;
    default: return undefined;
  }
}

function findTarget({ place }: Finding, { tables, workbook }: FixGround): Target | undefined {
  if (!place) return undefined;
  const { top: row, left: column, bottom, right } = place.range;
  const sheet = findSheet(workbook, place.sheet);
  if (!sheet || bottom !== row || right !== column) return undefined;
  const at = { sheet: sheet.name, row, column, cell: cellAt(sheet, row, column) };
  for (const table of tables.values()) {
    const position = table.columns.findIndex(({ index }) => index === column);
    const isTotal = table.totalsRow === row;
    if (table.sheet === sheet.name && position >= 0 && (isTotal || table.rows.includes(row))) return { ...at, table, position, isTotal };
  }
  return { ...at, position: -1, isTotal: false };
}

/** Only Excel tables have our formulas; in a table laid out by hand a formula of ours would name a table that is not there. */
function declaredFormula({ table, position, isTotal, column, cell }: Target, { definition, standings, tables }: FixGround): NewContent | undefined {
  const declared = table && findTable(definition, table.name)?.columns[position];
  if (!table || !declared || !standings.tables.has(table.name.toLowerCase())) return undefined;
  const [formula] = isTotal
    ? declared.total === 'sum' ? totalFormulas(table, column, standings.places) : []
    : declared.formula === undefined ? [] : rowFormulas(declared.formula, table.name, standings.places, tables);
  return formula === undefined || formula === cell?.formula ? undefined : { kind: 'formula', formula };
}

/** A formula of somebody's own that gives another sum is theirs to look at. */
const computedSum = ({ cell }: Target, computed: Fact | undefined): NewContent | undefined =>
  cell?.formula === undefined && typeof computed === 'number' ? { kind: 'number', number: computed } : undefined;

/** The one allowed text that differs from what stands there in its accents, punctuation or a single slip of the finger; short codes differ too little for that. */
function nearestChoice(value: Fact | undefined, allowed: Fact | undefined): NewContent | undefined {
  if (typeof value !== 'string' || !Array.isArray(allowed)) return undefined;
  const choices = (allowed as readonly Fact[]).filter((each) => typeof each === 'string');
  const wanted = normaliseLabel(value);
  const near = choices.filter((choice) => normaliseLabel(choice) === wanted || (wanted.length >= 5 && choice.length >= 5 && editDistance(normaliseLabel(choice), wanted, 1) === 1));
  const [only] = near;
  return only === undefined || near.length > 1 ? undefined : { kind: 'text', text: only };
}

function numberOf({ cell, table, position }: Target, { definition }: FixGround): NewContent | undefined {
  const declared = table && findTable(definition, table.name)?.columns[position];
  if (!declared || typeof cell?.value !== 'string') return undefined;
  const { state, value } = readValue(cell.value, 'number', definition.locale, declared.decimals);
  return state === 'read' && typeof value === 'number' ? { kind: 'number', number: value } : undefined;
}
