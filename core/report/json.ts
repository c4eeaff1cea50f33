/** Report -> JSON for other programs: places in A1 beside zero-based numbers, and every message worded. */
import type { Finding, Report } from '../model/report';
import { formatPlace } from '../model/place';
import { isErrorValue, type Scalar } from '../model/scalar';
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import { wordMessage } from '../text/word-message';
import { describeRule } from './describe-rule';
import { formatFigureLine } from './figure-line';
import { indicatorsAsJson } from './indicators';

/** Name and version of the format; the number rises when a reader of the old format could go wrong. */
export const JSON_FORMAT = 'streefpeil-report/1';

/** The report as plain JSON data. An error value of a cell is written as its code, such as `#N/A`. */
export function reportAsJson(report: Report, definition: Definition, language: Language): object {
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
    counts: report.counts,
    rules: report.rules.map((result) => ({ ...result, title: describeRule(result.rule, definition, language).title })),
    findings: report.findings.map((finding) => findingAsJson(finding, definition, language)),
  };
}

export const formatReportJson = (report: Report, definition: Definition, language: Language): string => `${JSON.stringify(reportAsJson(report, definition, language), null, 2)}\n`;

function findingAsJson(finding: Finding, definition: Definition, language: Language): object {
  const { title, why, solve } = describeRule(finding.rule, definition, language);
  return {
    rule: finding.rule,
    severity: finding.severity,
    verdict: finding.verdict,
    ...(finding.place ? { place: finding.place, address: formatPlace(finding.place) } : {}),
    ...(finding.item ? { item: finding.item } : {}),
    title,
    text: wordMessage(finding.message, language),
    why,
    solve,
    message: { id: finding.message.id, facts: finding.message.facts },
  };
}

const plainValue = (value: Scalar): string | number | boolean | null => (isErrorValue(value) ? value.code : value);
