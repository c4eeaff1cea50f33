/** The published tables as rows of named cells. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export type PublishedRow = Readonly<Record<string, string>>;

export function readPublished(name: string): readonly PublishedRow[] {
  const text = readFileSync(new URL(`../data/published/${name}`, import.meta.url), 'utf8');
  return Papa.parse<PublishedRow>(text, { header: true, skipEmptyLines: true }).data;
}
