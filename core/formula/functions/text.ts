/** Text functions. Positions are one-based and count UTF-16 units, as Excel does; results longer than a cell can hold are `#VALUE!`. */
import { format } from 'numfmt';
import type { Scalar } from '../../model/scalar';
import { readNumberText, toNumber, toText } from '../coerce';
import { limitText, MAX_TEXT } from '../operators';
import { eachByRow, isCells, isError, NA, VALUE, type Value } from '../value';
import { findWildcard } from '../wildcard';
import { foldCase } from '../compare';
import { ofText } from './arguments';
import type { EachFunction, FunctionSpec } from './spec';

/** Runs `compute` on a text and numbers (cut to whole ones), or gives the error of the first argument that does not convert. */
function withNumbers(text: Scalar, numbers: readonly Scalar[], compute: (text: string, numbers: readonly number[]) => Scalar): Scalar {
  const read = toText(text);
  if (typeof read !== 'string') return read;
  const whole: number[] = [];
  for (const each of numbers) {
    const number = toNumber(each);
    if (typeof number !== 'number') return number;
    whole.push(Math.trunc(number));
  }
  return compute(read, whole);
}

const left = (text: Scalar = null, count: Scalar = 1): Scalar =>
  withNumbers(text, [count], (read, [size = 1]) => (size < 0 ? VALUE : read.slice(0, size)));

const right = (text: Scalar = null, count: Scalar = 1): Scalar =>
  withNumbers(text, [count], (read, [size = 1]) => (size < 0 ? VALUE : size === 0 ? '' : read.slice(-size)));

const mid = (text: Scalar = null, start: Scalar = null, count: Scalar = null): Scalar =>
  withNumbers(text, [start, count], (read, [first = 0, size = 0]) => (first < 1 || size < 0 ? VALUE : read.slice(first - 1, first - 1 + size)));

const replace = (text: Scalar = null, start: Scalar = null, count: Scalar = null, replacement: Scalar = null): Scalar =>
  withNumbers(text, [start, count], (read, [first = 0, size = 0]) => {
    const insert = toText(replacement);
    if (typeof insert !== 'string') return insert;
    return first < 1 || size < 0 ? VALUE : limitText(read.slice(0, first - 1) + insert + read.slice(first - 1 + size));
  });

const repeat = (text: Scalar = null, count: Scalar = null): Scalar =>
  withNumbers(text, [count], (read, [times = 0]) => (times < 0 || read.length * times > MAX_TEXT ? VALUE : read.repeat(times)));

type Finder = (wanted: string, text: string, from: number) => number | undefined;

const locate = (find: Finder) => (wanted: Scalar = null, text: Scalar = null, start: Scalar = 1): Scalar => {
  const sought = toText(wanted);
  if (typeof sought !== 'string') return sought;
  return withNumbers(text, [start], (read, [first = 1]) => {
    if (first < 1 || first > read.length + (sought === '' ? 1 : 0)) return VALUE;
    const found = find(sought, read, first - 1);
    return found === undefined ? VALUE : found + 1;
  });
};

const findExact: Finder = (wanted, text, from) => {
  const found = text.indexOf(wanted, from);
  return found < 0 ? undefined : found;
};

function substitute(text: Scalar = null, old: Scalar = null, fresh: Scalar = null, instance?: Scalar): Scalar {
  const [source, sought, insert] = [toText(text), toText(old), toText(fresh)];
  if (typeof source !== 'string') return source;
  if (typeof sought !== 'string') return sought;
  if (typeof insert !== 'string') return insert;
  if (instance === undefined) return sought === '' || !source.includes(sought) ? limitText(source) : limitText(source.replaceAll(sought, () => insert));
  const number = toNumber(instance);
  if (typeof number !== 'number') return number;
  if (number < 1) return VALUE;
  if (sought === '') return source;
  let at = -sought.length;
  for (let found = 0; found < Math.trunc(number); found++) {
    at = source.indexOf(sought, at + sought.length);
    if (at < 0) return source;
  }
  return limitText(source.slice(0, at) + insert + source.slice(at + sought.length));
}

/** TEXT: the value as a number format shows it, English (US) format letters; `#VALUE!` for a format that Excel refuses. */
export function formatValue(value: Scalar = null, pattern: Scalar = null): Scalar {
  const code = toText(pattern);
  if (typeof code !== 'string') return code;
  if (code === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const content = typeof value === 'string' ? (readNumberText(value) ?? value) : (value ?? 0);
  try {
    return limitText(format(code, content, { throws: true, nbsp: false }));
  } catch {
    return VALUE;
  }
}

/** VALUE: text to a number; numbers stay, booleans and blank text are `#VALUE!`. */
function value(text: Scalar = null): Scalar {
  if (typeof text === 'boolean') return VALUE;
  return toNumber(text);
}

/** NUMBERVALUE: text with given decimal and group separators; spaces and trailing percent signs count. */
function numberValue(text: Scalar = null, decimal: Scalar = '.', group: Scalar = ','): Scalar {
  const [read, point, separator] = [toText(text), toText(decimal), toText(group)];
  if (typeof read !== 'string') return read;
  if (typeof point !== 'string') return point;
  if (typeof separator !== 'string') return separator;
  const [mark = '', grouping = ''] = [point[0], separator[0]];
  if (mark === '' || mark === grouping) return VALUE;
  const bare = read.replace(/\s/g, '');
  if (bare === '') return 0;
  const percents = /%*$/.exec(bare)?.[0].length ?? 0;
  const [whole = '', ...fractions] = bare.slice(0, bare.length - percents).split(mark);
  if (fractions.length > 1 || (grouping !== '' && fractions[0]?.includes(grouping))) return VALUE;
  const digits = `${grouping === '' ? whole : whole.replaceAll(grouping, '')}${fractions.length ? `.${fractions[0] ?? ''}` : ''}`;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits)) return VALUE;
  return Number(digits) / 100 ** percents;
}

/** PROPER: a capital after everything that is no letter. */
const proper = (text: string): string => text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** The characters of code page 1252 at 128 to 159; the holes are control characters. */
const WINDOWS_1252 = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function char(code: Scalar = null): Scalar {
  const number = toNumber(code);
  if (typeof number !== 'number') return number;
  const whole = Math.trunc(number);
  if (whole < 1 || whole > 255) return VALUE;
  return whole >= 128 && whole < 160 ? (WINDOWS_1252[whole - 128] ?? VALUE) : String.fromCharCode(whole);
}

/** CODE: the code page 1252 number of the first character; 63, a question mark, for characters outside it. */
const code = (text: string): Scalar => {
  if (text === '') return VALUE;
  const special = WINDOWS_1252.indexOf(text[0] ?? '');
  const unit = text.charCodeAt(0);
  return special >= 0 ? special + 128 : unit > 255 ? 63 : unit;
};

function unichar(code: Scalar = null): Scalar {
  const number = toNumber(code);
  if (typeof number !== 'number') return number;
  const whole = Math.trunc(number);
  if (whole < 1 || whole > 0x10ffff) return VALUE;
  return whole >= 0xd800 && whole < 0xe000 ? NA : String.fromCodePoint(whole);
}

/** All texts of arguments row by row, or the first error. */
function listTexts(args: readonly (Value | undefined)[]): string[] | Scalar {
  const texts: string[] = [];
  let error: Scalar | undefined;
  const take = (item: Scalar): boolean => {
    const text = toText(item);
    if (typeof text === 'string') texts.push(text);
    else error = text;
    return error !== undefined;
  };
  for (const arg of args) {
    if (isCells(arg)) eachByRow(arg, take);
    else take(arg ?? null);
    if (error !== undefined) return error;
  }
  return texts;
}

function concat(args: readonly (Value | undefined)[]): Scalar {
  const texts = listTexts(args);
  return Array.isArray(texts) ? limitText(texts.join('')) : (texts as Scalar);
}

/** TEXTJOIN: delimiters take turns when there are several. */
function textJoin([delimiter = null, ignoreEmpty = null, ...rest]: readonly (Value | undefined)[]): Scalar {
  const delimiters = listTexts([delimiter]);
  const texts = listTexts(rest);
  const skips = toNumber(isCells(ignoreEmpty) ? VALUE : typeof ignoreEmpty === 'string' ? (foldCase(ignoreEmpty) === 'true') : ignoreEmpty);
  if (isError(skips)) return skips;
  if (!Array.isArray(delimiters)) return delimiters as Scalar;
  if (!Array.isArray(texts)) return texts as Scalar;
  const kept = skips === 0 ? texts : texts.filter((text) => text !== '');
  return limitText(kept.map((text, position) => (position === 0 ? text : (delimiters[(position - 1) % delimiters.length] ?? '') + text)).join(''));
}

const text = (name: string, arity: readonly [number, number], call: EachFunction['call'], facts: Partial<EachFunction> = {}): FunctionSpec => ({
  kind: 'each', name, family: 'text', arity, call, ...facts,
});

const joining = (name: string, call: (args: readonly (Value | undefined)[]) => Scalar, arity: readonly [number, number], params = 'r', prefix?: '_xlfn.'): FunctionSpec => ({
  kind: 'whole', name, family: 'text', arity, params, repeats: 1, isScalar: true, call, ...(prefix ? { prefix } : {}),
});

/** Most text has no space too many. */
const trimSpaces = (text: string): string => (text.startsWith(' ') || text.endsWith(' ') || text.includes('  ') ? text.replace(/ +/g, ' ').replace(/^ | $/g, '') : text);

export const textFunctions: readonly FunctionSpec[] = [
  text('TEXT', [2, 2], formatValue),
  text('VALUE', [1, 1], value),
  text('NUMBERVALUE', [1, 3], numberValue, { prefix: '_xlfn.' }),
  text('LEFT', [1, 2], left),
  text('RIGHT', [1, 2], right),
  text('MID', [3, 3], mid),
  text('LEN', [1, 1], ofText((read) => read.length)),
  text('TRIM', [1, 1], ofText(trimSpaces)),
  text('CLEAN', [1, 1], ofText((read) => [...read].filter((each) => each >= ' ').join(''))),
  text('UPPER', [1, 1], ofText((read) => read.toUpperCase())),
  text('LOWER', [1, 1], ofText((read) => read.toLowerCase())),
  text('PROPER', [1, 1], ofText(proper)),
  text('FIND', [2, 3], locate(findExact)),
  text('SEARCH', [2, 3], locate(findWildcard)),
  text('SUBSTITUTE', [3, 4], substitute),
  text('REPLACE', [4, 4], replace),
  text('REPT', [2, 2], repeat),
  text('EXACT', [2, 2], (one = null, two = null) => {
    const [first, second] = [toText(one), toText(two)];
    return typeof first === 'string' ? (typeof second === 'string' ? first === second : second) : first;
  }),
  text('CHAR', [1, 1], char),
  text('CODE', [1, 1], ofText(code)),
  text('UNICHAR', [1, 1], unichar, { prefix: '_xlfn.' }),
  text('UNICODE', [1, 1], ofText((read) => read.codePointAt(0) ?? VALUE), { prefix: '_xlfn.' }),
  joining('CONCAT', concat, [1, 254], 'r', '_xlfn.'),
  text('CONCATENATE', [1, 255], (...args) => concat(args)),
  joining('TEXTJOIN', textJoin, [3, 254], 'rrr', '_xlfn.'),
];
