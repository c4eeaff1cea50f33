/** What docs/definition.md shows works, and it and the reference name everything that the language has. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkWorkbook } from '../../core/check/check-workbook';
import { findTable } from '../../core/definition/definition';
import { loadDefinition } from '../../core/definition/load';
import { ruleSchema } from '../../core/definition/rule-schema';
import { definitionSchema } from '../../core/definition/schema';
import { type DataFile, readData } from '../../core/fill/read-data';
import { LANGUAGES } from '../../core/model/words';
import { readWorkbook } from '../../core/ooxml/read';
import { wordMessage } from '../../core/text/word-message';
import { nodeCodec } from '../../scripts/codec';
import { listKeyGroups, listRuleKinds, writeDefinitionDocument } from '../../scripts/generate/definition-document';
import { writeTemplate } from '../../scripts/template/write-template';

const text = readFileSync('docs/definition.md', 'utf8');
const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
const [whole = '', ...pieces] = blocks;
const TODAY = 42_735;
const RECORD = { title: 'T', demands: 'D', why: 'W', solve: 'S' };

/** Example rules, with the texts that they leave out. */
const rules = pieces.flatMap((yaml): readonly unknown[] => {
  const piece: unknown = parse(yaml);
  return Array.isArray(piece) ? piece.map((rule: object) => ({ ...RECORD, ...rule })) : [];
});
const parts = pieces.map((yaml): unknown => parse(yaml)).filter((piece): piece is Record<string, unknown> => !Array.isArray(piece));

describe('the whole definition of the page', () => {
  const { definition, problems } = loadDefinition(whole, 'wagenpark.yaml');
  const table = definition && findTable(definition, 'Voertuigen');
  const csv = (rows: string): DataFile => ({ form: 'csv', text: rows });

  async function check(file: DataFile, parameters: ReadonlyMap<string, number>, source?: string) {
    if (!definition || !table) throw new Error('it does not load');
    const used = source === undefined ? definition : loadDefinition(`${whole}${pieces.find((piece) => piece.includes(source))}`, 'wagenpark.yaml').definition ?? definition;
    const found = used.sources.find(({ id }) => id === source);
    const { filled } = readData(file, { definition: used, table, needed: 'all', parameters: new Map(), today: TODAY, ...(found ? { source: found } : {}) });
    const bytes = await writeTemplate(used, 'nl', { tables: [filled], parameters }, TODAY);
    return checkWorkbook(used, readWorkbook(bytes, nodeCodec), { workbookName: 'w.xlsx', today: TODAY });
  }

  test('has no mistakes', () => {
    expect(problems).toEqual([]);
  });

  test('makes a template in each language', async () => {
    if (!definition) throw new Error('it does not load');
    for (const language of LANGUAGES) {
      const workbook = readWorkbook(await writeTemplate(definition, language, { tables: [], parameters: new Map() }, TODAY), nodeCodec);
      expect(workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(expect.arrayContaining(['Voertuigen', 'Soorten']));
    }
  });

  test('fills and checks as the page says', async () => {
    const data = csv('Vestiging,Soort,In gebruik,In herstel,Waarvan elektrisch\nGent,fiets,3,1,4\nBrugge,bestelwagen,5,,6\n');
    const report = await check(data, new Map([['Maximum', 8]]));
    expect(report.isBound).toBe(true);
    expect(report.figures.map(({ value }) => value)).toEqual([9, 10]);
    expect(report.findings.filter(({ verdict }) => verdict === 'broken').map(({ message }) => wordMessage(message, 'nl'))).toEqual(['6 elektrische voertuigen op een totaal van 5.', '9 voertuigen, hoogstens 8 toegestaan.']);
    expect((await check(data, new Map())).rules.find(({ rule }) => rule === 'WAG-MAX-001')).toMatchObject({ counts: { broken: 0 } });
  });

  test('counts an export with the source of the page', async () => {
    const report = await check(csv('standplaats;kenteken;soort;toestand;motor\nGent;x;auto;rijdt;elektrisch\nGent;y;PW;garage;diesel\nGent;z;fiets;rijdt;\n'), new Map(), 'register');
    expect(report.figures.map(({ value }) => value)).toEqual([3, 1]);
  });

  test('tells the mistake that the page shows, at its line', () => {
    const line = whole.split('\n').findIndex((each) => each.includes('columns: [In gebruik, In herstel, Waarvan')) + 1;
    const wrong = loadDefinition(whole.replace('columns: [In gebruik, In herstel, Waarvan', 'columns: [In gebruik, In herstl, Waarvan'), 'wagenpark.yaml').problems;
    expect(wrong.map((each) => `${each.file}:${each.line}:${each.column} ${each.path}: ${wordMessage(each.message, 'nl')}`)).toEqual([
      `wagenpark.yaml:${line}:27 rules[0].columns[1]: de tabel Voertuigen heeft geen kolom "In herstl"; bedoelde u "In herstel"?`,
    ]);
    expect(text).toContain(`wagenpark.yaml:${line}:27 rules[0].columns[1]:`);
  });
});

describe('the examples of the page', () => {
  test.each(rules.map((rule) => [(rule as { id: string }).id, rule]))('%s is a rule', (_, rule) => {
    expect(ruleSchema.safeParse(rule).error?.issues ?? []).toEqual([]);
  });

  test('that are other parts of a definition have the right shape', () => {
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(definitionSchema.partial().safeParse(part).error?.issues ?? []).toEqual([]);
  });

  test('that are about the definition of the page load with it', () => {
    const own = rules.filter((rule) => (rule as { id: string }).id.startsWith('WAG-'));
    const added = own.map((rule) => `  - ${JSON.stringify(rule)}\n`).join('');
    expect(loadDefinition(`${whole}${added}`, 'wagenpark.yaml').problems.map(({ path, message }) => `${path} ${wordMessage(message, 'en')}`)).toEqual([]);
  });
});

describe('nothing of the language is left out', () => {
  test('every kind of rule has an example', () => {
    const shown = new Set(rules.map((rule) => (rule as { kind: string }).kind));
    expect(listRuleKinds().map(({ kind }) => kind).filter((kind) => !shown.has(kind))).toEqual([]);
  });

  test('the page names every group of keys, and the reference says of every key what it means', () => {
    const named = (key: string): boolean => new RegExp(`\\b${key}\\b`).test(text);
    const groups = listKeyGroups();
    expect(Object.keys(groups[0]?.part.properties ?? {}).filter((key) => !named(key))).toEqual([]);
    const undescribed = [...groups.map(({ path, part }) => [path, part] as const), ...listRuleKinds().map((part) => [`rules ${part.kind}`, part] as const)]
      .flatMap(([path, part]) => Object.entries(part.properties ?? {}).filter(([key, each]) => key !== 'kind' && (each.description ?? '') === '').map(([key]) => `${path}.${key}`));
    expect(undescribed).toEqual([]);
    expect(listRuleKinds().filter(({ description }) => description === undefined)).toEqual([]);
    for (const { kind } of listRuleKinds()) expect(writeDefinitionDocument()).toContain(`### \`${kind}\``);
  });
});
