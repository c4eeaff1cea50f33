/** What zod found wrong with a definition's shape -> problems with a path, a did-you-mean and words of our own. */
import type { z } from 'zod';
import { nearestWord } from '../model/nearest';
import { type PathProblem, type PathStep, problemAt } from './problem';

type Issue = z.core.$ZodIssue;

/** Keys that stand where an unknown key stands, for the did-you-mean; `undefined` where zod cannot tell. */
export type KnownKeys = (path: readonly PathStep[]) => readonly string[] | undefined;

export const readShapeProblems = (issues: readonly Issue[], known: KnownKeys): readonly PathProblem[] =>
  issues.flatMap((issue) => readIssue(issue, known));

function readIssue(issue: Issue, known: KnownKeys): readonly PathProblem[] {
  const path = issue.path as readonly PathStep[];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problemAt(path, 'unknown-key', withNearest(key, known(path) ?? []), key));
    case 'invalid_value':
      return [problemAt(path, 'not-allowed', withNearest(issue.input, issue.values.map(String)))];
    case 'invalid_type':
      return [typeProblem(path, issue.input, [String(issue.expected)])];
    case 'invalid_union':
      return readUnion(issue, path, known);
    case 'invalid_format':
      return [problemAt(path, 'wrong-form', { value: show(issue.input), form: issue.message })];
    case 'invalid_key':
      return [problemAt(path.slice(0, -1), 'wrong-form', { value: lastKey(path), form: issue.issues[0]?.message ?? '' }, lastKey(path))];
    case 'too_small':
      if (issue.origin === 'string') return [problemAt(path, 'blank-text')];
      return [issue.origin === 'array' ? problemAt(path, 'too-few', { minimum: Number(issue.minimum) }) : problemAt(path, 'too-small', { minimum: Number(issue.minimum), value: show(issue.input) })];
    case 'too_big':
      return [problemAt(path, 'too-big', { maximum: Number(issue.maximum), value: show(issue.input) })];
    default:
      return [typeProblem(path, issue.input, [issue.code])];
  }
}

function readUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PathStep[], known: KnownKeys): readonly PathProblem[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    if (!isRecord(issue.input)) return [typeProblem(path, issue.input, ['object'])];
    const value = issue.input[String(path.at(-1))];
    if (value === undefined) return [problemAt(path, 'missing', { key: lastKey(path) })];
    return [problemAt(path, 'not-allowed', withNearest(value, issue.options.map(String)))];
  }
  // The branch that came furthest tells best what is wrong: a text with two of its three languages lacks the third.
  const branches = issue.errors.filter((branch) => branch.every((inner) => inner.path.length > 0));
  const nearest = branches[0];
  if (!nearest) return [typeProblem(path, issue.input, issue.errors.flatMap((branch) => branch.map((inner) => ('expected' in inner ? String(inner.expected) : inner.code))))];
  return nearest.flatMap((inner) => readIssue({ ...inner, path: [...issue.path, ...inner.path] }, known));
}

/** What zod calls a type -> the name under which core/text words it. */
const TYPES: Readonly<Record<string, string>> = { string: 'text', int: 'whole', object: 'keys', record: 'keys', array: 'list', invalid_format: 'formula' };

/** A value of another type than was expected, or none at all. */
function typeProblem(path: readonly PathStep[], value: unknown, types: readonly string[]): PathProblem {
  if (value === undefined) return problemAt(path, 'missing', { key: lastKey(path) });
  if (value === null) return path.length === 0 ? problemAt(path, 'empty-file') : problemAt(path, 'empty', { key: lastKey(path) });
  const expected = [...new Set(types.map((type) => TYPES[type] ?? type))];
  // Where text and a group of keys are both right, the text is one for all three languages.
  const isWords = expected.includes('text') && expected.includes('keys');
  // A number or a true that was meant as text only lacks its quotes.
  const isUnquoted = typeof value !== 'object' && typeof value !== 'string' && expected.includes('text') && expected.every((type) => type === 'text' || type === 'keys');
  return problemAt(path, isUnquoted ? 'unquoted' : 'wrong-type', { expected: isWords ? ['words'] : expected, value: show(value) });
}

const withNearest = (value: unknown, allowed: readonly string[]) => {
  const word = typeof value === 'string' ? value : show(value);
  const nearest = nearestWord(word, allowed);
  return { value: word, allowed, ...(nearest === undefined ? {} : { nearest }) };
};

const lastKey = (path: readonly PathStep[]): string => String(path.at(-1) ?? '');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The value as the author wrote it, cut where it is long. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
