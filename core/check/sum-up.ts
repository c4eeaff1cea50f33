/** A rule's judgements -> its counts and a finding for each that is worth showing. */
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
  const judgements = found.length > 0 ? found : [{ verdict: 'undecided' as const, messageId: 'undecided.no-items', facts: {} }];
  return {
    result: { rule: rule.id, applies: true, counts: countVerdicts(judgements) },
    findings: judgements.flatMap((judgement) => findingOf(rule, judgement, nameRow, definition)),
  };
}

function findingOf(rule: Rule, judgement: Judgement, nameRow: NameRow, definition: Definition): readonly Finding[] {
  const { verdict, messageId, place } = judgement;
  if (verdict === 'held' || messageId === undefined) return [];
  const item = judgement.item ?? (judgement.row && nameRow(judgement.row));
  const basis = judgement.facts ?? {};
  const facts: Facts = typeof basis['table'] === 'string' ? { ...basis, table: tableLabel(definition, basis['table']) } : basis;
  const message: Message = verdict === 'broken' && rule.message && isOwnBreach(rule, messageId) ? { id: messageId, words: rule.message, facts } : { id: messageId, facts };
  const fingerprint = verdict === 'broken' && rule.explainable ? fingerprintOf(judgement.basis ?? Object.values(basis).filter(isScalar), definition.locale) : undefined;
  return [{ rule: rule.id, severity: rule.severity, verdict, message, ...sortPlace(place), ...(item ? { item } : {}), ...(fingerprint === undefined ? {} : { fingerprint }) }];
}

/** Whether the message is the one of the rule's kind, which the definition's own words replace; a blank that may not be is told as such. */
const isOwnBreach = ({ kind }: Rule, messageId: string): boolean => `${messageId}.`.startsWith(`broken.${kind.replaceAll(' ', '-')}.`);

const countVerdicts = (judgements: readonly Judgement[]): Counts => {
  const counts = { held: 0, broken: 0, undecided: 0, crashed: 0 };
  for (const { verdict } of judgements) counts[verdict] += 1;
  return counts;
};

export const addCounts = (all: readonly Counts[]): Counts =>
  all.reduce((sum, each) => ({
    held: sum.held + each.held,
    broken: sum.broken + each.broken,
    undecided: sum.undecided + each.undecided,
    crashed: sum.crashed + each.crashed,
  }), { held: 0, broken: 0, undecided: 0, crashed: 0 });
