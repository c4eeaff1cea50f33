/** Files and settings -> the run: every result written in order as soon as it can be, messages told, and the outcomes given. */
import type { FileOutcome } from '../../core/report/file-outcome';
import { writeElement } from '../../core/report/json';
import { writeLine } from '../../core/report/ndjson';
import { wordComplaint } from '../command/refusal';
import { checkFiles } from './check-files';
import type { Threads } from './check-in-threads';
import { loadFormat } from './formats';
import type { Output, Text } from './open-output';
import type { Progress } from './progress';
import { type RunSettings, contextOf } from './run-settings';

export interface Run {
  readonly files: readonly string[];
  /** Files that are not checked again -> their element of an earlier report, which the JSON formats repeat. */
  readonly unchanged: ReadonlyMap<string, object>;
  readonly settings: RunSettings;
  readonly threads: Threads | undefined;
}

/** Outcomes of the files that were checked. */
export async function runFiles({ files, unchanged, settings, threads }: Run, output: Output, progress: Progress): Promise<readonly FileOutcome[]> {
  const format = await loadFormat(settings.format);
  const context = contextOf(settings);
  const outcomes: FileOutcome[] = [];
  const held: Text[] = [];
  let isFirst = true;
  const write = async (text: Text): Promise<boolean> => (format.start.needsOutcomes ? held.push(text) > 0 : output.write(text));
  const writeFile = async (text: Text): Promise<boolean> => {
    if (text.length === 0) return true;
    if (!isFirst && format.between !== '') await write(format.between);
    isFirst = false;
    return write(text);
  };
  if (!format.start.needsOutcomes) await output.write(format.start.write(context));
  const results = checkFiles(files.filter((file) => !unchanged.has(file)), settings, threads);
  try {
    for (const file of files) {
      const earlier = unchanged.get(file);
      if (earlier) {
        if (!(await writeFile(repeat(earlier, settings)))) break;
        continue;
      }
      const { value: result, done } = await results.next();
      if (done) break;
      for (const message of result.outcome.problems) progress.tell(wordComplaint({ about: result.outcome.file, message }, settings.language));
      outcomes.push(result.outcome);
      if (!(await writeFile(result.text))) break;
      await progress.show(outcomes.length);
    }
  } finally {
    await results.return(undefined);
    progress.stop();
  }
  if (format.start.needsOutcomes) {
    await output.write(format.start.write(outcomes, context));
    for (const text of held) await output.write(text);
  }
  await output.write(format.end(outcomes, context));
  return outcomes;
}

const repeat = (element: object, { format }: RunSettings): string => (format === 'json' ? writeElement(element) : format === 'ndjson' ? writeLine(element) : '');
