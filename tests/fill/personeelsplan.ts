/** The personeelsplan's definition and published data, and workbooks of it, for the tests of filling. */
import { readFileSync } from 'node:fs';
import { loadDefinition } from '../../core/definition/load';
import { type Definition, type SourceDefinition, type TableDefinition, findTable } from '../../core/definition/definition';
import { DataUnusable } from '../../core/fill/data-problem';
import type { DataFile } from '../../core/fill/read-data';
import { wordMessage } from '../../core/text/word-message';

export const TODAY = 42_735;

const loaded = loadDefinition(readFileSync('templates/personeelsplan/definition.yaml', 'utf8'), 'definition.yaml').definition;
if (!loaded) throw new Error('the definition does not load');
export const definition: Definition = loaded;

const found = findTable(definition, 'Functies');
if (!found) throw new Error('no table Functies');
export const functions: TableDefinition = found;

const personen = definition.sources[0];
if (!personen) throw new Error('no source');
export const source: SourceDefinition = personen;

export const csv = (text: string): DataFile => ({ form: 'csv', text });
export const json = (text: string): DataFile => ({ form: 'json', text });
export const published = (name: string): string => readFileSync(`templates/personeelsplan/data/${name}.csv`, 'utf8');

export const HEADER = published('2016-12').split('\n')[0] ?? '';

/** What a user is told, in English, when data are refused; empty when they are not. */
export function complaints(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof DataUnusable) return error.problems.map((problem) => wordMessage(problem, 'en'));
    throw error;
  }
  return [];
}
