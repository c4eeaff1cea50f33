/** Text of a CSV file (comma, semicolon or tab; found out by itself) -> its header and records; refuses lines that do not fit the header. */
import Papa from 'papaparse';
import type { Message } from '../model/report';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';

/** Throws DataUnusable. Blank lines are passed over; a byte order mark too. */
export function readDelimited(text: string): DataRows {
  // Blank lines at the end would count as lines of one field when the delimiter is guessed.
  const body = text.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '');
  if (body.includes('\u0000') || body.startsWith('PK\u0003\u0004')) throw new DataUnusable([dataProblem('not-text')]);
  const parsed = Papa.parse<string[]>(body, { skipEmptyLines: false, delimitersToGuess: [',', ';', '\t'] });
  const lines = lineNumbers(parsed.data);
  const problems: Message[] = parsed.errors
    .filter(({ type }) => type === 'Quotes')
    .map((error) => dataProblem('csv.quotes', { line: lines[error.row ?? 0] ?? 1 }));
  const [header, ...rows] = parsed.data.map((fields, at) => ({ line: lines[at] ?? at + 1, fields }));
  if (!header || header.fields.every((field) => field.trim() === '')) throw new DataUnusable([dataProblem('no-header')]);
  const records = rows.filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  // A quotation mark that is not closed swallows the lines after it: those have no mistake of their own.
  if (problems.length > 0) throw new DataUnusable(problems.slice(0, 1));
  for (const { line, fields } of records) {
    if (fields.length === header.fields.length) continue;
    problems.push(dataProblem('csv.fields', { line, found: fields.length, expected: header.fields.length }));
  }
  if (problems.length > 0) throw new DataUnusable(problems);
  if (records.length === 0) throw new DataUnusable([dataProblem('no-rows')]);
  return { unit: 'line', header: header.fields.map((field) => field.trim()), records };
}

/** A quoted field may hold line breaks: the line of each record is counted from the fields before it. */
function lineNumbers(data: readonly (readonly string[])[]): readonly number[] {
  let line = 1;
  return data.map((fields) => {
    const own = line;
    line += 1 + fields.reduce((breaks, field) => breaks + field.split(/\r\n|\r|\n/).length - 1, 0);
    return own;
  });
}
