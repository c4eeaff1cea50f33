/** The published figures, and those of the worked example, in the workbooks that the template writer makes of them. */
import { readFileSync } from 'node:fs';
import { type Definition, tablesOf } from '../../core/definition/definition';
import { fillParameters } from '../../core/fill/fill-parameters';
import { fillTable, type FilledTable } from '../../core/fill/fill-table';
import { readDelimited } from '../../core/fill/read-delimited';
import type { Language } from '../../core/model/words';
import { readKinds } from '../../scripts/generate/generated-files';
import { writeTemplate } from '../../scripts/template/write-template';
import { publishedSeries, seriesTable } from '../check/indicatoren';

/** 31 December 2016. */
export const PUBLISHED_DAY = 42_735;

export interface Published {
  readonly name: string;
  readonly kind: string;
  readonly language: Language;
  /** Data files of the kind, one for each of its first tables. */
  readonly data: readonly string[];
  readonly parameters: readonly string[];
  readonly withSeries?: boolean;
}

const PLAN = ['Entiteit=Proef', 'Referentiedatum=31/12/2016', 'Plafond=200'];
const INDICATORS = ['Entiteit=Proef', 'Referentiedatum=31/12/2016'];

export const PUBLISHED: readonly Published[] = [
  { name: 'the plan at the end of 2015', kind: 'personeelsplan', language: 'nl', data: ['2015-12-31'], parameters: PLAN },
  { name: 'the plan of December 2016', kind: 'personeelsplan', language: 'fr', data: ['2016-12'], parameters: PLAN },
  { name: 'the indicators of 2016', kind: 'indicatoren', language: 'en', data: ['2016'], parameters: INDICATORS },
  { name: 'the indicators of 2017 with the series', kind: 'indicatoren', language: 'nl', data: ['2017'], parameters: INDICATORS, withSeries: true },
  { name: 'the worked example', kind: 'voorbeeld', language: 'nl', data: ['plaatsen', 'toegekend'], parameters: ['Schooljaar=2025-2026', 'Referentiedatum=1/10/2025', 'Plafond=600'] },
];

export function definitionOf({ kind }: Published): Definition {
  const definition = readKinds().find(({ id }) => id === kind);
  if (!definition) throw new Error(`no ${kind}`);
  return definition;
}

export function writePublished(published: Published): Promise<Uint8Array> {
  const definition = definitionOf(published);
  const filled = published.data.map((name, at): FilledTable => {
    const table = tablesOf(definition)[at];
    if (!table) throw new Error(`no table for ${name}`);
    return fillTable(definition, table, readDelimited(readFileSync(`templates/${published.kind}/data/${name}.csv`, 'utf8')), 'key');
  });
  const tables = published.withSeries ? [...filled, filledSeries()] : filled;
  return writeTemplate(definition, published.language, { tables, parameters: fillParameters(definition, published.parameters) }, PUBLISHED_DAY);
}

function filledSeries(): FilledTable {
  const rows = publishedSeries();
  return { table: seriesTable.name, rows, given: rows[0]?.map((_, at) => at) ?? [], lines: rows.map((_, at) => at + 2), unit: 'line' };
}
