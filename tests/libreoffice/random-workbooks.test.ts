/** Random content, mistakes and all: LibreOffice, our engine and a check must agree about every cell and every rule. */
import { describe, expect, test } from 'vitest';
import { refreshValues } from '../../core/check/refresh-values';
import { isOffered } from '../../core/definition/definition';
import { readWorkbook } from '../../core/ooxml/read';
import { nodeCodec } from '../../scripts/codec';
import { readKinds } from '../../scripts/generate/generated-files';
import { countByCheck, readControl } from './control-counts';
import { makeWorkbooks } from './random-workbooks';
import { compareResults, saveMany } from './recalculated';
import { findLibreOffice } from './soffice';

const TODAY = 42_735;
/** Together 200. */
const COUNTS: Readonly<Record<string, number>> = { personeelsplan: 80, indicatoren: 60, voorbeeld: 60 };

describe.skipIf(findLibreOffice() === undefined).each(readKinds().filter(isOffered).map((definition) => ({ kind: definition.id, definition })))('$kind, filled at random', ({ kind, definition }) => {
  test('gives in LibreOffice what it gives here: every total, verdict, count and distance', async () => {
    const files = await makeWorkbooks(definition, COUNTS[kind] ?? 0, TODAY);
    const saved = await saveMany(files);
    const counted = { formulas: 0, broken: 0, undecided: 0 };
    const unbroken = new Set<string>();
    const broken = new Set<string>();
    files.forEach((file, at) => {
      const ours = readWorkbook(file, nodeCodec);
      const theirs = readWorkbook(saved[at] ?? new Uint8Array(), nodeCodec);
      const { count, differences } = compareResults(refreshValues(ours, TODAY).workbook, theirs);
      expect({ at, differences }).toEqual({ at, differences: [] });
      const control = readControl(theirs);
      expect({ at, control: Object.fromEntries(control) }).toEqual({ at, control: Object.fromEntries(countByCheck(definition, ours, control, TODAY)) });
      counted.formulas += count;
      for (const [rule, count] of control) {
        counted.broken += Number(count.broken);
        counted.undecided += Number(count.undecided);
        (Number(count.broken) > 0 ? broken : unbroken).add(rule);
      }
    });
    // No rule that the workbook judges itself passes unproved.
    expect([...unbroken].filter((rule) => !broken.has(rule))).toEqual([]);
    expect([...broken].filter((rule) => !unbroken.has(rule))).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(counted.formulas).toBeGreaterThan(files.length * 350);
    expect(counted.broken).toBeGreaterThan(files.length * 3);
    expect(counted.undecided).toBeGreaterThan(files.length / 2);
  });
});
