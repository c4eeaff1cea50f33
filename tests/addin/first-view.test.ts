import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DARK, LIGHT } from '../../addin/view/theme';

const css = readFileSync(new URL('../../addin/view/page/page.css', import.meta.url), 'utf8');

/** The variables that the rule with this selector sets. */
function variablesOf(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`\n${selector} {`);
  return Object.fromEntries([...css.slice(start, css.indexOf('}', start)).matchAll(/--(\w+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

test('the first view has the colours and sizes that the theme gives the page after it', () => {
  const light = variablesOf('#first');
  const dark = { ...light, ...variablesOf(":root[data-theme='dark'] #first") };
  expect(Object.keys(light).length).toBeGreaterThan(15);
  expect(LIGHT).toMatchObject(light);
  expect(DARK).toMatchObject(dark);
});
