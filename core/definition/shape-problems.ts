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
      return [issue.input === undefined ? problemAt(path, 'missing', { key: lastKey(path) }) : problemAt(path, 'wrong-type', { expected: issue.expected, value: show(issue.input) })];
    case 'invalid_union':
      return readUnion(issue, path, known);
    case 'invalid_format':
      return [problemAt(path, 'wrong-form', { value: show(issue.input), form: formOf(issue) })];
    case 'too_small':
      return [problemAt(path, 'too-small', { minimum: Number(issue.minimum) })];
    case 'too_big':
      return [problemAt(path, 'too-big', { maximum: Number(issue.maximum) })];
    default:
      return [problemAt(path, 'wrong-type', { expected: issue.code, value: show(issue.input) })];
  }
}

function readUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PathStep[], known: KnownKeys): readonly PathProblem[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    if (issue.input === undefined || !isRecord(issue.input)) return [problemAt(path, 'wrong-type', { expected: 'object', value: show(issue.input) })];
    const value = issue.input[String(path.at(-1))];
    if (value === undefined) return [problemAt(path, 'missing', { key: lastKey(path) })];
    return [problemAt(path, 'not-allowed', withNearest(value, issue.options.map(String)))];
  }
  if (issue.input === undefined) return [problemAt(path, 'missing', { key: lastKey(path) })];
  // The branch that came furthest tells best what is wrong: a text with two of its three languages lacks the third.
  const branches = issue.errors.filter((branch) => branch.every((inner) => inner.path.length > 0));
  const nearest = branches[0];
  if (!nearest) return [problemAt(path, 'wrong-type', { expected: expectedOf(issue), value: show(issue.input) })];
  return nearest.flatMap((inner) => readIssue({ ...inner, path: [...issue.path, ...inner.path] }, known));
}

const expectedOf = (issue: Extract<Issue, { code: 'invalid_union' }>): string =>
  [...new Set(issue.errors.flatMap((branch) => branch.map((inner) => ('expected' in inner ? String(inner.expected) : inner.code))))].join(' / ');

const formOf = (issue: Extract<Issue, { code: 'invalid_format' }>): string => ('pattern' in issue && issue.pattern !== undefined ? String(issue.pattern) : issue.format);

const withNearest = (value: unknown, allowed: readonly string[]) => {
  const word = typeof value === 'string' ? value : show(value);
  const nearest = nearestWord(word, allowed);
  return { value: word, allowed: allowed.join(', '), ...(nearest === undefined ? {} : { nearest }) };
};

const lastKey = (path: readonly PathStep[]): string => String(path.at(-1) ?? '');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The value as the author wrote it, cut where it is long. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
