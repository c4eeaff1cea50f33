import { expect, test } from 'vitest';
import { writeLine } from '../../scripts/check/progress';

const payload = { words: '25 van 50 werkmappen, 2,5 per seconde, nog 0:10', short: '25/50, 2,5/s, nog 0:10' };

test('the line of progress fits terminals of every width, and never loses rate or remaining time to its bar', () => {
  for (let columns = 23; columns <= 200; columns++) {
    const line = writeLine(0.5, payload, columns);
    expect(line.length).toBeLessThan(columns);
    expect(line).toContain('2,5');
    expect(line.endsWith('nog 0:10')).toBe(true);
  }
  expect(writeLine(0.5, payload, 80)).toBe(`${'█'.repeat(12)}${'░'.repeat(12)} ${payload.words}`);
  expect(writeLine(0, payload, 40)).toBe(`${'░'.repeat(16)} ${payload.short}`);
  expect(writeLine(1, payload, 24)).toBe(payload.short);
});
