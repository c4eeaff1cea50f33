/** `on path` and `path forecast`: a figure stays under a ceiling that runs in a straight line from one dated point to the next, now and, at its present pace, at the end. */
import { type Demand, wholeColumn } from './demand';
import type { OnPathRule, PathForecastRule } from './rule';
import { differenceOf } from './total-matches';

const bare = (formula: string): string => `(${formula.replace(/^=/, '')})`;

/** The pieces that both kinds are written with. Dates are serial numbers, ceilings and figures in the unit of the ceiling's column. */
function piecesOf({ table, date, ceiling, on, plus }: OnPathRule | PathForecastRule) {
  const dates = wholeColumn(table, date);
  const day = bare(on);
  const last = `MAX(${dates})`;
  const ceilingOn = (when: string): string => `SUMIFS(${wholeColumn(table, ceiling)},${dates},${when})`;
  return { dates, day, last, ceilingOn, plus: plus === undefined ? '0' : bare(plus) };
}

/** The ceiling on the day: of the two points around it, in proportion to the days; after the last point that one's. */
function ceilingOf(rule: OnPathRule): string {
  const { dates, day, last, ceilingOn, plus } = piecesOf(rule);
  const before = `MAXIFS(${dates},${dates},"<="&${day})`;
  const after = `MINIFS(${dates},${dates},">="&${day})`;
  // On a point itself both are that point; the divisor then only must not be 0.
  const between = `${ceilingOn(before)}+(${ceilingOn(after)}-${ceilingOn(before)})*(${day}-${before})/MAX(1,${after}-${before})`;
  return `(IF(${day}>=${last},${ceilingOn(last)},${between})+${plus})`;
}

/** Before the first point there is no ceiling yet. The ceiling is told rounded down, so that what is broken never looks equal. */
export function demandOnPath(rule: OnPathRule): readonly Demand[] {
  const { dates, day } = piecesOf(rule);
  const [value, ceiling] = [bare(rule.value), ceilingOf(rule)];
  return [{
    formula: `=IF(${day}<MIN(${dates}),TRUE,${differenceOf(value, ceiling)}<=0)`,
    table: rule.table,
    pointsAt: { at: 'table' },
    blank: 'undecided',
    judgesType: false,
    facts: { stated: `=${value}`, ceiling: `=ROUNDDOWN(${ceiling},2)`, excess: `=ROUNDUP(${value}-${ceiling},2)` },
    constants: {},
    messageId: 'broken.on-path',
  }];
}

/** The pace is that since the last measured point before the day. What was neutralised is no pace: it is left out on both sides. */
export function demandPathForecast(rule: PathForecastRule): readonly Demand[] {
  const { dates, day, last, ceilingOn, plus } = piecesOf(rule);
  const measured = wholeColumn(rule.table, rule.measured);
  const since = `MAXIFS(${dates},${dates},"<"&${day},${measured},">=0")`;
  const then = `(SUMIFS(${measured},${dates},${since})${rule.neutralised === undefined ? '' : `-SUMIFS(${wholeColumn(rule.table, rule.neutralised)},${dates},${since})`})`;
  const value = bare(rule.value);
  const forecast = `(${value}+(${value}-${plus}-${then})*(${last}-${day})/MAX(1,${day}-${since}))`;
  const limit = `(${ceilingOn(last)}+${plus})`;
  return [{
    formula: `=IF(OR(${since}=0,${day}>=${last}),TRUE,${differenceOf(forecast, limit)}<=0)`,
    table: rule.table,
    pointsAt: { at: 'table' },
    blank: 'undecided',
    judgesType: false,
    facts: { stated: `=${value}`, forecast: `=ROUNDUP(${forecast},2)`, ceiling: `=${limit}`, excess: `=ROUNDUP(${forecast}-${limit},2)`, end: `=${last}`, since: `=${since}` },
    constants: {},
    messageId: 'broken.path-forecast',
  }];
}
