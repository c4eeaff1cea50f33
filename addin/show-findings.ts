/** Findings of one severity -> a section with their count: per rule its title, every place with what is wrong, why, and what to do. */
import type { Finding } from '../core/model/report';
import { formatPlace } from '../core/model/place';
import { describeRule } from '../core/report/describe-rule';
import { wordId, wordMessage } from '../core/text/word-message';
import { makeElement } from './make-element';
import type { Showing } from './show-report';

/** Places of one rule that are listed; the rest is counted, so that a workbook full of mistakes still opens at once. */
const MOST_PLACES = 200;

/** Undefined when there is nothing to show. */
export function makeFindingsSection(title: string, tone: string, findings: readonly Finding[], showing: Showing): HTMLElement | undefined {
  if (findings.length === 0) return undefined;
  const told = dropRepeats(findings, showing);
  const section = makeElement('section', `findings ${tone}`);
  const heading = makeElement('h3', '', `${title} `);
  heading.id = `findings-${tone}`;
  heading.append(makeElement('span', 'count', String(told.length)));
  section.setAttribute('aria-labelledby', heading.id);
  section.append(heading, ...groupByRule(told).map(([rule, group]) => makeRule(rule, group, showing)));
  return section;
}

/** One cell that cannot be read holds up many items of a rule: it is told once. */
function dropRepeats(findings: readonly Finding[], { language }: Showing): readonly Finding[] {
  const told = new Map(findings.map((finding) => [JSON.stringify([finding.rule, finding.place, finding.item, wordMessage(finding.message, language)]), finding]));
  return [...told.values()];
}

function groupByRule(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups];
}

function makeRule(id: string, group: readonly Finding[], showing: Showing): HTMLElement {
  const { definition, language } = showing;
  const rule = describeRule(id, definition, language);
  const article = makeElement('article');
  const heading = makeElement('h4', '', `${rule.title} `);
  heading.append(makeElement('span', 'rule-id', id));
  const list = makeElement('ul');
  list.append(...group.slice(0, MOST_PLACES).map((finding) => makeFinding(finding, showing)));
  if (group.length > MOST_PLACES) list.append(makeElement('li', 'quiet', wordId('report.more', { count: group.length - MOST_PLACES }, language)));
  article.append(heading, list);
  if (rule.why !== '') article.append(makeAdvice(wordId('report.why', {}, language), rule.why));
  article.append(makeAdvice(wordId('report.solve', {}, language), rule.solve));
  return article;
}

function makeFinding(finding: Finding, { language, jump }: Showing): HTMLElement {
  const item = makeElement('li');
  const { place } = finding;
  if (!place) item.append(makeElement('span', 'place', wordId('report.nowhere', {}, language)));
  else if (!jump) item.append(makeElement('code', 'place', formatPlace(place)));
  else {
    const button = makeElement('button', 'place', formatPlace(place));
    button.type = 'button';
    button.setAttribute('aria-label', wordId('pane.select', { place }, language));
    button.addEventListener('click', () => jump(place));
    item.append(button);
  }
  if (finding.item) item.append(' ', makeElement('strong', '', finding.item));
  item.append(makeElement('p', '', wordMessage(finding.message, language)));
  return item;
}

function makeAdvice(label: string, text: string): HTMLElement {
  const advice = makeElement('p', 'advice');
  advice.append(makeElement('b', '', label), ` ${text}`);
  return advice;
}
