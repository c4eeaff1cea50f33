/** A definition that travels inside its workbook. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadDefinition } from '../../core/definition/load';
import { formatEmbeddedDefinition, readEmbeddedDefinitions } from '../../core/locate/embedded-definition';

test('comes out as it went in, whatever it holds', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }).filter((text) => !text.includes('\r')), (yaml) => {
    expect(readEmbeddedDefinitions(['<other/>', formatEmbeddedDefinition(yaml)])).toEqual([yaml]);
  }));
});

test('of a kind of ours loads without a mistake', () => {
  const yaml = readFileSync('templates/personeelsplan/definition.yaml', 'utf8');
  const [text = ''] = readEmbeddedDefinitions([formatEmbeddedDefinition(yaml)]);
  expect(loadDefinition(text, 'definition.yaml').definition).toEqual(loadDefinition(yaml, 'definition.yaml').definition);
});

test('is found under a prefix, in CDATA and with numbered characters, and nothing else is taken for one', () => {
  expect(readEmbeddedDefinitions([
    '<x:definition xmlns:x="urn:streefpeil:definition:1"><![CDATA[a <b> & c]]> &#100;&#x65;&quot;</x:definition>',
    '<definition xmlns="urn:other">id: a</definition>',
    '<definitions xmlns="urn:streefpeil:definition:1">id: a</definitions>',
  ])).toEqual(['a <b> & c de"']);
});
