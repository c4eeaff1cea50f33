import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { definitionJsonSchema } from '../../core/definition/json-schema';
import { definitionSchema } from '../../core/definition/schema';
import { fitsSchema } from './fits-schema';
import { SMALL } from './small';

const schema = definitionJsonSchema() as Readonly<Record<string, unknown>>;
const properties = schema['properties'] as Readonly<Record<string, unknown>>;
const personeelsplan: unknown = parse(readFileSync('templates/personeelsplan/definition.yaml', 'utf8'));

describe('the JSON Schema of the definition language', () => {
  test('says which draft it is of, and what a definition must have', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['type']).toBe('object');
    expect(schema['additionalProperties']).toBe(false);
    expect([...(schema['required'] as string[])].sort()).toEqual(['id', 'purpose', 'rules', 'sheets', 'title', 'version']);
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['id', 'version', 'title', 'purpose', 'locale', 'parameters', 'sheets', 'figures', 'figureLine', 'rules']));
  });

  test('has one branch for each kind of rule', () => {
    const branches = JSON.stringify(properties['rules']);
    for (const kind of ['formula', 'required', 'whole number', 'between', 'one of', 'unique', 'total matches', 'subtotal matches', 'formula intact', 'stored as number', 'sum line', 'parameters present']) {
      expect(branches).toContain(`"const":"${kind}"`);
    }
  });

  test('survives JSON, and refers to nothing outside itself', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(JSON.stringify(schema)).not.toContain('"$ref"');
  });

  test.each([['personeelsplan', personeelsplan], ['the small one', parse(SMALL) as unknown]])('accepts a definition that we accept: %s', (_, definition) => {
    expect(definitionSchema.safeParse(definition).success).toBe(true);
    expect(fitsSchema(schema, definition)).toBe(true);
  });

  test.each([
    ['an unknown key', { ...(parse(SMALL) as object), extra: 1 }],
    ['a missing key', { ...(parse(SMALL) as object), title: undefined }],
    ['a wrong version', { ...(parse(SMALL) as object), version: 'een' }],
    ['no rules', { ...(parse(SMALL) as object), rules: [] }],
  ])('refuses what we refuse: %s', (_, definition) => {
    expect(definitionSchema.safeParse(definition).success).toBe(false);
    expect(fitsSchema(schema, JSON.parse(JSON.stringify(definition)))).toBe(false);
  });
});
