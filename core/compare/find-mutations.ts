/** The functions of two staffing plans -> what was added, dropped, moved, filled and vacated. Says which pairs are not certain; guesses none. */
import type { DataTable, FormulaData } from '../formula/data';
import type { GroupTotals, Mutation, MutationReport, Pair, PostChange, PostChangeKind } from '../model/mutation';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import { type Definition, findTable } from '../definition/definition';
import type { StatuteDefinition, MutationsDefinition } from '../definition/mutations';

interface Posts {
  readonly filled: number;
  readonly vacant: number;
}

/** One function of one year. */
interface Row {
  readonly key: string;
  readonly name: string;
  readonly item: string;
  readonly group: string;
  /** In the order of the statutes. */
  readonly posts: readonly Posts[];
}

/** Undefined where the kind declares no such comparison, or one of the workbooks lacks the table. */
export function compareFunctions(definition: Definition, old: FormulaData, now: FormulaData): MutationReport | undefined {
  const { mutations } = definition;
  const [before, after] = [old, now].map(({ tables }) => (mutations ? tables.get(mutations.table.toLowerCase()) : undefined));
  return mutations && before && after ? findMutations(mutations, findTable(definition, mutations.table)?.key ?? [], before, after) : undefined;
}

/**
 * Rows are the same function when place and name are (case and spaces do not count). Of the rest, a name that stands once in each year has moved;
 * a name that stands there more often on either side may have, which is said. `key`: columns by which users know a row.
 */
export function findMutations(declared: MutationsDefinition, key: readonly string[], old: DataTable, now: DataTable): MutationReport {
  const [before, after] = [readRows(declared, key, old), readRows(declared, key, now)];
  const byKey = new Map(before.rows.map((row) => [row.key, row]));
  const pairs = after.rows.map((row): readonly [Row | undefined, Row] => [byKey.get(row.key), row]);
  const paired = new Set(pairs.map(([row]) => row?.key));
  const leftOld = before.rows.filter((row) => !paired.has(row.key));
  const leftNew = pairs.flatMap(([row, own]) => (row ? [] : [own]));
  const movedFrom = new Map<Row, Row>();
  for (const row of leftNew) {
    const [own, other] = [namesakes(leftNew, row), namesakes(leftOld, row)];
    if (own.length === 1 && other.length === 1 && other[0]) movedFrom.set(row, other[0]);
  }
  const moved = new Set(movedFrom.values());
  const found = [
    ...pairs.map(([same, row]) => describe(declared.statutes, same ?? movedFrom.get(row), row, same ? 'changed' : movedFrom.has(row) ? 'moved' : 'added', namesakes(leftOld, row))),
    ...leftOld.filter((row) => !moved.has(row)).map((row) => describe(declared.statutes, row, undefined, 'dropped', namesakes(leftNew, row))),
  ];
  const mutations = found.filter(({ kind, changes }) => kind !== 'changed' || changes.length > 0);
  return {
    mutations,
    unchangedCount: found.length - mutations.length,
    totals: totalsOf(declared, before.rows, after.rows),
    unread: [...new Set([...before.unread, ...after.unread])],
  };
}

const namesakes = (rows: readonly Row[], { name }: Row): readonly Row[] => rows.filter((row) => row.name === name);

const normalise = (value: Scalar): string => textOf(value).replace(/\s+/g, ' ').toLowerCase();

const textOf = (value: Scalar): string => (isBlank(value) || isErrorValue(value) ? '' : String(value).trim());

/** Rows with the same key are one function. A row whose count is no number cannot be compared. */
function readRows({ name, place, group, statutes }: MutationsDefinition, key: readonly string[], table: DataTable) {
  const columnOf = (wanted: string): readonly Scalar[] => table.columns[table.headers.findIndex((header) => header.toLowerCase() === wanted.toLowerCase())] ?? [];
  const rows = new Map<string, Row>();
  const unread: string[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const valueOf = (column: string): Scalar => columnOf(column)[row] ?? null;
    const item = key.map((column) => textOf(valueOf(column))).filter((text) => text !== '').join(' ');
    const posts = statutes.map(({ filled, vacant }): { [Part in keyof Posts]: number | undefined } => ({ filled: add(filled.map(valueOf)), vacant: add(vacant.map(valueOf)) }));
    if (posts.some(({ filled, vacant }) => filled === undefined || vacant === undefined)) {
      unread.push(item);
      continue;
    }
    const own = [...place, name].map((column) => normalise(valueOf(column))).join('\n');
    const known = rows.get(own);
    rows.set(own, {
      key: own, name: normalise(valueOf(name)), item, group: textOf(valueOf(group)),
      posts: posts.map(({ filled = 0, vacant = 0 }, at) => ({ filled: filled + (known?.posts[at]?.filled ?? 0), vacant: vacant + (known?.posts[at]?.vacant ?? 0) })),
    });
  }
  return { rows: [...rows.values()], unread };
}

/** Undefined when one of them is no number. */
const add = (values: readonly Scalar[]): number | undefined =>
  values.every((value) => isBlank(value) || typeof value === 'number') ? round(values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)) : undefined;

/** Full-time equivalents have decimals: nine of them, as everywhere where sums are compared. */
const round = (value: number): number => Math.round(value * 1e9) / 1e9;

const sum = (rows: readonly Row[], at: number | undefined, part: keyof Posts): number =>
  round(rows.reduce((all, { posts }) => all + (at === undefined ? posts.reduce((own, each) => own + each[part], 0) : (posts[at]?.[part] ?? 0)), 0));

const pairOf = (old: readonly Row[], now: readonly Row[], at: number | undefined, part: keyof Posts): Pair => [sum(old, at, part), sum(now, at, part)];

function describe(statutes: readonly StatuteDefinition[], old: Row | undefined, now: Row | undefined, kind: Mutation['kind'], candidates: readonly Row[]): Mutation {
  const [before, after] = [old ? [old] : [], now ? [now] : []];
  const isUncertain = (kind === 'added' || kind === 'dropped') && candidates.length > 0;
  return {
    kind,
    item: (now ?? old)?.item ?? '',
    ...(kind === 'moved' && old ? { from: old.item } : {}),
    filled: pairOf(before, after, undefined, 'filled'),
    vacant: pairOf(before, after, undefined, 'vacant'),
    changes: statutes.flatMap(({ label }, at): readonly PostChange[] => {
      const [filled, vacant] = [pairOf(before, after, at, 'filled'), pairOf(before, after, at, 'vacant')];
      const change = changeOf(filled, vacant);
      return change ? [{ statute: label, kind: change, filled, vacant }] : [];
    }),
    ...(isUncertain ? { mayBe: candidates.map(({ item }) => item) } : {}),
  };
}

function changeOf([filledOld, filledNow]: Pair, [vacantOld, vacantNow]: Pair): PostChangeKind | undefined {
  if (filledOld !== filledNow) return filledNow > filledOld ? 'filled' : 'vacated';
  if (vacantOld !== vacantNow) return vacantNow > vacantOld ? 'opened' : 'closed';
  return undefined;
}

function totalsOf({ statutes }: MutationsDefinition, old: readonly Row[], now: readonly Row[]): readonly GroupTotals[] {
  const groups = [...new Set([...old, ...now].map(({ group }) => group))].sort();
  const totals = (before: readonly Row[], after: readonly Row[]) => ({
    statutes: statutes.map(({ label }, at) => ({ statute: label, filled: pairOf(before, after, at, 'filled'), vacant: pairOf(before, after, at, 'vacant') })),
    filled: pairOf(before, after, undefined, 'filled'),
    vacant: pairOf(before, after, undefined, 'vacant'),
  });
  const inGroup = (rows: readonly Row[], group: string): readonly Row[] => rows.filter((row) => row.group === group);
  return [...groups.map((group) => ({ group, ...totals(inGroup(old, group), inGroup(now, group)) })), totals(old, now)];
}
