/** Report -> elements of the pane. Text of a workbook only ever becomes text, never HTML. */
import type { Definition } from '../core/definition/definition';
import { formatPlace, type Place } from '../core/model/place';
import type { Report } from '../core/model/report';
import type { Language } from '../core/model/words';
import { describeRule } from '../core/report/describe-rule';
import { formatFigureLine } from '../core/report/figure-line';
import { wordId, wordMessage } from '../core/text/word-message';

/** `jump` selects a place in the host; absent where there is nothing to select in. */
export function showReport(into: HTMLElement, report: Report, definition: Definition, language: Language, jump?: (place: Place) => void): void {
  const broken = report.findings.filter(({ verdict }) => verdict !== 'undecided');
  const count = (severity: string): number => broken.filter((finding) => finding.severity === severity).length;
  const list = make('ul');
  for (const finding of broken) {
    const rule = describeRule(finding.rule, definition, language);
    const item = make('li', finding.severity);
    const { place } = finding;
    const where = place ? formatPlace(place) : wordId('report.nowhere', {}, language);
    const head = place && jump ? make('button', '', where) : make('span', 'quiet', where);
    if (place && jump) head.addEventListener('click', () => jump(place));
    item.append(
      make('strong', '', `${wordId(`report.severity.${finding.severity}`, {}, language)}: ${rule.title}`),
      head,
      make('p', '', `${finding.item ? `${finding.item}: ` : ''}${wordMessage(finding.message, language)}`),
      make('p', 'quiet', rule.solve),
    );
    list.append(item);
  }
  const isClean = broken.length === 0;
  into.replaceChildren(
    make('h2', '', `${report.workbook} (${report.definition.title[language]})`),
    make('p', 'figures', formatFigureLine(report, language)),
    make('p', isClean ? 'good' : '', isClean ? wordId('report.clean', {}, language) : wordId('report.findings', { errors: count('error'), warnings: count('warning') }, language)),
    list,
  );
}

export function make(tag: string, className = '', text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}
