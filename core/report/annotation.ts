/** Report -> what an annotated copy of its workbook shows: a sheet with every finding and a link to its cell, and marks on the cells. */
import { dayOfSerial } from '../model/date';
import type { CellLook, CellMark, NewCell, NewSheet } from '../model/new-sheet';
import { isSettled } from '../model/explanation';
import { formatPlace } from '../model/place';
import { type Finding, type Report, SEVERITIES } from '../model/report';
import type { Language } from '../model/words';
import { printDay } from '../number/day';
import type { NumberLocale } from '../number/locale';
import type { Definition } from '../definition/definition';
import { wordId, wordMessage } from '../text/word-message';
import { describeRule } from './describe-rule';
import { describeExplained } from './explanations';
import { addUpCounts } from './file-outcome';
import { describeWhere, whole } from './text';

const LOCALES: Readonly<Record<Language, NumberLocale>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en' };

const COLUMNS = [['severity', 14], ['rule', 14], ['place', 22], ['row', 22], ['what', 38], ['why', 38], ['solve', 38], ['explanation', 28]] as const;

const TITLE: CellLook = { isBold: true, size: 16, colour: '1F4E79' };
const QUIET: CellLook = { size: 10, colour: '5F6B7A' };
const HEADER: CellLook = { isBold: true, colour: 'FFFFFF', fill: '1F4E79', wraps: true };
const TEXT: CellLook = { wraps: true };
const LINK: CellLook = { wraps: true, isLink: true };

/** Rows above the headers: title, what it is, legend, counts. */
const HEADER_ROW = 4;

const TAB_COLOURS = { error: 'C00000', warning: 'BF9000', info: '2F75B5', clean: '548235' } as const;

export interface ReportAnnotation {
  readonly sheet: NewSheet;
  readonly marks: readonly CellMark[];
}

/** `today` is the day of the check, a serial number. What an accepted explanation settles is listed and not marked. */
export function annotateReport(report: Report, definition: Definition, today: number, language: Language): ReportAnnotation {
  const findings = inOrder(report.findings);
  const open = findings.filter((finding) => finding.verdict !== 'undecided' && !isSettled(finding));
  const worst = SEVERITIES.find((severity) => open.some((finding) => finding.severity === severity)) ?? 'clean';
  const say = (id: string): string => wordId(`annotate.${id}`, {}, language);
  const counts = [wordId('report.counts', { ...report.counts, items: addUpCounts(report.counts) }, language), ...describeExplained(report.findings, language)].join(' ');
  const about = { title: definition.title, version: definition.version, day: printDay(dayOfSerial(today), LOCALES[language]) };
  const body = findings.length > 0 ? findings.map((finding) => rowOf(finding, definition, language)) : [[{ value: wordId('report.clean', {}, language), look: TEXT }]];
  return {
    sheet: {
      name: say('sheet'),
      columnWidths: COLUMNS.map(([, width]) => width),
      rows: [
        [{ value: `${say('sheet')}: ${report.workbook}`, look: TITLE }],
        [{ value: wordId('annotate.about', about, language), look: QUIET }],
        [{ value: say('legend'), look: QUIET }],
        [{ value: counts, look: QUIET }],
        COLUMNS.map(([id]) => ({ value: say(id), look: HEADER })),
        ...body,
      ],
      table: { name: say('sheet'), headerRow: HEADER_ROW },
      tabColour: TAB_COLOURS[worst],
    },
    marks: open.flatMap(({ place, severity }) => (place ? [{ place, severity }] : [])),
  };
}

/** Worst first; what could not be judged last, each place once, for one cell that cannot be read holds up many items. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const judged = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.verdict !== 'undecided' && finding.severity === severity));
  const undecided = findings.filter(({ verdict }) => verdict === 'undecided');
  const told = new Map(undecided.map((finding) => [JSON.stringify([finding.rule, finding.place, finding.item, finding.message]), finding]));
  return [...judged, ...told.values()];
}

function rowOf(finding: Finding, definition: Definition, language: Language): readonly NewCell[] {
  const { rule, verdict, severity, place, item = '', message, explanation } = finding;
  const { why, solve } = describeRule(rule, definition, language);
  const standing = explanation && wordId('report.explained', { state: wordId(`explain.state.${explanation.standing}`, {}, language), author: explanation.author, text: whole(explanation.text) }, language);
  const text = (value: string): NewCell => ({ value, look: TEXT });
  return [
    text(wordId(verdict === 'broken' ? `report.severity.${severity}` : `report.verdict.${verdict}`, {}, language)),
    text(rule),
    place ? { value: formatPlace(place), look: LINK, link: place } : text(describeWhere(finding, language)),
    text(item),
    text(wordMessage(message, language)),
    text(why),
    text(solve),
    text(standing ?? ''),
  ];
}
