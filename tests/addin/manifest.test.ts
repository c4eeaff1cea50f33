/** The add-in's manifest: what Office refuses or shows wrongly when it is not so. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type XmlElement, readElements } from './read-elements';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BASE = 'https://localhost:3000/';
const elements = readElements(readFileSync(`${root}manifest.xml`, 'utf8'));

const named = (name: string): readonly XmlElement[] => elements.filter((element) => element.name === name);
const only = (name: string): XmlElement => {
  const [element, ...others] = named(name);
  if (!element || others.length > 0) throw new Error(`${name}: ${others.length + (element ? 1 : 0)}`);
  return element;
};
const isIn = (element: XmlElement, name: string): boolean => element.parent !== undefined && (element.parent.name === name || isIn(element.parent, name));
const value = (element: XmlElement): string => element.attributes['DefaultValue'] ?? '';

const resources = elements.filter((element) => isIn(element, 'Resources') && element.attributes['id'] !== undefined);
const resource = (id: string | undefined): XmlElement | undefined => resources.find(({ attributes }) => attributes['id'] === id);
const used = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);

/** A text with its overrides: by locale, Dutch first. */
const textsOf = (element: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries([['nl-BE', value(element)], ...element.children.map(({ attributes }) => [attributes['Locale'], attributes['Value'] ?? ''])]) as Readonly<Record<string, string>>;

test('its version is that of the package, with a fourth part', () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly version: string };
  expect(only('Version').text).toBe(`${version}.0`);
});

test('it is a pane for Excel that reads and writes, from ExcelApi 1.9 on', () => {
  expect(elements[0]?.attributes['xsi:type']).toBe('TaskPaneApp');
  expect(only('Id').text).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(named('Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual(['Workbook', 'Workbook']);
  expect(only('Permissions').text).toBe('ReadWriteDocument');
  expect(only('Set').attributes).toEqual({ Name: 'ExcelApi', MinVersion: '1.9' });
});

test('every resource that is named is defined once, and every one that is defined is named', () => {
  const defined = resources.map(({ attributes }) => attributes['id']);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
  for (const id of defined) expect(id?.length).toBeLessThanOrEqual(32);
});

test('no two groups or buttons share an id', () => {
  const ids = elements.filter(({ name }) => name === 'Group' || name === 'Control').map(({ attributes }) => attributes['id']);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
});

test('its three buttons open one pane, each at what it is for', () => {
  const buttons = named('Control').map(({ attributes, children }) => {
    const action = children.find(({ name }) => name === 'Action');
    const [pane, page] = ['TaskpaneId', 'SourceLocation'].map((name) => action?.children.find((child) => child.name === name));
    const label = children.find(({ name }) => name === 'Label');
    return [attributes['id'], resource(label?.attributes['resid'])?.attributes['DefaultValue'], pane?.text, resource(page?.attributes['resid'])?.attributes['DefaultValue']];
  });
  expect(buttons).toEqual([
    ['Streefpeil.Check', 'Controleer', 'Streefpeil.Pane', `${BASE}taskpane.html?tab=findings`],
    ['Streefpeil.Fill', 'Vul', 'Streefpeil.Pane', `${BASE}taskpane.html?tab=fill`],
    ['Streefpeil.OpenPane', 'Open paneel', 'Streefpeil.Pane', `${BASE}taskpane.html`],
  ]);
});

test('it asks for nothing over plain http, and loads office.js from Microsoft in the Excel page only', () => {
  expect(elements.flatMap(({ attributes }) => Object.entries(attributes)).filter(([name, text]) => /^(?:DefaultValue|Value)$/.test(name) && text.startsWith('http:'))).toEqual([]);
  const [taskpane, index] = ['taskpane', 'index'].map((page) => readFileSync(`${root}addin/${page}.html`, 'utf8'));
  expect(taskpane).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
  expect(index).not.toContain('appsforoffice');
});

test('every icon is there, and is as large as it says', () => {
  const sized = [
    [only('IconUrl'), 32],
    [only('HighResolutionIconUrl'), 64],
    ...named('Image').flatMap(({ attributes }) => {
      const image = attributes['resid'] === undefined ? undefined : resource(attributes['resid']);
      return image ? [[image, Number(attributes['size'])] as const] : [];
    }),
  ] as const;
  for (const [element, size] of sized) {
    const png = readFileSync(`${root}addin/${value(element).slice(BASE.length)}`);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
  for (const icon of named('Icon')) expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '64', '80']);
});

test('each button has an icon of its own, at every size', () => {
  const icons = named('Control').map(({ children }) => (children.find(({ name }) => name === 'Icon')?.children ?? []).map(({ attributes }) => value(resource(attributes['resid']) ?? only('IconUrl'))));
  expect(new Set(icons.flat()).size).toBe(12);
  const drawn = icons.flat().map((address) => readFileSync(`${root}addin/${address.slice(BASE.length)}`).toString('base64'));
  expect(new Set(drawn).size).toBe(12);
});

test('every address is on the development server, and its page is in the project', () => {
  const addresses = elements.filter(({ name }) => ['SourceLocation', 'SupportUrl', 'Url', 'Image', 'IconUrl', 'HighResolutionIconUrl'].includes(name)).map(value).filter((address) => address !== '');
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    expect(address.startsWith(BASE)).toBe(true);
    expect(existsSync(`${root}addin/${address.slice(BASE.length).split('?')[0]}`)).toBe(true);
  }
});

test('the icons that Office asks for are part of the build: a page names each', () => {
  const pages = ['index', 'taskpane'].map((page) => readFileSync(`${root}addin/${page}.html`, 'utf8')).join('');
  for (const { attributes } of [...named('IconUrl'), ...named('HighResolutionIconUrl'), ...resources.filter(({ name }) => name === 'Image')]) {
    expect(pages).toContain(`require('./${attributes['DefaultValue']?.slice(BASE.length)}')`);
  }
});

test('every text is in Dutch, French and English, and short enough for where Office shows it', () => {
  expect(only('DefaultLocale').text).toBe('nl-BE');
  const limits = [
    ...named('DisplayName').map((element) => [element, 125] as const),
    ...named('Description').filter(({ parent }) => parent === elements[0]).map((element) => [element, 250] as const),
    ...named('String').map((element) => [element, isIn(element, 'ShortStrings') ? 125 : 250] as const),
  ];
  expect(limits.length).toBeGreaterThan(5);
  for (const [element, limit] of limits) {
    const texts = textsOf(element);
    expect(Object.keys(texts)).toEqual(['nl-BE', 'fr-BE', 'en-US']);
    for (const text of Object.values(texts)) {
      expect(text.trim()).not.toBe('');
      expect(text.length).toBeLessThanOrEqual(limit);
    }
    // A name may be the same everywhere; a sentence may not.
    if (limit === 250) expect(new Set(Object.values(texts)).size).toBe(3);
  }
});
