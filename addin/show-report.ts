/** Report -> the pane's view of it: the workbook, its figures, the findings by severity, what could not be judged, and the counts. */
import type { Definition } from '../core/definition/definition';
import type { Place } from '../core/model/place';
import { type Report, type Severity, SEVERITIES } from '../core/model/report';
import type { Language } from '../core/model/words';
import { formatFigureLabels, formatFigureLine } from '../core/report/figure-line';
import { wordId } from '../core/text/word-message';
import { makeElement } from './make-element';
import { makeFindingsSection } from './show-findings';

export type JumpToPlace = (place: Place) => void;

export interface Showing {
  readonly report: Report;
  readonly definition: Definition;
  readonly language: Language;
  /** Selects a place in the host; absent where there is nothing to select in. */
  readonly jump?: JumpToPlace;
}

export function showReport(into: HTMLElement, showing: Showing): void {
  const { report, language } = showing;
  const judged = report.findings.filter(({ verdict }) => verdict !== 'undecided');
  const undecided = report.findings.filter(({ verdict }) => verdict === 'undecided');
  const sections = SEVERITIES.map((severity) => makeFindingsSection(wordId(`pane.severity.${severity}`, {}, language), severity, judged.filter((finding) => finding.severity === severity), showing));
  into.replaceChildren(
    makeSummary(report, language),
    ...[...sections, makeFindingsSection(wordId('report.undecided', {}, language), 'undecided', undecided, showing)].flatMap((section) => section ?? []),
    makeElement('p', 'quiet counts', wordId('report.counts', { ...report.counts, items: countItems(report) }, language)),
  );
}

/** The whole report in one line, as the command closes with it. */
export function describeOutcome(report: Report, language: Language): { readonly tone: Severity | 'good'; readonly text: string } {
  const count = (severity: Severity): number => report.findings.filter((finding) => finding.verdict !== 'undecided' && finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const { crashed, undecided } = report.counts;
  if (errors + warnings + crashed === 0) return undecided === 0 ? { tone: 'good', text: wordId('report.clean', {}, language) } : { tone: 'info', text: `${wordId('report.undecided', {}, language)}: ${undecided}` };
  return { tone: errors + crashed > 0 ? 'error' : 'warning', text: wordId('report.findings', { errors, warnings }, language) };
}

function makeSummary(report: Report, language: Language): HTMLElement {
  const summary = makeElement('div', 'summary');
  summary.append(makeElement('h2', '', report.workbook), makeElement('p', 'quiet', `${report.definition.title[language]} ${report.definition.version}`));
  if (report.figureLine !== '') {
    summary.append(makeElement('p', 'figures', formatFigureLine(report, language)), makeElement('p', 'quiet', formatFigureLabels(report, language)));
  }
  for (const { name, rowCount, place, foundBy } of report.tables) {
    summary.append(makeElement('p', 'quiet', wordId('report.found', { table: name, rows: rowCount, place, by: wordId(`report.by.${foundBy}`, {}, language) }, language)));
  }
  return summary;
}

const countItems = ({ counts }: Report): number => counts.held + counts.broken + counts.undecided + counts.crashed;
