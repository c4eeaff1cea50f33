import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeFormulaDocument } from '../../scripts/generate/formulas-document';

test('docs/formulas.md is what the table of functions gives', () => {
  expect(readFileSync(new URL('../../docs/formulas.md', import.meta.url), 'utf8')).toBe(writeFormulaDocument());
});
