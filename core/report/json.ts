/** Checked files -> JSON for other programs, described by docs/report.schema.json: places in A1 beside zero-based numbers, and every message worded. */
import { countExplained } from '../model/explanation';
import type { Finding, Report } from '../model/report';
import { formatPlace } from '../model/place';
import { isErrorValue, type Scalar } from '../model/scalar';
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import { wordMessage } from '../text/word-message';
import { type CheckedFile, isRead } from './checked-file';
import { describeRule } from './describe-rule';
import { formatFigureLine } from './figure-line';
import { explanationAsJson, explanationsAsJson } from './explanations';
import type { ReportFormat } from './format';
import { indicatorsAsJson } from './indicators';

/** Name and version of the format; the number rises when a reader of the old format could go wrong. */
export const JSON_FORMAT = 'streefpeil-report/1';

interface JsonReport {
  readonly format: string;
  readonly workbook: string;
  readonly [part: string]: unknown;
}

/** The report as data to be written as JSON. An error value of a cell is written as its code, such as `#N/A`. */
export function reportAsJson(report: Report, definition: Definition, language: Language): JsonReport {
  return {
    format: JSON_FORMAT,
    workbook: report.workbook,
    definition: { ...report.definition, title: report.definition.title[language] },
    isBound: report.isBound,
    tables: report.tables.map((table) => ({ ...table, address: formatPlace(table.place) })),
    parameters: report.parameters.map(({ name, label, value, place }) => ({ name, label: label[language], value: plainValue(value), ...(place ? { place, address: formatPlace(place) } : {}) })),
    figures: report.figures.map(({ key, label, value }) => ({ key, label: label[language], value: plainValue(value) })),
    figureLine: formatFigureLine(report, language),
    ...(report.indicators ? { indicators: indicatorsAsJson(report.indicators, language) } : {}),
    ...(report.previous ? { previous: report.previous } : {}),
    counts: report.counts,
    explained: countExplained(report.findings),
    ...(report.explanations ? { explanations: explanationsAsJson(report.explanations, language) } : {}),
    rules: report.rules.map(({ rule, applies, counts }) => ({ rule, applies, counts, title: describeRule(rule, definition, language).title })),
    findings: report.findings.map((finding) => findingAsJson(finding, definition, language)),
  };
}

/** One element of the list of a run: the report, or the reasons why there is none. */
export function fileAsJson(checked: CheckedFile, language: Language): object {
  const { file, sha256 } = checked;
  const origin = { file, ...(sha256 === undefined ? {} : { sha256 }) };
  if (isRead(checked)) {
    const { format, workbook, ...report } = reportAsJson(checked.report, checked.definition, language);
    return { format, workbook, ...origin, ...report };
  }
  return { format: JSON_FORMAT, workbook: checked.workbook, ...origin, errors: checked.problems.map((message) => ({ id: message.id, facts: message.facts, text: wordMessage(message, language) })) };
}

/** An element as it stands in the list. */
export const writeElement = (element: object): string => JSON.stringify(element, null, 2).replace(/^/gm, '  ');

/** Always a list, one element per file in the order given. */
export const jsonFormat: ReportFormat = {
  start: { needsOutcomes: false, write: () => '[\n' },
  file: (checked, { language }) => writeElement(fileAsJson(checked, language)),
  between: ',\n',
  end: (outcomes) => (outcomes.length === 0 ? ']\n' : '\n]\n'),
};

/** What is undefined is left out when it is written. */
function findingAsJson({ rule, severity, verdict, place, placeInPrevious, item, message, fingerprint, explanation }: Finding, definition: Definition, language: Language): object {
  const { title, why, solve } = describeRule(rule, definition, language);
  return {
    rule, severity, verdict,
    place, address: place && formatPlace(place),
    placeInPrevious, addressInPrevious: placeInPrevious && formatPlace(placeInPrevious),
    item: item === '' ? undefined : item,
    title, text: wordMessage(message, language), why, solve, fingerprint,
    explanation: explanation && explanationAsJson(explanation, language),
    message: { id: message.id, facts: message.facts },
  };
}

const plainValue = (value: Scalar): string | number | boolean | null => (isErrorValue(value) ? value.code : value);
