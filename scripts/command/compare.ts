/** `streefpeil compare`: two workbooks of one kind -> what changed from the first to the second. */
import { basename, extname } from 'node:path';
import { readForCheck } from '../../core/check/read-for-check';
import { compareFunctions } from '../../core/compare/find-mutations';
import { compareIndicators } from '../../core/compare/compare-indicators';
import { isOffered } from '../../core/definition/definition';
import { comparisonAsJson, findNeeds, formatComparisonText } from '../../core/report/comparison';
import { openPrevious } from '../check/open-previous';
import { builtInKinds, chooseDefinition, readBuiltIn } from '../definitions';
import { openData } from '../open-workbook';
import { recogniseKind } from '../recognise-kind';
import { today } from '../today';
import { refuseExisting, writeFileWhole } from '../write-file';
import { EXIT, type ExitCode } from './exit-code';
import { unusableFile, wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

export interface CompareOptions {
  readonly kind?: string;
  readonly definition?: string;
  /** Absent: what the name of `out` says, else text. */
  readonly format?: 'text' | 'json' | 'xlsx';
  readonly out?: string;
  readonly force?: boolean;
}

/** Throws Refusal, also when the second workbook is of another kind than the first, or when the kind has nothing to compare. */
export async function runCompare(oldFile: string, nowFile: string, options: CompareOptions, session: Session): Promise<ExitCode> {
  const format = options.format ?? formatOf(options.out);
  if (format === 'xlsx' && options.out === undefined) throw wrongUse('format-needs-out', { format });
  if (options.out !== undefined) refuseExisting(options.out, options.force === true);
  const definitions = options.kind !== undefined || options.definition !== undefined ? [await chooseDefinition(options.kind ?? '', options.definition)] : builtInKinds().map(readBuiltIn);
  const { top, readFor } = openData(nowFile);
  const definition = definitions.length === 1 && definitions[0] ? definitions[0] : await recogniseKind(definitions, top);
  if (!definition) throw unusableFile(nowFile, 'unreadable.no-kind', { kinds: definitions.filter(isOffered).map(({ id }) => id) });
  const previous = openPrevious(nowFile, oldFile, definition);
  if (!previous) throw unusableFile(oldFile, 'unreadable.folder');
  const [old, now] = [readForCheck(definition, previous.workbook, today()), readForCheck(definition, readFor(definition), today())];
  const mutations = compareFunctions(definition, old.inputs.data, now.inputs.data);
  const indicators = old.indicators && now.indicators ? compareIndicators(old.indicators.years, now.indicators.years) : undefined;
  if (!mutations && !indicators) throw unusableFile(nowFile, 'unreadable.nothing-to-compare', { title: definition.title });
  const comparison = { title: definition.title, old: previous.name, now: basename(nowFile), ...(mutations ? { mutations } : {}), ...(indicators ? { indicators } : {}), needs: findNeeds(now.indicators?.report.results ?? []) };
  const paint = options.out === undefined ? session.paint : (_: unknown, text: string): string => text;
  const write = (): string => (format === 'json' ? `${JSON.stringify(comparisonAsJson(comparison, session.language), null, 2)}\n` : formatComparisonText(comparison, { language: session.language, paint }));
  if (options.out === undefined) session.print(write());
  else {
    writeFileWhole(options.out, format === 'xlsx' ? await (await import('../compare/comparison-workbook')).writeComparisonWorkbook(comparison, session.language, today()) : write(), options.force === true);
    tellMessage(session, { id: 'cli.written', facts: { file: options.out } });
  }
  return EXIT.clean;
}

/** Throws Refusal for a name that promises something else than we write. */
function formatOf(out: string | undefined): 'text' | 'json' | 'xlsx' {
  const extension = extname(out ?? '').toLowerCase();
  if (!['', '.txt', '.json', '.xlsx'].includes(extension)) throw wrongUse('comparison-form', { file: out ?? '' });
  return extension === '.xlsx' ? 'xlsx' : extension === '.json' ? 'json' : 'text';
}
