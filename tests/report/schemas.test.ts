/** JSON against our own schema and SARIF against the published one. JUnit's is an XML schema: tests/libreoffice has it checked by xmllint. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv, { type AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { CheckedFile } from '../../core/report/checked-file';
import { outcomeOf } from '../../core/report/file-outcome';
import { formatRun } from '../../core/report/format';
import { jsonFormat } from '../../core/report/json';
import { sarifFormat } from '../../core/report/sarif';
import { checkExample, exampleContext } from '../../scripts/generate/example-report';
import { readKinds } from '../../scripts/generate/generated-files';

const kinds = readKinds();
const unread: CheckedFile = { file: '/tmp/een map/stuk.xlsx', workbook: 'stuk.xlsx', sha256: 'ab'.repeat(32), problems: [{ id: 'unreadable.missing', facts: {} }] };
const files: readonly CheckedFile[] = [...(await checkExample(kinds)), unread];
const context = exampleContext(kinds);

test('SARIF fits the schema that the standard publishes', () => {
  // The schema is of JSON Schema draft 4, whose keywords ajv knows but for the name of the identifier and of the draft.
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as { id: string; $schema: string };
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema as AnySchema);
  const log = JSON.parse(formatRun(sarifFormat, files, files.map(outcomeOf), context)) as { runs: [{ results: readonly { ruleId: string; kind: string; level: string }[]; tool: { driver: { rules: readonly { id: string }[] } } }] };
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  // SARIF 2.1.0, 3.27.10: what is no failure has level "none".
  for (const { ruleId, kind, level } of log.runs[0].results) {
    expect(kind === 'fail' ? ['error', 'warning', 'note'] : ['none']).toContain(level);
    expect(log.runs[0].tool.driver.rules.filter(({ id }) => id === ruleId)).toHaveLength(1);
  }
  // A log with something wrong in it is refused: the schema does look.
  expect(validate({ ...log, version: '2.0.0' })).toBe(false);
  expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ kind: 'fail' }] }] })).toBe(false);
});

test('JSON fits our own schema', () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(readFileSync('docs/report.schema.json', 'utf8')) as AnySchema);
  const list = JSON.parse(formatRun(jsonFormat, files, files.map(outcomeOf), context)) as readonly object[];
  validate(list);
  expect(validate.errors ?? []).toEqual([]);
  const [first] = list;
  expect(validate([{ ...first, counts: { held: 1 } }])).toBe(false);
  expect(validate([{ ...first, somethingElse: 1 }])).toBe(false);
});
