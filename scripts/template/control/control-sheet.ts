/** The rules of a definition -> the sheet that shows how each stands, with a link to the first breach and one line on top that says it all. */
import type { Worksheet } from 'exceljs';
import type { Severity } from '../../../core/model/report';
import type { Language } from '../../../core/model/words';
import { quoteText } from '../../../core/rules/demand';
import type { Rule } from '../../../core/rules/rule';
import { wordId } from '../../../core/text/word-message';
import { type Definition, findTable } from '../../../core/definition/definition';
import { INDENT, bandFill, boldFont, frame, headerFill, headerFont, quietFont, textFont, titleFont } from '../style';
import { cellFormula } from '../words-of';
import type { ControlCells } from './cells-sheet';
import type { Control } from './plan-control';

/** One-based. */
const STATUS_ROW = 3;
const HEADER_ROW = 6;
const COLUMNS = [
  { id: 'status', width: 23 }, { id: 'rule', width: 14 }, { id: 'demands', width: 49 }, { id: 'severity', width: 16 },
  { id: 'broken', width: 9 }, { id: 'undecided', width: 12 }, { id: 'place', width: 24 }, { id: 'solve', width: 55 },
] as const;

/** Gives the cell with the status line and the statuses of all rules, absolute A1 without the sheet. */
export function fillControlSheet(sheet: Worksheet, definition: Definition, language: Language, control: Control, cells: ControlCells): { readonly statusCell: string; readonly statuses: string } {
  const say = (id: string, facts: Record<string, string> = {}): string => wordId(`template.control.${id}`, facts, language);
  sheet.views = [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }];
  COLUMNS.forEach(({ width }, at) => { sheet.getColumn(at + 1).width = width; });
  Object.assign(sheet.getCell(1, 1), { value: say('title'), font: titleFont });
  Object.assign(sheet.getCell(4, 1), { value: say('intro'), font: quietFont });
  const last = HEADER_ROW + control.rules.length;
  Object.assign(sheet.getCell(STATUS_ROW, 1), { value: { formula: statusFormula(language, HEADER_ROW + 1, last) }, font: { ...boldFont, size: 13 } });
  addTooLong(sheet, definition, language, control, cells);
  COLUMNS.forEach(({ id }, at) => Object.assign(sheet.getCell(HEADER_ROW, at + 1), { value: say(id), font: headerFont, fill: headerFill, border: frame, alignment: { wrapText: true, vertical: 'middle', ...(id === 'broken' || id === 'undecided' ? { horizontal: 'center' } : { horizontal: 'left', indent: INDENT }) } }));
  sheet.getRow(HEADER_ROW).height = 32;
  control.rules.forEach(({ rule }, at) => addRule(sheet, rule, HEADER_ROW + 1 + at, language, cells));
  addColours(sheet, `A${HEADER_ROW + 1}:A${last}`, HEADER_ROW + 1, language);
  sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: last, column: COLUMNS.length } };
  sheet.pageSetup = { printTitlesRow: `${HEADER_ROW}:${HEADER_ROW}` };
  return { statusCell: `$A$${STATUS_ROW}`, statuses: `$A$${HEADER_ROW + 1}:$A$${last}` };
}

const severityWord = (severity: Severity, language: Language): string => wordId(`report.severity.${severity}`, {}, language);

/** `✔ ...`, or `✖ 3 fouten, 1 waarschuwing: zie hieronder`. */
function statusFormula(language: Language, first: number, last: number): string {
  const say = (id: string): string => quoteText(wordId(`template.control.${id}`, {}, language));
  const count = (severity: Severity): string => `SUMIFS($E$${first}:$E$${last},$D$${first}:$D$${last},${quoteText(severityWord(severity, language))})`;
  const [errors, warnings] = [count('error'), count('warning')];
  const amount = (sum: string, one: string, many: string): string => `${sum}&" "&IF(${sum}=1,${say(one)},${say(many)})`;
  return `IF(${errors}+${warnings}=0,${say('clean')},IF(${errors}>0,"✖ ","▲ ")&${amount(errors, 'one-error', 'errors')}&", "&${amount(warnings, 'one-warning', 'warnings')}&": "&${say('see')})`;
}

function addTooLong(sheet: Worksheet, definition: Definition, language: Language, control: Control, cells: ControlCells): void {
  const tests = control.tables.map(({ table }) => {
    const first = table.columns[0]?.label.nl ?? '';
    const rows = cells.capacity(table.name);
    const text = wordId('template.control.too-long', { table: findTable(definition, table.name)?.label[language] ?? table.name, rows: String(rows) }, language);
    return `IF(ROWS(${table.name}[${first}])>${rows},${quoteText(text)},"")`;
  });
  if (tests.length === 0) return;
  Object.assign(sheet.getCell(5, 1), { value: { formula: cellFormula(tests.join('&" "&'), definition, language) }, font: boldFont });
}

function addRule(sheet: Worksheet, rule: Rule, row: number, language: Language, cells: ControlCells): void {
  const say = (id: string): string => wordId(`template.control.${id}`, {}, language);
  const found = cells.rules.get(rule.id);
  const formula = (text: string): { readonly formula: string } => ({ formula: text });
  const values = [
    found ? formula(`IF(E${row}>0,${quoteText(say(rule.severity))},IF(F${row}>0,${quoteText(say('not-judged'))},IF(${found.applies}=FALSE,${quoteText(say('not-applicable'))},${quoteText(say('held'))})))`) : say('tool'),
    rule.id,
    rule.demands[language],
    severityWord(rule.severity, language),
    found ? formula(found.broken) : null,
    found ? formula(found.undecided) : null,
    found ? formula(`IF(${found.place}="","",HYPERLINK("#"&${found.place},${found.place}))`) : null,
    found ? rule.solve[language] : say('only-tool'),
  ];
  values.forEach((value, at) => Object.assign(sheet.getCell(row, at + 1), {
    value, font: at === 6 ? { ...textFont, underline: true, color: { argb: 'FF1F4E79' } } : at === 0 || at === 4 ? boldFont : at === 7 && !found ? { ...quietFont, italic: true } : textFont,
    border: frame,
    alignment: { wrapText: at === 2 || at === 6 || at === 7, vertical: 'top', ...(at === 4 || at === 5 ? { horizontal: 'center' } : { horizontal: 'left', indent: INDENT }) },
    ...(at === 4 || at === 5 ? { numFmt: '0;-0;"–"' } : {}),
    ...(at === 1 ? { fill: bandFill } : {}),
  }));
  // Programs differ in whether they fit rows to wrapped text by themselves.
  const lines = Math.max(countLines(rule.demands[language], 46), countLines(found ? rule.solve[language] : say('only-tool'), 52));
  sheet.getRow(row).height = Math.max(1, lines) * 15 + 3;
}

/** Lines that a text takes, broken between words, in a column of that width: digits wide, and letters are a little narrower. */
function countLines(text: string, width: number): number {
  let lines = 1;
  let length = 0;
  for (const word of text.split(' ')) {
    if (length > 0 && length + 1 + word.length > width * 1.06) {
      lines++;
      length = 0;
    }
    length += (length > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

/** The word says it already; colour only makes it quicker to see. */
function addColours(sheet: Worksheet, range: string, first: number, language: Language): void {
  const start = (id: string): string => `LEFT($A${first},1)=${quoteText(wordId(`template.control.${id}`, {}, language).slice(0, 1))}`;
  const rule = (priority: number, formula: string, back: string, font: string) => ({ type: 'expression' as const, priority, formulae: [formula], style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { argb: back } }, font: { color: { argb: font } } } });
  sheet.addConditionalFormatting({ ref: range, rules: [
    rule(1, start('error'), 'FFF8D7DA', 'FF8B0000'), rule(2, start('warning'), 'FFFFE8C2', 'FF7A4B00'), rule(3, start('held'), 'FFDDF0DD', 'FF1E5B1E'),
  ] });
}
