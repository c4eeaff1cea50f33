/** A rule over a table of figures -> columns of it that are not there, and a whole that it needs or does not need. */
import type { FiguresInRangeRule, PartsAddUpRule, RatioMatchesRule, Rule, ValuesAgreeRule } from '../rules/rule';
import type { TableDefinition } from './definition';
import { type Path, lintColumn } from './lint-parts';
import { type PathProblem, problemAt } from './problem';

type FiguresRule = PartsAddUpRule | FiguresInRangeRule | RatioMatchesRule | ValuesAgreeRule;

const isFiguresRule = (rule: Rule): rule is FiguresRule => rule.kind === 'parts add up' || rule.kind === 'figures in range' || rule.kind === 'ratio matches' || rule.kind === 'values agree';

export function lintFigures(rule: Rule, table: TableDefinition, path: Path): readonly PathProblem[] {
  if (!isFiguresRule(rule)) return [];
  return [
    ...columnsOf(rule).flatMap(([name, at]) => lintColumn(name, table, [...path, ...at])),
    ...(rule.kind === 'parts add up' ? lintWhole(rule, path) : []),
  ];
}

function columnsOf(rule: FiguresRule): readonly (readonly [string, Path])[] {
  const single = (key: string, name: string | undefined): readonly (readonly [string, Path])[] => (name === undefined ? [] : [[name, [key]]]);
  const list = (key: string, names: readonly string[]): readonly (readonly [string, Path])[] => names.map((name, at) => [name, [key, at]]);
  const shared = [...single('value', rule.value), ...single('unit', rule.unit)];
  switch (rule.kind) {
    case 'parts add up': return [...shared, ...single('role', rule.role), ...list('within', rule.within), ...list('across', rule.across)];
    case 'figures in range': return [...shared, ...single('role', rule.role)];
    case 'ratio matches': return [...shared, ...single('role', rule.role), ...single('name', rule.name), ...list('within', rule.within), ...list('label', rule.label)];
    case 'values agree': return [
      ...shared, ...single('code', rule.code), ...single('series', rule.series), ...single('period', rule.period), ...single('moment', rule.moment),
      ...(rule.marked ? [[rule.marked.column, ['marked', 'column']] as const] : []),
    ];
  }
}

/** 100% is nowhere stated; a total or average is, in a row that differs from its parts in some column. */
function lintWhole({ gives, whole, across }: PartsAddUpRule, path: Path): readonly PathProblem[] {
  if (gives === 'hundred percent') return whole === undefined ? [] : [problemAt(path, 'whole-not-stated', {}, 'whole')];
  return [
    ...(whole === undefined ? [problemAt(path, 'missing', { key: 'whole' })] : []),
    ...(across.length === 0 ? [problemAt(path, 'missing', { key: 'across' })] : []),
  ];
}
