/** Indicators x the table of series that their definition says must agree with them -> the course of each indicator's own figure over its periods. */
import type { Definition } from '../definition/definition';
import { findTable } from '../definition/definition';
import { locateTables } from '../locate/locate-tables';
import type { IndicatorResult } from '../model/indicator';
import type { Workbook } from '../model/workbook';
import { type FigureRow, isOneOf } from '../rules/figure-row';
import type { ValuesAgreeRule } from '../rules/rule';
import { readFigures } from './read-figures';

export interface Trend {
  /** What the figure counts, as its row is called. */
  readonly label: string;
  /** In the order of the periods; two or more. */
  readonly points: readonly { readonly period: string; readonly value: number }[];
}

/** Empty for an indicator without such figures, and of a kind that declares no such table. Figures that cannot be read are passed by. */
export function readTrends(definition: Definition, workbook: Workbook): (result: Pick<IndicatorResult, 'code' | 'series'>) => readonly Trend[] {
  const rule = definition.rules.find((each): each is ValuesAgreeRule => each.kind === 'values agree');
  const table = rule && locateTables(definition, workbook).tables.find(({ name }) => name === rule.table);
  if (!rule || !table) return () => [];
  const { marked, moment, series: seriesColumn } = rule;
  const rows = readFigures(table, rule, definition, workbook)
    .filter(({ textOf, reading }) => reading.kind === 'number' && (marked === undefined || isOneOf(textOf(marked.column), marked.words)));
  const naming = (findTable(definition, table.name)?.key ?? []).filter((name) => name !== rule.period);
  return ({ code, series }) => {
    const own = rows.filter(({ textOf }) => itemOf(textOf(rule.code), seriesColumn === undefined ? '' : textOf(seriesColumn)) === itemOf(code, series));
    // What all of them have in common says nothing about one of them; when they were measured does.
    const telling = naming.filter((name) => name === moment || new Set(own.map(({ textOf }) => textOf(name))).size > 1);
    const labelOf = ({ textOf }: FigureRow): string => telling.map(textOf).filter((text) => text !== '').join(', ');
    return [...new Set(own.map(labelOf))].flatMap((label): readonly Trend[] => {
      const points = own.filter((row) => labelOf(row) === label)
        .flatMap(({ textOf, reading }) => (reading.kind === 'number' ? [{ period: textOf(rule.period), value: reading.number }] : []))
        .sort((one, other) => (one.period < other.period ? -1 : one.period > other.period ? 1 : 0));
      return new Set(points.map(({ period }) => period)).size < 2 ? [] : [{ label, points }];
    });
  };
}

const itemOf = (code: string, series: string): string => `${code.trim().toLowerCase()}\n${series.trim().toLowerCase()}`;
