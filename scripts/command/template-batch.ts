/** `streefpeil template --batch`: a list of bodies, a row each -> a prefilled workbook for each; a row that is wrong never stops the rest. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataUnusable } from '../../core/fill/data-problem';
import { fillParameters } from '../../core/fill/fill-parameters';
import { readDelimited } from '../../core/fill/read-delimited';
import { locateTables } from '../../core/locate/locate-tables';
import { normaliseLabel } from '../../core/locate/normalise-label';
import type { Scalar } from '../../core/model/scalar';
import type { Workbook } from '../../core/model/workbook';
import type { Definition } from '../../core/definition/definition';
import { LANGUAGES, type Language } from '../../core/model/words';
import { wordMessage } from '../../core/text/word-message';
import { openProgress } from '../check/progress';
import { openWorkbook } from '../open-workbook';
import { textOf } from '../definition-text';
import { readBytes, readText } from '../read-file';
import { fingerprintOf, readFingerprint } from '../template/made-from';
import { openYear } from '../template/open-year';
import { writeTemplate } from '../template/write-template';
import { today } from '../today';
import { writeFileWhole } from '../write-file';
import { EXIT } from './exit-code';
import { orRefuse } from './fill';
import { Refusal, tellComplaints, wrongUse } from './refusal';
import { type Session, tellMessage } from './session';
import type { TemplateOptions } from './template';

const DEFAULT_NAME = '{entiteit}-{jaar}.xlsx';

/** Throws Refusal when the list itself cannot be read. The exit code is 3 when a row gave no workbook. Files are written whole and carry a fingerprint of what they were made from: one that is there already is passed over, also when it was filled in since, and a run that was stopped goes on where it was. One made from anything else is left alone and told. */
export async function runBatch(definition: Definition, list: string, options: TemplateOptions, session: Session): Promise<number> {
  const folder = options.out;
  if (folder === undefined) throw wrongUse('missing-option', { option: '--out' });
  const { header, records } = orRefuse(EXIT.unreadable, list, () => readDelimited(readText(list)));
  mkdirSync(folder, { recursive: true });
  const previous = options.previous === undefined ? new Map<string, Workbook>() : readPrevious(definition, options.previous, session.language);
  const progress = openProgress(records.length, process.stderr.isTTY && !session.isQuiet, session.language);
  const names = new Set<string>();
  const counts = { written: 0, skipped: 0, failed: 0 };
  for (const [at, { line, fields }] of records.entries()) {
    try {
      const given = orRefuse(EXIT.wrongUse, `${list}:${line}`, () => fillParameters(definition, pairsOf(definition, header, fields)));
      const file = join(folder, fileName(options.name ?? DEFAULT_NAME, definition, given));
      if (names.has(file.toLowerCase())) throw new Refusal(EXIT.wrongUse, [{ about: `${list}:${line}`, message: { id: 'template.batch.doubled', facts: { file } } }]);
      names.add(file.toLowerCase());
      const last = previous.get(normaliseLabel(String(given.get(definition.parameters[0]?.name ?? '') ?? '')));
      const content = { tables: last ? openYear(definition, last, today()) : [], parameters: given };
      const madeFrom = fingerprintOf(definition, session.language, content);
      const isThere = existsSync(file) && options.force !== true;
      if (isThere && readFingerprint(readBytes(file)) !== madeFrom) throw new Refusal(EXIT.unreadable, [{ about: `${list}:${line}`, message: { id: 'template.batch.other', facts: { file } } }]);
      if (isThere) counts.skipped++;
      else {
        writeFileWhole(file, await writeTemplate(definition, session.language, content, today(), { embeds: textOf(definition), madeFrom }), options.force === true);
        counts.written++;
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      counts.failed++;
      for (const { about, message } of error.complaints) progress.tell(`${about === undefined ? '' : `${about}: `}${wordMessage(message, session.language)}`);
    }
    await progress.show(at + 1);
  }
  progress.stop();
  tellMessage(session, { id: 'template.batch.done', facts: { ...counts } });
  return counts.failed > 0 ? EXIT.unreadable : EXIT.clean;
}

/** `name=value` for each field that is filled; headers are labels or aliases, in any language. */
function pairsOf(definition: Definition, header: readonly string[], fields: readonly Scalar[]): readonly string[] {
  return header.flatMap((label, at) => {
    const value = String(fields[at] ?? '').trim();
    const parameter = definition.parameters.find(({ name, label: labels, aliases }) => [name, ...LANGUAGES.map((language) => labels[language]), ...aliases].some((each) => normaliseLabel(each) === normaliseLabel(label)));
    return value === '' ? [] : [`${parameter?.name ?? label}=${value}`];
  });
}

/** `{entiteit}` and the like are parameters; `{jaar}` is the year of the first date. Signs that a file name cannot have become hyphens. */
function fileName(pattern: string, definition: Definition, given: ReadonlyMap<string, Scalar>): string {
  const date = definition.parameters.find(({ type }) => type === 'date');
  const serial = date && given.get(date.name);
  const year = typeof serial === 'number' ? String(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).getUTCFullYear()) : '';
  const name = pattern.replace(/\{([^}]*)\}/g, (whole, key: string) => {
    const parameter = definition.parameters.find((each) => each.name.toLowerCase() === key.toLowerCase());
    return parameter ? String(given.get(parameter.name) ?? '') : /^(?:jaar|année|year)$/i.test(key) ? year : whole;
  });
  return name.replace(/[\\/:*?"<>|\s]+/g, '-').replace(/^[-.]+/, '').replace(/-+(?=\.xlsx$)/i, '');
}

/** The workbooks of a folder by the body that they are of; one that cannot be read is told and passed over. */
function readPrevious(definition: Definition, folder: string, language: Language): ReadonlyMap<string, Workbook> {
  const found = new Map<string, Workbook>();
  for (const file of readdirSync(folder).filter((name) => /\.xls[xm]$/i.test(name)).sort()) {
    try {
      const workbook = openWorkbook(join(folder, file));
      const entity = locateTables(definition, workbook).parameters[0]?.value;
      if (typeof entity === 'string') found.set(normaliseLabel(entity), workbook);
    } catch (error) {
      if (error instanceof Refusal) tellComplaints(error.complaints, language);
      else if (!(error instanceof DataUnusable)) throw error;
    }
  }
  return found;
}
