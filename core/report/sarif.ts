/** Checked files -> SARIF 2.1.0, the format of code scanning: a result per finding with its cells, and per file its counts. */
import type { ExplanationStanding } from '../model/explanation';
import { formatPlace } from '../model/place';
import type { Finding, Severity } from '../model/report';
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import { BUILT_IN_RULES, isBuiltInRule } from '../rules/built-in-rules';
import { wordMessage } from '../text/word-message';
import { type CheckedFile, isRead } from './checked-file';
import { describeFinding } from './describe-finding';
import { type RuleDescription, describeRule } from './describe-rule';
import { type FileOutcome, addOutcomeCounts } from './file-outcome';
import type { FormatContext, ReportFormat } from './format';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Results first, so that they can be written while files are still being checked; what is said of the run as a whole comes last. */
export const sarifFormat: ReportFormat = {
  start: { needsOutcomes: false, write: () => `{\n"$schema": "${SCHEMA}",\n"version": "2.1.0",\n"runs": [{\n"results": [\n` },
  file: (checked, context) => resultsOf(checked, context).map((result) => JSON.stringify(result)).join(',\n'),
  between: ',\n',
  end: (outcomes, context) => `\n],\n${Object.entries(describeRun(outcomes, context)).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value, null, 1)}`).join(',\n')}\n}]\n}\n`,
};

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** A URI reference (RFC 3986): spaces and other characters of file names escaped, separators as in a URI. */
const uriOf = (file: string): string => file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/').replace(/^([A-Za-z])%3A\//, 'file:///$1:/').replace(/^\//, 'file:///');

const artifactOf = (file: string): object => ({ physicalLocation: { artifactLocation: { uri: uriOf(file) } } });

/** `open`: could not be judged. A rule that crashed is told with the run instead. */
function resultsOf(checked: CheckedFile, { language }: FormatContext): readonly object[] {
  if (!isRead(checked)) return [];
  const { file, report, definition } = checked;
  return report.findings.filter(({ verdict }) => verdict !== 'crashed').map((finding) => resultOf(finding, file, definition, language));
}

function resultOf(finding: Finding, file: string, definition: Definition, language: Language): object {
  const { place, item, text } = describeFinding(finding, definition, language);
  const isBroken = finding.verdict === 'broken';
  return {
    ruleId: finding.rule,
    kind: isBroken ? 'fail' : 'open',
    level: isBroken ? LEVELS[finding.severity] : 'none',
    message: { text: finding.place ?? finding.placeInPrevious ? `${place}${item === '' ? '' : ` (${item})`}: ${text}` : text },
    locations: [{ ...artifactOf(file), ...(finding.place ? { logicalLocations: [{ fullyQualifiedName: place, kind: 'member' }] } : {}) }],
    partialFingerprints: { 'ruleAndPlace/v1': [finding.rule, file, place, item].join('|') },
    ...suppressionsOf(finding),
    properties: { verdict: finding.verdict, severity: finding.severity, ...(item === '' ? {} : { item }), messageId: finding.message.id },
  };
}

const STATUSES: Partial<Readonly<Record<ExplanationStanding, 'accepted' | 'underReview' | 'rejected'>>> = { 'accepted': 'accepted', 'under-review': 'underReview', 'rejected': 'rejected' };

/** An explanation that still is about this value; it stands in the workbook itself. */
function suppressionsOf({ explanation }: Finding): object {
  const status = explanation && STATUSES[explanation.standing];
  return explanation && status ? { suppressions: [{ kind: 'inSource', status, justification: explanation.text, location: { logicalLocations: [{ fullyQualifiedName: formatPlace(explanation.place), kind: 'member' }] } }] } : {};
}

/** The tool with its rules, how the run went, and every file with its counts. */
function describeRun(outcomes: readonly FileOutcome[], { language, definitions, program, startedAt }: FormatContext): object {
  const isWhole = outcomes.every(({ state }) => state !== 'unread');
  const used = definitions.filter(({ id }) => outcomes.some(({ definition }) => definition === id));
  return {
    tool: { driver: { name: program.name, version: program.version, language, rules: used.flatMap((definition) => rulesOf(definition, language)).filter(isFirst()) } },
    invocations: [{
      executionSuccessful: isWhole && outcomes.every(({ counts }) => counts.crashed === 0),
      startTimeUtc: startedAt,
      toolExecutionNotifications: outcomes.flatMap((outcome) => notificationsOf(outcome, language)),
    }],
    artifacts: outcomes.map(({ file, body, state, counts }) => ({ location: { uri: uriOf(file) }, properties: { body, state, counts } })),
    properties: { counts: addOutcomeCounts(outcomes), files: outcomes.length },
  };
}

const notificationsOf = ({ file, problems, rules }: FileOutcome, language: Language): readonly object[] => [
  ...problems.map((problem) => ({ level: 'error', message: { text: wordMessage(problem, language) }, descriptor: { id: problem.id }, locations: [artifactOf(file)] })),
  ...rules.filter(({ crashed }) => crashed > 0).map(({ rule, crashed }) => ({ level: 'error', message: { text: `${rule}: ${crashed}` }, associatedRule: { id: rule }, locations: [artifactOf(file)] })),
];

/** The definition's own rules, and those that every workbook is judged by. */
const rulesOf = (definition: Definition, language: Language): readonly Descriptor[] => [
  ...definition.rules.map((rule) => descriptorOf(rule.id, rule.severity, describeRule(rule.id, definition, language))),
  ...Object.keys(BUILT_IN_RULES).filter(isBuiltInRule).map((id) => descriptorOf(id, 'error', describeRule(id, definition, language))),
];

interface Descriptor {
  readonly id: string;
  readonly [property: string]: unknown;
}

const descriptorOf = (id: string, severity: Severity, { title, demands, why, solve }: RuleDescription): Descriptor => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: demands },
  help: { text: [why, solve].filter((text) => text !== '').join('\n\n') },
  defaultConfiguration: { level: LEVELS[severity] },
});

/** A filter that keeps the first rule of each id: definitions share the built-in ones. */
function isFirst(): (rule: Descriptor) => boolean {
  const seen = new Set<string>();
  return ({ id }) => !seen.has(id) && seen.add(id).size > 0;
}
