/** What is read without fx, held against fx itself. */
import { parse, parseA1Ref, parseStructRef, stringifyStructRef, tokenize } from '@borgar/fx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainCells, readPlainTableReference, splitPlain, writePlainTableReference } from '../../core/formula/plain-notation';
import { readPlainTree } from '../../core/formula/plain-tree';
import { readKinds } from '../../scripts/generate/generated-files';
import { ROW_RULES, TABLE_RULES } from './random-rules';

const PIECES = [
  '=', '(', ')', ',', ' ', '  ', '\n', '+', '-', '*', '/', '^', '&', '%', '<', '>', '<=', '<>', '@', '#', ':', '!', '{', '}', ';', '.', '"', "'", '[', ']', '$', '?', '\\',
  '1', '0', '2.5', '7.', '.5', '1e3', 'E', '1048577', '"a"', '""', '"a""b"', '"é\n"', 'TRUE', 'false', 'TRUEST', '#N/A', '#REF!',
  'A1', '$B$3', 'b2:C9', 'XFD1', 'XFE1', 'A1048576', 'A0', 'A:A', '1:1', 'R', 'c', 'R1C1', 'LOG10', 'Blad1!', "'Blad 1'!", "'it''s'!", 'Controle!', 'TRUE!', '[1]Blad!', "'[1]Blad'!",
  'SUM(', 'IF(', 'LET(', 'LAMBDA(', '_xlfn.CONCAT(', 'é(', 'naam', 'Previous.Naam', 'éé', '\u00d7', '_x', 'x.', 'T', 'Functies',
  'T[x]', 'T[a b]', '[x]', '[@x]', '[@a b]', '[@[a b]]', 'T[@[a]:[b]]', 'T[[a]:[b]]', 'T[[#Totals],[x]]', 'T[[#This Row],[x]]', 'T[[#totals],[x]]', 'T[#All]', 'T[]', "T['[x]", "T[[a:b]]", 'T[[#All],[#Data]]', 'T[ x ]', 'T[x, y]', 'A1[x]', 'R[1]',
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((each) => each.join(''));

describe('a formula in plain notation is split as fx splits it', () => {
  test('whatever stands beside each other', () => {
    let plain = 0;
    fc.assert(fc.property(pieces, (formula) => {
      const tokens = splitPlain(formula);
      if (!tokens) return;
      plain += 1;
      expect(tokens).toEqual(tokenize(formula, { withLocation: true }));
    }), { numRuns: 20_000 });
    expect(plain).toBeGreaterThan(1_000);
  });

  test('any two things, with anything between them', () => {
    for (const left of PIECES) for (const right of PIECES) for (const between of ['', ' ', '+', '-', ',', '=', '(', '%', ' - ']) {
      const formula = `${left}${between}${right}`;
      const tokens = splitPlain(formula);
      if (tokens) expect(tokens, formula).toEqual(tokenize(formula, { withLocation: true }));
    }
  });

  test('nearly every rule is plain', () => {
    const rules = readKinds().flatMap((kind) => kind.rules.flatMap((rule) => [...(rule.when === undefined ? [] : [rule.when]), ...('formula' in rule ? [rule.formula] : [])]));
    const others = [...rules, ...TABLE_RULES, ...ROW_RULES].filter((rule) => {
      const tokens = splitPlain(rule);
      if (tokens) expect(tokens).toEqual(tokenize(rule, { withLocation: true }));
      return !tokens;
    });
    expect(others.length).toBeLessThan(rules.length / 5);
  });
});

describe('operators, calls, values and references become the tree that fx makes of them', () => {
  const expectTree = (text: string): boolean => {
    // With `=` in front: fx trips over a bracket as the first token where LET and a name of one letter follow.
    const formula = text.startsWith('=') ? text : `=${text}`;
    const tokens = tokenize(formula, { withLocation: true });
    if (tokens.some(({ type, unterminated }) => type === 'unknown' || unterminated === true)) return false;
    const tree = readPlainTree(tokens);
    // As plain data: the nodes of fx have a prototype of their own.
    if (tree) expect(tree, formula).toEqual(structuredClone(parse(tokens)));
    return tree !== undefined;
  };

  test('whatever stands beside each other', () => {
    let trees = 0;
    const shaped = fc.letrec<{ part: string }>((tie) => ({
      part: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('1', '-2', '2.5', '"a"', '""', 'TRUE', 'A1', 'B2:C3', 'T[x]', '[@x]', 'naam', 'NA()', ' 7 ', '', '{1,"a";TRUE,2}', '{ 1 ; "b" }', '{1;}', '{}', '{A1}', '{1,-2}'),
        fc.tuple(tie('part'), fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', ' - ', ',', ' ', ':'), tie('part')).map((each) => each.join('')),
        fc.tuple(fc.constantFrom('-', '+', '- ', '@'), tie('part')).map((each) => each.join('')),
        tie('part').map((part) => `${part}%`),
        tie('part').map((part) => `(${part})`),
        fc.tuple(fc.constantFrom('SUM', 'IF', 'let', 'x.y', 'INDEX'), fc.array(tie('part'), { maxLength: 3 })).map(([name, parts]) => `${name}(${parts.join(',')})`),
      ),
    })).part;
    fc.assert(fc.property(fc.oneof(pieces, shaped), (formula) => {
      if (expectTree(formula)) trees += 1;
    }), { numRuns: 20_000 });
    expect(trees).toBeGreaterThan(2_000);
  });

  test('every rule without LET', () => {
    for (const rule of [...TABLE_RULES, ...ROW_RULES]) expect(expectTree(rule) || /\bLET\(/.test(rule), rule).toBe(true);
  });
});

test('references in plain notation are read as fx reads them', () => {
  let plain = 0;
  fc.assert(fc.property(pieces, (reference) => {
    const table = readPlainTableReference(reference);
    if (table) {
      expect(table).toEqual(parseStructRef(reference));
      for (const thisRow of [false, true]) {
        const written = writePlainTableReference(table, thisRow);
        if (written !== undefined) expect(written).toBe(stringifyStructRef(table, { thisRow }));
      }
    }
    const cells = readPlainCells(reference);
    if (cells) {
      const read = parseA1Ref(reference, { allowNamed: false });
      if (!read || !('range' in read)) throw new Error(`fx reads no range in ${reference}`);
      const { top, left, bottom, right } = read.range;
      expect({ context: cells.sheet === undefined ? [] : [cells.sheet], range: cells.range }).toEqual({ context: read.context, range: { top, left, bottom, right } });
    }
    if (table ?? cells) plain += 1;
  }), { numRuns: 20_000 });
  expect(plain).toBeGreaterThan(100);
});
