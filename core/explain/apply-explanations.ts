/** Explanations x findings -> the findings marked with the explanation that is about them, how each explanation stands, and a finding for each that has no effect. */
import { type Explanation, type ExplanationReport, type ExplanationStanding, countStandings } from '../model/explanation';
import { dayOfSerial } from '../model/date';
import type { Finding, Message, Severity } from '../model/report';
import type { Words } from '../model/words';
import { printDay } from '../number/day';
import { BUILT_IN_RULES, type BuiltInRule, isBuiltInRule } from '../rules/built-in-rules';
import type { Rule } from '../rules/rule';
import { isSameFingerprint } from './fingerprint';
import type { ReadExplanation } from './read-explanations';

export interface Explained {
  readonly findings: readonly Finding[];
  readonly report: ExplanationReport;
  /** About the explanations themselves. */
  readonly problems: readonly Finding[];
}

/** Why an explanation has no effect, as a rule that every workbook is judged by. */
const AS_RULE: Readonly<Partial<Record<ExplanationStanding, { readonly rule: BuiltInRule; readonly severity: Severity }>>> = {
  'rejected': { rule: 'VER-VWP-001', severity: 'warning' },
  'expired': { rule: 'VER-VRV-001', severity: 'warning' },
  'stale': { rule: 'VER-OUD-001', severity: 'warning' },
  // Nothing is wrong any more with what it was about, or it names a row that is not there: then the finding itself still counts.
  'orphan': { rule: 'VER-WEE-001', severity: 'info' },
  'not-allowed': { rule: 'VER-FOU-001', severity: 'warning' },
  'unreadable': { rule: 'VER-LEZ-001', severity: 'warning' },
};

/**
 * `today` is a serial number (1900 system). An explanation is about the breaches of its rule on its row; of those it is about the one with
 * its values. Of more about one breach the last counts: the others are history. `unasked`: ids of
 * rules that did not apply, such as those on last year's workbook: nobody can say whether an explanation of theirs is still about something.
 */
export function applyExplanations(explanations: readonly ReadExplanation[], findings: readonly Finding[], rules: readonly Rule[], today: number, unasked: ReadonlySet<string> = new Set()): Explained {
  const groups = new Map<string, ReadExplanation[]>();
  for (const explanation of explanations) {
    const key = keyOf(explanation.rule, explanation.row);
    groups.set(key, [...(groups.get(key) ?? []), explanation]);
  }
  const about = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.verdict !== 'broken') continue;
    const key = keyOf(finding.rule, finding.item ?? '');
    if (groups.has(key)) about.set(key, [...(about.get(key) ?? []), finding]);
  }
  const standings = new Map<ReadExplanation, ExplanationStanding>();
  const explainedBy = new Map<Finding, ReadExplanation>();
  for (const [key, group] of groups) {
    const last = group.at(-1);
    const broken = about.get(key) ?? [];
    for (const finding of broken) {
      const found = [...group].reverse().find(({ value }) => finding.fingerprint !== undefined && isSameFingerprint(value, finding.fingerprint));
      const explanation = found ?? last;
      if (explanation && finding.fingerprint !== undefined) explainedBy.set(finding, explanation);
      if (found) standings.set(found, standingOf(found, today));
    }
    for (const each of group) {
      if (standings.has(each)) continue;
      standings.set(each, each !== last ? 'replaced' : each.problem ? 'unreadable' : broken.length === 0 && unasked.has(each.rule.trim().toUpperCase()) ? standingOf(each, today) : broken.length === 0 ? 'orphan' : mayBeExplained(each.rule, rules) ? 'stale' : 'not-allowed');
    }
  }
  const entries = explanations.map(({ problem: _, ...rest }, at): Explanation => ({ ...rest, standing: standings.get(explanations[at] as ReadExplanation) ?? 'orphan' }));
  const entryOf = new Map(explanations.map((each, at) => [each, entries[at]]));
  return {
    findings: findings.map((finding) => {
      const source = explainedBy.get(finding);
      const explanation = source && entryOf.get(source);
      return explanation ? { ...finding, explanation } : finding;
    }),
    report: { entries, counts: countStandings(entries) },
    problems: entries.flatMap((entry, at) => problemOf(entry, explanations[at]?.problem, about.get(keyOf(entry.rule, entry.row)) ?? [], rules)),
  };
}

const standingOf = ({ problem, state, expires }: ReadExplanation, today: number): ExplanationStanding =>
  problem ? 'unreadable' : state === 'rejected' ? 'rejected' : expires !== undefined && expires < today ? 'expired' : state;

/** Rule and row as people type them: case and blanks do not count. */
const keyOf = (rule: string, row: string): string => `${rule.trim().toUpperCase()}\n${row.replace(/\s+/g, ' ').trim().toLowerCase()}`;

const mayBeExplained = (id: string, rules: readonly Rule[]): boolean => rules.some((rule) => rule.id === id.trim().toUpperCase() && rule.explainable);

function problemOf(entry: Explanation, problem: Message | undefined, broken: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const found = AS_RULE[entry.standing];
  if (!found) return [];
  const { rule, row, value, expires } = entry;
  const isKnown = rules.some(({ id }) => id === rule.toUpperCase()) || isBuiltInRule(rule.toUpperCase());
  const now = broken.flatMap(({ fingerprint }) => fingerprint ?? []);
  const facts = { rule, row: whole(row), value: whole(value), now: now.map(whole), isKnown, ...(expires === undefined ? {} : { expires: dayWords(expires) }) };
  return [{
    rule: found.rule,
    severity: found.severity,
    verdict: 'broken',
    place: entry.place,
    ...(row === '' ? {} : { item: row }),
    message: problem ?? { id: BUILT_IN_RULES[found.rule], facts },
  }];
}

/** As a fact that is not cut where it is long. */
const whole = (text: string): Words => ({ nl: text, fr: text, en: text });

/** A day as the readers of each language write it. */
function dayWords(serial: number): Words {
  const day = dayOfSerial(serial);
  return { nl: printDay(day, 'nl-BE'), fr: printDay(day, 'fr-BE'), en: printDay(day, 'en') };
}
