/** `streefpeil explain <workbook>`: what may be explained in it, or one finding of it explained on its sheet for that, losslessly. */
import { checkWorkbook } from '../../core/check/check-workbook';
import { isExplainable, planExplanation } from '../../core/explain/plan-explanation';
import { readState } from '../../core/explain/read-explanations';
import { STATE_WORDS } from '../../core/definition/explanation-sheet';
import { serialOfDay } from '../../core/model/date';
import type { Finding } from '../../core/model/report';
import type { Words } from '../../core/model/words';
import { readDay } from '../../core/number/day';
import { annotate } from '../../core/ooxml/annotate';
import { formatExplainable } from '../../core/report/explainable';
import { changeWorkbook, chooseOut, orRefusePatch, recogniseWorkbook, writeChanged } from '../change-workbook';
import { openPrevious } from '../check/open-previous';
import { nodeCodec } from '../codec';
import { openWorkbookBytes } from '../open-workbook';
import { readBytes } from '../read-file';
import { today } from '../today';
import { EXIT } from './exit-code';
import type { ExplainOptions } from './explain';
import { Refusal, wrongUse } from './refusal';
import { type Session, tellMessage } from './session';

/** Throws Refusal; the file is then as it was, and nothing else is written. */
export async function explainFinding(file: string, options: ExplainOptions, session: Session): Promise<number> {
  const out = options.rule === undefined ? file : chooseOut(file, options, 'explain');
  if (options.rule !== undefined && options.text === undefined) throw wrongUse('explain-needs-text');
  if (options.rule === undefined && options.text !== undefined) throw wrongUse('explain-needs-rule');
  const explanation = readOptions(options);
  const bytes = readBytes(file);
  const workbook = openWorkbookBytes(file, bytes);
  const definition = await recogniseWorkbook(file, workbook, options);
  const previous = options.previous === undefined ? undefined : openPrevious(file, options.previous, definition);
  const { findings } = checkWorkbook(definition, workbook, { workbookName: file, today: today(), ...(previous === undefined ? {} : { previous }) });
  if (options.rule === undefined) {
    session.print(formatExplainable(findings.filter(isExplainable), session.language, session.paint));
    return EXIT.clean;
  }
  const chosen = chooseFindings(findings, options.rule, options.row);
  const planned = planExplanation(definition, workbook, chosen, { ...explanation, text: options.text ?? '' }, session.language);
  if ('problem' in planned) throw new Refusal(EXIT.unreadable, [{ about: file, message: planned.problem }]);
  const { sheet } = planned;
  const changed = sheet ? orRefusePatch(file, () => annotate(bytes, { sheet, marks: [] }, nodeCodec, { respectsStructure: true })) : changeWorkbook(file, bytes, workbook, planned);
  writeChanged({ file, bytes, out, changed }, options);
  for (const { rule, item = '', fingerprint = '' } of chosen) {
    tellMessage(session, { id: 'cli.explain-written', facts: { rule, row: whole(item), value: whole(fingerprint), state: STATE_WORDS[explanation.state] } });
  }
  tellMessage(session, { id: 'cli.written', facts: { file: out } });
  return EXIT.clean;
}

function readOptions({ author, expires, state: asked }: ExplainOptions) {
  const day = expires === undefined ? undefined : readDay(expires);
  const serial = day && serialOfDay(day);
  if (expires !== undefined && serial === undefined) throw wrongUse('explain-date', { value: expires });
  if (serial !== undefined && serial < today()) throw wrongUse('explain-past', { value: expires ?? '' });
  const state = readState(asked ?? '');
  if (state === undefined) throw wrongUse('explain-state', { value: asked ?? '', allowed: Object.values(STATE_WORDS) });
  return { state, date: today(), ...(author === undefined ? {} : { author }), ...(serial === undefined ? {} : { expires: serial }) };
}

/** Breaches of the rule on the row; without a row those that are about no row, or the only one. */
function chooseFindings(findings: readonly Finding[], wanted: string, row: string | undefined): readonly Finding[] {
  const id = wanted.trim().toUpperCase();
  const ofRule = findings.filter(({ rule, verdict }) => rule === id && verdict === 'broken');
  const fault = ofRule.find((finding) => !isExplainable(finding));
  if (fault) throw new Refusal(EXIT.wrongUse, [{ message: { id: 'explain.may-not', facts: { rule: id } } }]);
  const items = new Set(ofRule.map(({ item = '' }) => item));
  const chosen = row === undefined ? ofRule.filter(({ item }) => item === undefined || items.size === 1) : ofRule.filter(({ item = '' }) => plain(item) === plain(row));
  if (chosen.length > 0) return chosen;
  const known = [...items].filter((item) => item !== '').map(whole);
  if (row === undefined && known.length > 0) throw wrongUse('explain-needs-row', { known });
  throw new Refusal(EXIT.wrongUse, [{ message: { id: 'explain.no-finding', facts: { rule: id, ...(known.length === 0 ? {} : { known }) } } }]);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** As a fact that is not cut where it is long. */
const whole = (text: string): Words => ({ nl: text, fr: text, en: text });
