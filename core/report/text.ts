/** Report -> plain text for a terminal: what was found, the figures, and per rule its findings with place, what, why and what to do. */
import { EXPLANATION_STANDINGS, countExplained } from '../model/explanation';
import type { Finding, Report, RuleResult, Severity } from '../model/report';
import { SEVERITIES } from '../model/report';
import { formatPlace } from '../model/place';
import type { Language, Words } from '../model/words';
import { type Definition, findTable, tableLabel } from '../definition/definition';
import { wordId, wordMessage } from '../text/word-message';
import { describeRule } from './describe-rule';
import { formatFigureLabels, formatFigureLine } from './figure-line';
import { groupByRule } from './group-findings';
import { describeIndicators } from './indicators';
import { describeMutations } from './mutations';

export type Style = 'heading' | 'error' | 'warning' | 'info' | 'good' | 'quiet' | 'place';

export interface TextOptions {
  readonly language: Language;
  /** Colours a piece of text; leaves it alone where there is no colour. */
  readonly paint: (style: Style, text: string) => string;
  /** Whether every finding is written; else at most three per rule of what could not be judged and of what is only for the reader. */
  readonly isVerbose: boolean;
}

/** Places of one rule that could not be judged, before the rest is only counted. */
const UNDECIDED_SHOWN = 3;

/** Findings of one rule that are only for the reader, before the rest is only counted. */
const NOTES_SHOWN = 3;

export function formatReportText(report: Report, definition: Definition, options: TextOptions): string {
  const { language, paint } = options;
  const broken = SEVERITIES.flatMap((severity) => groupByRule(report.findings.filter((finding) => finding.verdict !== 'undecided' && finding.severity === severity)));
  const undecided = groupByRule(report.findings.filter(({ verdict }) => verdict === 'undecided'));
  return [
    `${paint('heading', report.workbook)}  ${report.definition.title[language]} ${report.definition.version}`,
    ...describeFigures(report, definition, options).map((line) => `  ${line}`),
    ...describePrevious(report, options).map((line) => (line === '' ? '' : `  ${line}`)),
    '',
    ...(report.indicators ? [...describeIndicators(report.indicators, options).map((line) => `  ${line}`), ''] : []),
    ...broken.flatMap((group) => describeGroup(group, definition, options)),
    ...(undecided.length === 0 ? [] : [`  ${paint('heading', wordId('report.undecided', {}, language))}`, ...undecided.flatMap((group) => describeUndecided(group, definition, options)), '']),
    ...describeExplanations(report, options).map((line) => `  ${line}`),
    `  ${describeOutcome(report, options)}`,
    `  ${paint('quiet', wordId('report.counts', { ...report.counts, items: addUp(report.rules) }, language))}`,
    '',
  ].join('\n');
}

function describeFigures(report: Report, definition: Definition, { language, paint }: TextOptions): readonly string[] {
  // A table that may be lacking says nothing as long as it is empty.
  const tables = report.tables.filter(({ name, rowCount }) => rowCount > 0 || findTable(definition, name)?.optional !== true).map((table) => paint('quiet', wordId('report.found', {
    table: tableLabel(definition, table.name), rows: table.rowCount, place: table.place, by: wordId(`report.by.${table.foundBy}`, {}, language),
  }, language)));
  if (report.figureLine === '') return tables;
  return [...tables, `${paint('heading', formatFigureLine(report, language))}  ${paint('quiet', `(${formatFigureLabels(report, language)})`)}`];
}

/** As a fact that is not cut where it is long. */
export const whole = (text: string): Words => ({ nl: text, fr: text, en: text });

/** How many explanations stand how; the numbers add up to the rows of the sheet. */
function describeExplanations({ explanations }: Report, { language, paint }: TextOptions): readonly string[] {
  if (!explanations) return [];
  const { entries, counts } = explanations;
  const standings = EXPLANATION_STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => `${counts[standing]} ${wordId(`explain.state.${standing}`, {}, language)}`).join(', ');
  return [paint('quiet', wordId('report.explanations', { count: entries.length, standings: whole(standings) }, language))];
}

/** That last year's workbook was not there is told in one line: the rules that ask for it were not judged. */
function describePrevious({ previous }: Report, options: TextOptions): readonly string[] {
  if (!previous) return [];
  if (previous.workbook === undefined) return [options.paint('quiet', wordId('report.previous.none', { rules: previous.rules.length }, options.language))];
  return [
    options.paint('quiet', wordId('report.previous.with', { workbook: previous.workbook }, options.language)),
    ...(previous.mutations ? ['', ...describeMutations(previous.mutations, options)] : []),
  ];
}

function describeGroup(group: readonly Finding[], definition: Definition, { language, paint, isVerbose }: TextOptions): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const rule = describeRule(first.rule, definition, language);
  const style: Severity = first.severity;
  const shown = isVerbose || style !== 'info' ? group : group.slice(0, NOTES_SHOWN);
  return [
    `  ${paint(style, wordId(`report.severity.${style}`, {}, language).toUpperCase())}  ${paint('heading', first.rule)}  ${rule.title}`,
    ...shown.flatMap((finding) => [`    ${describeFinding(finding, language, paint)}`, ...describeExplanation(finding, language, paint)]),
    ...(shown.length === group.length ? [] : [`    ${paint('quiet', wordId('report.more', { count: group.length - shown.length }, language))}`]),
    ...(rule.why === '' ? [] : [`    ${paint('quiet', `${wordId('report.why', {}, language)}: ${rule.why}`)}`]),
    `    ${paint('quiet', `${wordId('report.solve', {}, language)}: ${rule.solve}`)}`,
    '',
  ];
}

/** Where a finding stands: cells of the workbook, cells of last year's, or nowhere in it. */
export const describeWhere = ({ place, placeInPrevious }: Finding, language: Language): string =>
  place ? formatPlace(place) : placeInPrevious ? wordId('report.in-previous', { place: placeInPrevious }, language) : wordId('report.nowhere', {}, language);

function describeFinding(finding: Finding, language: Language, paint: TextOptions['paint']): string {
  const item = finding.item ? ` (${finding.item})` : '';
  return `${paint('place', describeWhere(finding, language))}${item}: ${wordMessage(finding.message, language)}`;
}

/** What users wrote about it, where that still counts for something or was just looked at. */
function describeExplanation({ explanation }: Finding, language: Language, paint: TextOptions['paint']): readonly string[] {
  if (!explanation) return [];
  const { standing, author, text } = explanation;
  const facts = { state: wordId(`explain.state.${standing}`, {}, language), author, text: whole(text) };
  return [`      ${paint(standing === 'accepted' ? 'good' : 'info', wordId('report.explained', facts, language))}`];
}

function describeUndecided(group: readonly Finding[], definition: Definition, { language, paint, isVerbose }: TextOptions): readonly string[] {
  const [first] = group;
  if (!first) return [];
  // One cell that cannot be read holds up many items of a rule: it is told once.
  const told = [...new Set(group.map((finding) => describeFinding(finding, language, paint)))];
  const shown = isVerbose ? told : told.slice(0, UNDECIDED_SHOWN);
  const rest = told.length - shown.length;
  return [
    `    ${paint('heading', first.rule)}  ${describeRule(first.rule, definition, language).title}`,
    ...shown.map((line) => `      ${line}`),
    ...(rest === 0 ? [] : [`      ${paint('quiet', wordId('report.more', { count: rest }, language))}`]),
  ];
}

function describeOutcome(report: Report, { language, paint }: TextOptions): string {
  const count = (severity: Severity): number => report.findings.filter((finding) => finding.verdict === 'broken' && finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  if (errors + warnings === 0 && report.counts.crashed === 0) return paint('good', wordId('report.clean', {}, language));
  const findings = wordId('report.findings', { errors, warnings }, language);
  const { accepted, underReview } = countExplained(report.findings);
  const style = errors > 0 ? 'error' : warnings > accepted ? 'warning' : 'good';
  return paint(style, accepted + underReview === 0 ? findings : wordId('report.findings-explained', { findings, accepted, underReview }, language));
}

const addUp = (rules: readonly RuleResult[]): number => rules.reduce((all, { counts }) => all + counts.held + counts.broken + counts.undecided + counts.crashed, 0);
