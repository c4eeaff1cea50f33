/** One checked file -> the little that a run remembers of it: its state, its counts and the rules that did not hold. Outcomes of many files add up. */
import { isSettled } from '../model/explanation';
import type { VerdictCounts } from '../model/indicator';
import { type Counts, type Finding, type Message, SEVERITIES, type Severity, VERDICTS } from '../model/report';
import { isRead, type CheckedFile } from './checked-file';

/** Heaviest first. `partly`: not bound to its definition, or a rule crashed, so that rules were left out. */
export const FILE_STATES = ['unread', 'partly', 'errors', 'warnings', 'clean'] as const;

export type FileState = (typeof FILE_STATES)[number];

/** Findings of one rule in one file. */
export interface RuleOutcome {
  readonly rule: string;
  readonly severity: Severity;
  readonly broken: number;
  readonly undecided: number;
  readonly crashed: number;
}

export interface FileOutcome {
  readonly file: string;
  readonly workbook: string;
  /** What the workbook is about: its first parameter where that is text, else its name. */
  readonly body: string;
  readonly state: FileState;
  /** Why it could not be read, or its annotated copy not be written; else empty. */
  readonly problems: readonly Message[];
  /** Id of the definition that judged it. */
  readonly definition?: string;
  readonly counts: Counts;
  /** Broken findings by severity. */
  readonly broken: Readonly<Record<Severity, number>>;
  /** Those of them that need nothing more, for their explanation is accepted. */
  readonly settled: Readonly<Record<Severity, number>>;
  /** Only rules with findings. */
  readonly rules: readonly RuleOutcome[];
  readonly targets?: VerdictCounts;
}

const NONE: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0 };
const NOTHING: Counts = { held: 0, broken: 0, undecided: 0, crashed: 0 };

export function outcomeOf(checked: CheckedFile): FileOutcome {
  const { file, workbook } = checked;
  if (!isRead(checked)) return { file, workbook, body: workbook, state: 'unread', problems: checked.problems, counts: NOTHING, broken: NONE, settled: NONE, rules: [] };
  const { report, definition } = checked;
  const [first] = report.parameters;
  const body = typeof first?.value === 'string' && first.value.trim() !== '' ? first.value.trim() : workbook;
  const breaches = report.findings.filter(({ verdict }) => verdict === 'broken');
  const broken = countSeverities(breaches);
  const settled = countSeverities(breaches.filter(isSettled));
  return {
    file, workbook, body, problems: [], definition: definition.id, counts: report.counts, broken, settled,
    state: !report.isBound || report.counts.crashed > 0 ? 'partly' : broken.error > settled.error ? 'errors' : broken.warning > settled.warning ? 'warnings' : 'clean',
    rules: countRules(report.findings),
    ...(report.indicators ? { targets: report.indicators.counts } : {}),
  };
}

const countSeverities = (findings: readonly Finding[]): Readonly<Record<Severity, number>> =>
  Object.fromEntries(SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length])) as Record<Severity, number>;

function countRules(findings: readonly Finding[]): readonly RuleOutcome[] {
  const rules = new Map<string, { rule: string; severity: Severity; broken: number; undecided: number; crashed: number }>();
  for (const { rule, severity, verdict } of findings) {
    const counted = rules.get(rule) ?? { rule, severity, broken: 0, undecided: 0, crashed: 0 };
    counted[verdict] += 1;
    rules.set(rule, counted);
  }
  return [...rules.values()];
}

export const addOutcomeCounts = (outcomes: readonly Pick<FileOutcome, 'counts'>[]): Counts =>
  Object.fromEntries(VERDICTS.map((verdict) => [verdict, outcomes.reduce((sum, { counts }) => sum + counts[verdict], 0)])) as unknown as Counts;

export const addUpCounts = (counts: Counts): number => VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);

/** File -> its name without folders, or with them where another file of the run has the same name. */
export function nameFiles(outcomes: readonly Pick<FileOutcome, 'file' | 'workbook'>[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  for (const { workbook } of outcomes) seen.set(workbook, (seen.get(workbook) ?? 0) + 1);
  return new Map(outcomes.map(({ file, workbook }) => [file, seen.get(workbook) === 1 ? workbook : file]));
}

/** How many files are in each state. They add up to the files. */
export const countStates = (outcomes: readonly Pick<FileOutcome, 'state'>[]): Readonly<Record<FileState, number>> =>
  Object.fromEntries(FILE_STATES.map((state) => [state, outcomes.filter((outcome) => outcome.state === state).length])) as Record<FileState, number>;

/** A rule over all files: in how many it is broken, and how often. */
export interface RuleTotal {
  readonly rule: string;
  readonly definition: string;
  readonly severity: Severity;
  readonly files: number;
  readonly broken: number;
}

/** Broken rules: errors first, then those broken in most files. */
export function rankRules(outcomes: readonly FileOutcome[]): readonly RuleTotal[] {
  const totals = new Map<string, RuleTotal>();
  for (const { rules, definition = '' } of outcomes) {
    for (const { rule, severity, broken } of rules) {
      if (broken === 0) continue;
      const known = totals.get(rule);
      totals.set(rule, { rule, definition: known?.definition ?? definition, severity, files: (known?.files ?? 0) + 1, broken: (known?.broken ?? 0) + broken });
    }
  }
  return [...totals.values()].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || other.files - one.files || other.broken - one.broken || (one.rule < other.rule ? -1 : 1));
}
