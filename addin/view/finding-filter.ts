/** A report's findings -> those to list: one of each, worst first, and of those what the user's filter lets through. */
import { formatPlace } from '../../core/model/place';
import { type Finding, type Message, type Severity, SEVERITIES } from '../../core/model/report';
import { groupBy, sharedReason } from '../../core/report/group-findings';
import { normaliseLabel } from '../../core/locate/normalise-label';

/** How a finding is shown: its severity, or that it could not be judged. */
export type FindingTone = Severity | 'undecided' | 'crashed';

export interface ListedFinding {
  /** The same for the same finding of the next check. */
  readonly key: string;
  readonly finding: Finding;
  readonly tone: FindingTone;
}

/** A line of the list: a finding, and those of other rules that say the same for the same reason. */
export interface ListedGroup extends ListedFinding {
  readonly alike: readonly ListedFinding[];
}

export interface FindingFilter {
  readonly text: string;
  readonly tone: FindingTone | '';
  readonly sheet: string;
  readonly rule: string;
}

export const NO_FILTER: FindingFilter = { text: '', tone: '', sheet: '', rule: '' };

export const TONES: readonly FindingTone[] = ['crashed', ...SEVERITIES, 'undecided'];

export const toneOf = ({ verdict, severity }: Finding): FindingTone => (verdict === 'broken' ? severity : verdict);

/** Whether a finding is below the severity from which its reader wants to see them. */
const isBelow = ({ verdict, severity }: Finding, least: Severity): boolean => verdict === 'broken' && SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(least);

/** One cell that cannot be read holds up many items of a rule: it is listed once. `least`: lower severities are left out. */
export function listFindings(findings: readonly Finding[], least: Severity): readonly ListedFinding[] {
  const listed = new Map<string, ListedFinding>();
  for (const finding of findings) {
    const tone = toneOf(finding);
    if (isBelow(finding, least)) continue;
    const key = JSON.stringify([finding.rule, finding.verdict, finding.place && formatPlace(finding.place), finding.item, finding.message.id, finding.place ? '' : finding.message.facts]);
    if (!listed.has(key)) listed.set(key, { key, finding, tone });
  }
  return TONES.flatMap((tone) => [...listed.values()].filter((each) => each.tone === tone));
}

/** Findings that `listFindings` leaves out for their severity. */
export const countBelow = (findings: readonly Finding[], least: Severity): number => listFindings(findings.filter((finding) => isBelow(finding, least)), 'info').length;

/** `describe`: what a search looks through beside the place, the rule and the row. */
export function filterFindings(listed: readonly ListedFinding[], filter: FindingFilter, describe: (message: Message) => string): readonly ListedFinding[] {
  const wanted = normaliseLabel(filter.text);
  return listed.filter(({ finding, tone }) =>
    (filter.tone === '' || tone === filter.tone)
    && (filter.sheet === '' || finding.place?.sheet === filter.sheet)
    && (filter.rule === '' || finding.rule === filter.rule)
    && (wanted === '' || normaliseLabel([finding.rule, finding.place ? formatPlace(finding.place) : '', finding.item ?? '', describe(finding.message)].join(' ')).includes(wanted)));
}

/** A table that is missing keeps many rules from being judged: that is one line. */
export const groupListed = (listed: readonly ListedFinding[]): readonly ListedGroup[] =>
  groupBy(listed, ({ key, finding }) => sharedReason(finding) ?? key).flatMap(([first, ...alike]) => (first ? [{ ...first, alike }] : []));

/** Findings, not lines. */
export const countGrouped = (groups: readonly ListedGroup[]): number => groups.reduce((count, { alike }) => count + 1 + alike.length, 0);
