/** A rule's judgements -> its counts and a finding for each that is worth showing. */
import type { Draft } from '../model/draft';
import type { Counts, Facts, Finding, Message, RuleResult } from '../model/report';
import { isScalar } from '../model/scalar';
import { type Definition, tableLabel } from '../definition/definition';
import { fingerprintOf } from '../explain/fingerprint';
import type { Judgement } from '../rules/judgement';
import type { Rule } from '../rules/rule';
import { sortPlace } from './previous-inputs';

export interface JudgedRule {
  readonly result: RuleResult;
  readonly findings: readonly Finding[];
}

type NameRow = (row: NonNullable<Judgement['row']>) => string;

/** `nameRow` gives what a row is called by its users. */
export function sumUp(rule: Rule, found: readonly Judgement[], nameRow: NameRow, definition: Definition): JudgedRule {
  // A rule that found nothing to judge has not held.
  const judgements = found.length > 0 ? found : NO_ITEMS;
  const counts = { held: 0, broken: 0, undecided: 0, crashed: 0 };
  const findings: Finding[] = [];
  for (const judgement of judgements) {
    const { verdict, messageId } = judgement;
    counts[verdict] += 1;
    if (verdict !== 'held' && messageId !== undefined) findings.push(findingOf(rule, judgement, verdict, messageId, nameRow, definition));
  }
  return { result: { rule: rule.id, applies: true, counts }, findings };
}

const NO_ITEMS: readonly Judgement[] = [{ verdict: 'undecided', messageId: 'undecided.no-items', facts: {} }];

function findingOf(rule: Rule, judgement: Judgement, verdict: Finding['verdict'], messageId: string, nameRow: NameRow, definition: Definition): Finding {
  const item = judgement.item ?? (judgement.row && nameRow(judgement.row));
  const basis = judgement.facts ?? {};
  const facts: Facts = typeof basis['table'] === 'string' ? { ...basis, table: tableLabel(definition, basis['table']) } : basis;
  const message: Message = verdict === 'broken' && rule.message && isOwnBreach(rule, messageId) ? { id: messageId, words: rule.message, facts } : { id: messageId, facts };
  const fingerprint = verdict === 'broken' && rule.explainable ? fingerprintOf(judgement.basis ?? Object.values(basis).filter(isScalar), definition.locale) : undefined;
  const finding: Draft<Finding> = { rule: rule.id, severity: rule.severity, verdict, message, ...sortPlace(judgement.place) };
  if (item) finding.item = item;
  if (fingerprint !== undefined) finding.fingerprint = fingerprint;
  return finding;
}

/** Whether the message is the one of the rule's kind, which the definition's own words replace; a blank that may not be is told as such. */
const isOwnBreach = ({ kind }: Rule, messageId: string): boolean => `${messageId}.`.startsWith(`broken.${kind.replaceAll(' ', '-')}.`);

export function addCounts(all: readonly Counts[]): Counts {
  const sum = { held: 0, broken: 0, undecided: 0, crashed: 0 };
  for (const { held, broken, undecided, crashed } of all) {
    sum.held += held;
    sum.broken += broken;
    sum.undecided += undecided;
    sum.crashed += crashed;
  }
  return sum;
}
