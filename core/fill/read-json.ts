/** JSON text, a list of objects with column names as keys -> header and records; refuses other JSON, and values that are lists or objects. */
import type { Message } from '../model/report';
import type { Scalar } from '../model/scalar';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';
import { findJsonMistake } from './find-json-mistake';

/** Throws DataUnusable. The header is every key in order of first appearance; an object without a key has a blank there. */
export function readJson(text: string): DataRows {
  const list = parse(text.replace(/^\uFEFF/, ''));
  if (!Array.isArray(list)) throw new DataUnusable([dataProblem('json.not-a-list')]);
  const problems: Message[] = [];
  const header = new Set<string>();
  list.forEach((item: unknown, at) => {
    if (!isObject(item)) {
      problems.push(dataProblem('json.not-an-object', { unit: 'item', line: at + 1 }));
      return;
    }
    for (const [key, value] of Object.entries(item)) {
      header.add(key);
      if (!isScalar(value)) problems.push(dataProblem('json.nested', { unit: 'item', line: at + 1, column: key }));
    }
  });
  if (problems.length > 0) throw new DataUnusable(problems);
  const names = [...header];
  const records = list.map((item: Readonly<Record<string, Scalar>>, at) => ({ line: at + 1, fields: names.map((name) => item[name] ?? null) }));
  if (records.length === 0 || names.length === 0) throw new DataUnusable([dataProblem('no-rows')]);
  return { unit: 'item', header: names.map((name) => name.trim()), records };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const before = text.slice(0, findJsonMistake(text)).split(/\r\n|\r|\n/);
    throw new DataUnusable([dataProblem('json.syntax', { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 })]);
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): boolean => value === null || ['number', 'string', 'boolean'].includes(typeof value);
