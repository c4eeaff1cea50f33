/** Checked files -> JUnit XML for continuous integration: a suite per workbook, a case per rule; what could not be judged is skipped, never passed. */
import { countExplained, isSettled } from '../model/explanation';
import type { Finding, Report } from '../model/report';
import type { Definition } from '../definition/definition';
import { wordId, wordMessage } from '../text/word-message';
import { type CheckedFile, type UnreadFile, isRead } from './checked-file';
import { describeFinding } from './describe-finding';
import { describeRule } from './describe-rule';
import { formatFigureLine } from './figure-line';
import type { FormatContext, ReportFormat } from './format';
import { escapeXml } from './xml-text';

export const junitFormat: ReportFormat = {
  start: { needsOutcomes: false, write: ({ program }) => `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escapeXml(program.name)}">\n` },
  file: (checked, context) => writeSuite(checked, context),
  between: '',
  end: () => '</testsuites>\n',
};

/** One rule, or one reason why the file could not be read. */
interface Case {
  readonly name: string;
  readonly classname: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  /** Severity or verdict. */
  readonly type: string;
  readonly lines: readonly string[];
}

function writeSuite(checked: CheckedFile, context: FormatContext): string {
  const cases = isRead(checked) ? casesOf(checked.report, checked.definition, context) : unreadCases(checked, context);
  const count = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  const attributes = { name: checked.file, tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped'), timestamp: context.startedAt.replace(/Z$/, '') };
  return [
    `  <testsuite ${Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(String(value))}"`).join(' ')}>`,
    ...(isRead(checked) ? writeProperties(checked.report, context) : []),
    ...cases.map(writeCase),
    '  </testsuite>\n',
  ].join('\n');
}

/** The same counts as in every other format: of items, where the cases above are rules. */
const writeProperties = (report: Report, { language }: FormatContext): readonly string[] => [
  '    <properties>',
  ...Object.entries({ ...report.counts, ...namedCounts(report), definition: `${report.definition.id} ${report.definition.version}`, ...(report.figureLine === '' ? {} : { figures: formatFigureLine(report, language) }) })
    .map(([name, value]) => `      <property name="${name}" value="${escapeXml(String(value))}"/>`),
  '    </properties>',
];

/** Explained findings, named apart from the verdicts. */
function namedCounts({ findings }: Report): Readonly<Record<string, number>> {
  const { accepted, underReview } = countExplained(findings);
  return { explainedAccepted: accepted, explainedUnderReview: underReview };
}

/** Every rule that applies, and each built-in rule that has something to say. */
function casesOf(report: Report, definition: Definition, context: FormatContext): readonly Case[] {
  const judged = report.rules.filter(({ applies }) => applies).map(({ rule }) => rule);
  const others = report.findings.map(({ rule }) => rule).filter((rule) => !report.rules.some((each) => each.rule === rule));
  return [...judged, ...new Set(others)].map((rule): Case => {
    const findings = report.findings.filter((finding) => finding.rule === rule);
    const broken = findings.filter(({ verdict }) => verdict === 'broken');
    const isFailing = broken.filter((finding) => !isSettled(finding)).some(({ severity }) => severity === 'error' || (severity === 'warning' && context.failOn === 'warning'));
    const outcome = findings.some(({ verdict }) => verdict === 'crashed') ? 'error' : isFailing ? 'failure' : findings.some(({ verdict }) => verdict === 'undecided') ? 'skipped' : 'passed';
    return { name: `${rule} ${describeRule(rule, definition, context.language).title}`, classname: definition.id, outcome, type: broken[0]?.severity ?? 'crashed', lines: findings.map((finding) => lineOf(finding, definition, context)) };
  });
}

function lineOf(finding: Finding, definition: Definition, { language }: FormatContext): string {
  const { place, item, text, explained } = describeFinding(finding, definition, language);
  return `${wordId(`report.verdict.${finding.verdict}`, {}, language)}: ${place}${item === '' ? '' : ` (${item})`}: ${text}${explained === '' ? '' : ` ${explained}`}`;
}

const unreadCases = ({ problems }: UnreadFile, { language }: FormatContext): readonly Case[] =>
  problems.map((problem) => ({ name: problem.id, classname: 'streefpeil', outcome: 'error', type: 'unreadable', lines: [wordMessage(problem, language)] }));

function writeCase({ name, classname, outcome, type, lines }: Case): string {
  const open = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(classname)}"`;
  const text = lines.map(escapeXml).join('\n');
  if (outcome === 'passed') return text === '' ? `${open}/>` : `${open}>\n      <system-out>${text}</system-out>\n    </testcase>`;
  const inner = outcome === 'skipped' ? `<skipped>${text}</skipped>` : `<${outcome} type="${escapeXml(type)}" message="${escapeXml(lines[0] ?? '')}">${text}</${outcome}>`;
  return `${open}>\n      ${inner}\n    </testcase>`;
}
