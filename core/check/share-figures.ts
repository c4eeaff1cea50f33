/** A workbook as read for a check -> the figures of it that another workbook may give too; none for a kind without rules on that, or a workbook that names no body. */
import { serialOfDay } from '../model/date';
import type { Draft } from '../model/draft';
import type { Place } from '../model/place';
import { isBlank, isErrorValue } from '../model/scalar';
import { cellOf, findColumn } from '../model/table';
import { normaliseText } from '../compare/pair-indicators';
import type { Definition } from '../definition/definition';
import { type AcrossRule, asksOthers } from '../rules/across-rule';
import { compileDefinition } from './compile-rules';
import { computeFigure } from './compute-figures';
import type { Inputs } from './inputs';
import { findTotal, findUnit, textOf } from './read-indicator';
import type { WorkbookReading } from './read-for-check';
import { listReportedFigures } from './reported-figures';
import type { Origin, SharedFigure, SharedFigures, SharedTotal, TotalClaim } from './shared-figures';

export function shareFigures(definition: Definition, reading: WorkbookReading, { file, workbook }: Origin): SharedFigures | undefined {
  const rules = definition.rules.filter((rule): rule is AcrossRule => asksOthers(rule) && rule.retired === undefined);
  const body = rules[0] === undefined ? '' : textOfParameter(reading.inputs, rules[0].body);
  if (body === '') return undefined;
  const ruleOf = <Kind extends AcrossRule['kind']>(kind: Kind) => rules.find((rule): rule is Extract<AcrossRule, { kind: Kind }> => rule.kind === kind);
  const repeated = ruleOf('total repeated');
  return {
    file, workbook, body,
    figures: ruleOf('figures agree across') ? shareIndicators(definition, reading) : [],
    totals: repeated ? shareTotals(definition, reading.inputs, repeated) : [],
    claims: ruleOf('equals total') ? listClaims(definition, reading) : [],
  };
}

function textOfParameter(inputs: Inputs, name: string | undefined): string {
  const value = name === undefined ? null : (inputs.data.names.get(name.toLowerCase()) ?? null);
  return isBlank(value) || isErrorValue(value) ? '' : String(value).trim();
}

function shareIndicators(definition: Definition, { workbook, inputs, indicators }: WorkbookReading): readonly SharedFigure[] {
  const titles = new Map<string, { readonly title: string; readonly key: string }>();
  const counts = new Map<string, number>();
  for (const { result: { code, series, title } } of indicators?.years ?? []) {
    const [own, key] = [codeKey(code, series), `${normaliseText(title)}\n${normaliseText(series)}`];
    if (!titles.has(own)) titles.set(own, { title, key });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const shared: SharedFigure[] = [];
  for (const { code, series, period, moment, reading, unit, place } of listReportedFigures(definition, workbook, inputs)) {
    if (reading.kind !== 'number' || code === '' || period === '') continue;
    const own = titles.get(codeKey(code, series));
    const figure: Draft<SharedFigure> = { code, series, title: own?.title ?? '', isOnlyTitle: own !== undefined && own.title !== '' && counts.get(own.key) === 1, period, moment, reading };
    if (unit !== undefined) figure.unit = unit;
    if (place !== undefined) figure.place = place;
    shared.push(figure);
  }
  return shared;
}

const codeKey = (code: string, series: string): string => `${code.trim().toLowerCase()}\n${normaliseText(series)}`;

function shareTotals(definition: Definition, inputs: Inputs, { date, basis }: Extract<AcrossRule, { kind: 'total repeated' }>): readonly SharedTotal[] {
  const day = inputs.data.names.get(date.toLowerCase());
  return compileDefinition(definition).figures.map(([figure, formula]): SharedTotal => {
    const value = computeFigure(formula, inputs);
    const place = placeOfTotal(formula.reads, inputs);
    return {
      kind: definition.id, figure: figure.key, label: figure.label, value: typeof value === 'number' ? value : null, basis: textOfParameter(inputs, basis),
      ...(typeof day === 'number' ? { day } : {}), ...(place === undefined ? {} : { place }),
    };
  });
}

/** The totals of the columns that a figure is computed from; where the table has no such row, the columns' headers. */
function placeOfTotal(reads: readonly { readonly table: string; readonly column: string }[], { tables }: Inputs): Place | undefined {
  const [first] = reads;
  const table = first && tables.get(first.table.toLowerCase());
  if (!table) return undefined;
  const columns = reads.flatMap(({ table: name, column }) => (name.toLowerCase() === table.name.toLowerCase() ? (findColumn(table, column)?.index ?? []) : []));
  if (columns.length === 0) return undefined;
  const row = table.totalsRow;
  return { sheet: table.sheet, range: { top: row ?? table.headers.top, bottom: row ?? table.headers.bottom, left: Math.min(...columns), right: Math.max(...columns) } };
}

/** Rows that name a total in words that the definition knows; other words are told as unreadable. */
function listClaims(definition: Definition, { inputs, indicators }: WorkbookReading): readonly TotalClaim[] {
  const declared = definition.indicators;
  const table = declared && inputs.tables.get(declared.table.toLowerCase());
  const column = declared?.columns.sameAs;
  if (!declared || !table || column === undefined || !indicators) return [];
  const named = findColumn(table, column);
  if (named?.index === undefined) return [];
  return indicators.years.flatMap(({ result, typed, readings, until }, row): readonly TotalClaim[] => {
    const total = findTotal(textOf({ value: named.values[row] ?? null }), declared.totals);
    if (!total) return [];
    const unit = findUnit(typed.unit, declared.units);
    const basis = Object.entries(total.bases).find(([, units]) => unit !== undefined && units.includes(unit.name))?.[0];
    const day = until.result && serialOfDay(until.result);
    const place = cellOf(table, row, declared.columns.result);
    return [{
      item: result.item, kind: total.kind, figure: total.figure, reading: readings.result, countsWhole: unit?.countsWhole === true,
      ...(Object.keys(total.bases).length === 0 ? {} : { basis: basis ?? '' }), ...(day === undefined ? {} : { day }), ...(place === undefined ? {} : { place }),
    }];
  });
}
