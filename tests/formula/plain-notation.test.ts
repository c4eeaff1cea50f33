/** What is read without fx, held against fx itself. */
import { parseA1Ref, parseStructRef, tokenize } from '@borgar/fx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainCells, readPlainTableReference, splitPlain } from '../../core/formula/plain-notation';
import { readKinds } from '../../scripts/generate/generated-files';
import { ROW_RULES, TABLE_RULES } from './random-rules';

const PIECES = [
  '=', '(', ')', ',', ' ', '  ', '\n', '+', '-', '*', '/', '^', '&', '%', '<', '>', '<=', '<>', '@', '#', ':', '!', '{', '}', ';', '.', '"', "'", '[', ']', '$', '?', '\\',
  '1', '0', '2.5', '7.', '.5', '1e3', 'E', '1048577', '"a"', '""', '"a""b"', '"é\n"', 'TRUE', 'false', 'TRUEST', '#N/A', '#REF!',
  'A1', '$B$3', 'b2:C9', 'XFD1', 'XFE1', 'A1048576', 'A0', 'A:A', '1:1', 'R', 'c', 'R1C1', 'LOG10', 'Blad1!', "'Blad 1'!", "'it''s'!", 'Controle!', 'TRUE!', '[1]Blad!', "'[1]Blad'!",
  'SUM(', 'IF(', 'LET(', 'LAMBDA(', '_xlfn.CONCAT(', 'é(', 'naam', 'Previous.Naam', 'éé', '\u00d7', '_x', 'x.', 'T', 'Functies',
  'T[x]', 'T[a b]', '[x]', '[@x]', '[@a b]', '[@[a b]]', 'T[@[a]:[b]]', 'T[[a]:[b]]', 'T[[#Totals],[x]]', 'T[[#This Row],[x]]', 'T[[#totals],[x]]', 'T[#All]', 'T[]', "T['[x]", "T[[a:b]]", 'T[[#All],[#Data]]', 'T[ x ]', 'T[x, y]', 'A1[x]', 'R[1]',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('a formula in plain notation is split as fx splits it', () => {
  test('whatever stands beside each other', () => {
    let plain = 0;
    fc.assert(fc.property(text, (formula) => {
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

test('references in plain notation are read as fx reads them', () => {
  let plain = 0;
  fc.assert(fc.property(text, (reference) => {
    const table = readPlainTableReference(reference);
    if (table) expect(table).toEqual(parseStructRef(reference));
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
