import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import ts from 'typescript';

/** Compiles a file as if it stood in core, with core's own compiler options; gives the error texts. */
function compileInCore(code: string): readonly string[] {
  const { config } = ts.readConfigFile('core/tsconfig.json', ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ['model/place.ts'] }, ts.sys, 'core');
  const folder = mkdtempSync('core/layer-test-');
  try {
    writeFileSync(`${folder}/probe.ts`, code);
    const program = ts.createProgram([`${folder}/probe.ts`], options);
    return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('core compiles what knows neither Node nor a browser', () => {
  expect(compileInCore("import { formatCell } from '../model/place';\nexport const address = formatCell(0, 0);\n")).toEqual([]);
});

test.each([
  ["import { readFileSync } from 'node:fs';\nexport const text = readFileSync('x');\n", /node:fs/],
  ['export const title = document.title;\n', /'document'/],
  ['export const home = process.env;\n', /'process'/],
  ['export const book = Excel.run;\n', /'Excel'/],
  ["console.log('x');\nexport {};\n", /'console'/],
])('the compiler refuses in core: %s', (code, reason) => {
  expect(compileInCore(code).join(' ')).toMatch(reason);
});

test.each([
  ['core/model', "import { compileFormula } from '../formula/compile';\nexport const compile = compileFormula;\n"],
  ['core/ooxml', "import { checkWorkbook } from '../check/check-workbook';\nexport const check = checkWorkbook;\n"],
  ['core/rules', "import { locateTables } from '../locate/locate-tables';\nexport const locate = locateTables;\n"],
  ['core/check', "import { readText } from '../../scripts/read-file';\nexport const read = readText;\n"],
])('lint refuses an arrow against the flow in %s', async (folder, code) => {
  const [result] = await new ESLint().lintText(code, { filePath: `${folder}/probe.ts` });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-imports');
});

test('lint lets an arrow with the flow pass', async () => {
  const [result] = await new ESLint().lintText("import { formatCell } from '../model/place';\nexport const address = formatCell(0, 0);\n", { filePath: 'core/check/probe.ts' });
  expect(result?.messages).toEqual([]);
});
