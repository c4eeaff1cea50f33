/** One checked file -> its section of the report page: figures, findings with their places, targets with bullet graphs, and what could not be judged. */
import { type Finding, type Report, SEVERITIES, VERDICTS } from '../../model/report';
import { formatPlace } from '../../model/place';
import type { Language } from '../../model/words';
import { type Definition, tableLabel } from '../../definition/definition';
import { wordId, wordMessage } from '../../text/word-message';
import { type CheckedFile, isRead } from '../checked-file';
import { describeFinding } from '../describe-finding';
import { describeExplained } from '../explanations';
import { outcomeOf } from '../file-outcome';
import { formatFigureLabels, formatFigureLine } from '../figure-line';
import type { FormatContext } from '../format';
import { anchorOf, scrolling } from './front-page';
import { writeIndicators } from './indicators';
import { type Child, type Html, tag } from './tags';

/** Rows of what could not be judged, before the rest is only counted. */
const UNDECIDED_SHOWN = 12;

export function writeFileSection(checked: CheckedFile, { language, isVerbose }: FormatContext): Html {
  const anchor = anchorOf(checked.file);
  const { state, body } = outcomeOf(checked);
  return tag('section', { class: 'workbook', 'aria-labelledby': anchor },
    tag('h2', { id: anchor }, checked.workbook, ' ', tag('span', { class: `chip ${state}` }, wordId(`page.state.${state}`, {}, language))),
    isRead(checked) ? [
      tag('p', { class: 'quiet' }, [body, `${checked.report.definition.title[language]} ${checked.report.definition.version}`, checked.file].filter((part, at, all) => all.indexOf(part) === at).join(' · ')),
      writeReport(checked.report, checked.definition, language, isVerbose),
    ] : checked.problems.map((problem) => tag('p', {}, wordMessage(problem, language))));
}

function writeReport(report: Report, definition: Definition, language: Language, isVerbose: boolean): readonly Child[] {
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  const broken = SEVERITIES.flatMap((severity) => report.findings.filter((finding) => finding.verdict !== 'undecided' && finding.severity === severity));
  const undecided = uniqueByText(report.findings.filter(({ verdict }) => verdict === 'undecided'), definition, language);
  const shown = isVerbose ? undecided : undecided.slice(0, UNDECIDED_SHOWN);
  return [
    report.figureLine === '' ? undefined : [tag('p', { class: 'figures' }, formatFigureLine(report, language)), tag('p', { class: 'quiet' }, formatFigureLabels(report, language))],
    writeFacts(report, definition, language),
    tag('h3', {}, say('page.findings')),
    broken.length === 0 ? tag('p', {}, say(undecided.length === 0 ? 'report.clean' : 'page.no-findings')) : writeFindings(broken, definition, language, say('page.findings')),
    report.indicators === undefined ? undefined : writeIndicators(report.indicators, language),
    undecided.length === 0 ? undefined : [
      tag('h3', {}, say('report.undecided')),
      writeFindings(shown, definition, language, say('report.undecided')),
      shown.length < undecided.length ? tag('p', { class: 'quiet' }, say('report.more', { count: undecided.length - shown.length })) : undefined,
    ],
  ];
}

function writeFacts(report: Report, definition: Definition, language: Language): readonly Child[] {
  const say = (id: string, facts = {}): string => wordId(id, facts, language);
  return [
    tag('ul', { class: 'tiles' }, VERDICTS.map((verdict) => tag('li', {}, tag('b', {}, report.counts[verdict]), say(`page.${verdict}`)))),
    describeExplained(report.findings, language).map((line) => tag('p', { class: 'explained' }, line)),
    report.tables.filter(({ rowCount }) => rowCount > 0).map((table) => tag('p', { class: 'quiet' }, say('report.found', { table: tableLabel(definition, table.name), rows: table.rowCount, place: table.place, by: say(`report.by.${table.foundBy}`) }))),
  ];
}

/** One cell that cannot be read holds up many items of a rule: it is told once. */
function uniqueByText(findings: readonly Finding[], definition: Definition, language: Language): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { place, item, text } = describeFinding(finding, definition, language);
    const key = `${finding.rule} ${place} ${item} ${text}`;
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

function writeFindings(findings: readonly Finding[], definition: Definition, language: Language, name: string): Html {
  const say = (id: string): string => wordId(id, {}, language);
  return scrolling(name, tag('table', { class: 'sortable' },
    tag('thead', {}, tag('tr', {}, ['page.severity', 'page.rule', 'page.place', 'page.what', 'page.solve'].map((id, at) => tag('th', { scope: 'col', class: at === 4 ? 'wide' : undefined }, say(id))))),
    tag('tbody', {}, findings.map((finding) => {
      const { place, item, text, explained, title, why, solve } = describeFinding(finding, definition, language);
      const style = finding.verdict === 'broken' ? finding.severity : finding.verdict;
      return tag('tr', {},
        tag('td', { 'data-key': String(SEVERITIES.indexOf(finding.severity)) }, tag('span', { class: `chip ${style}` }, finding.verdict === 'broken' ? say(`report.severity.${finding.severity}`) : say(`report.verdict.${finding.verdict}`))),
        tag('td', { class: 'rule', title: why === '' ? undefined : why }, finding.rule),
        tag('td', { class: 'place' }, finding.place ? formatPlace(finding.place) : place),
        tag('td', {}, tag('b', {}, title), tag('br', {}), item === '' ? '' : `${item}: `, text, explained === '' ? undefined : tag('div', { class: 'quiet' }, explained)),
        tag('td', { class: 'wide' }, solve));
    }))));
}
