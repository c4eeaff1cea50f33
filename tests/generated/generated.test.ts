import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type GeneratedFile, generatedFiles } from '../../scripts/generate/generated-files';

const files = await generatedFiles();

test.each(files.map((each): [string, GeneratedFile] => [each.file, each]))('%s is what `npm run generate` makes', (file, { content }) => {
  expect(Buffer.compare(readFileSync(file), Buffer.from(content))).toBe(0);
});

test('making it twice gives the same bytes', async () => {
  const again = await generatedFiles();
  expect(again.map(({ file, content }) => [file, Buffer.from(content).toString('base64')])).toEqual(files.map(({ file, content }) => [file, Buffer.from(content).toString('base64')]));
});
