/** `streefpeil recalc`: workbooks -> each formula with what the file stores and what we compute, so that anyone can compare us with Excel. */
import { basename } from 'node:path';
import { recalculate } from '../../core/formula/recalculate';
import { countStates, formatRecalculationText, recalculationAsJson } from '../../core/report/recalculation';
import { collectFiles } from '../check/collect-files';
import { openWorkbook } from '../open-workbook';
import { today } from '../today';
import { EXIT, type ExitCode } from './exit-code';
import type { Session } from './session';

export interface RecalcOptions {
  readonly format: 'text' | 'json';
  readonly verbose?: boolean;
}

/** Findings are formulas whose stored result is not ours. Throws Refusal for a file that cannot be read. */
export async function runRecalc(words: readonly string[], options: RecalcOptions, session: Session): Promise<ExitCode> {
  const files = await collectFiles(words);
  const results = files.map((file) => ({ name: basename(file), cells: recalculate(openWorkbook(file), { today: today() }) }));
  if (options.format === 'json') session.print(JSON.stringify(results.map(({ name, cells }) => recalculationAsJson(name, cells)), null, 2));
  else session.print(results.map(({ name, cells }) => formatRecalculationText(name, cells, session.language, options.verbose === true)).join('\n\n'));
  return results.some(({ cells }) => countStates(cells).differs > 0) ? EXIT.findings : EXIT.clean;
}
