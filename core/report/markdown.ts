/** Checked files -> Markdown, for a comment or a wiki page: a table of all files, and per file its figures and a table of findings. */
import { type Finding, type Report, SEVERITIES } from '../model/report';
import type { Language } from '../model/words';
import type { Definition } from '../definition/definition';
import { wordId, wordMessage } from '../text/word-message';
import { type CheckedFile, isRead } from './checked-file';
import { describeFinding } from './describe-finding';
import { describeExplained } from './explanations';
import { type FileOutcome, addOutcomeCounts, addUpCounts } from './file-outcome';
import { formatFigureLabels, formatFigureLine } from './figure-line';
import type { FormatContext, ReportFormat } from './format';
import { describeIndicators } from './indicators';

export const markdownFormat: ReportFormat = {
  start: { needsOutcomes: true, write: writeFront },
  file: (checked, context) => writeSection(checked, context),
  between: '\n',
  end: () => '',
};

function writeFront(outcomes: readonly FileOutcome[], { language, program, startedAt }: FormatContext): string {
  const say = (id: string): string => wordId(id, {}, language);
  const counts = addOutcomeCounts(outcomes);
  return [
    `# ${say('page.title')}`,
    '',
    `${wordId('page.made', { program: program.name, version: program.version, moment: startedAt }, language)} ${wordId('report.counts', { ...counts, items: addUpCounts(counts) }, language)}`,
    '',
    ...table([say('page.workbook'), say('page.body'), say('page.state'), say('page.errors'), say('page.warnings'), say('page.undecided')],
      outcomes.map(({ file, body, state, broken, counts: own }) => [file, body, say(`page.state.${state}`), String(broken.error), String(broken.warning), String(own.undecided)])),
    '',
    '',
  ].join('\n');
}

function writeSection(checked: CheckedFile, { language, isVerbose }: FormatContext): string {
  const title = `## ${escapeMarkdown(checked.file)}`;
  if (!isRead(checked)) return [title, '', ...checked.problems.map((problem) => `${escapeMarkdown(wordMessage(problem, language))}`), ''].join('\n');
  const { report, definition } = checked;
  const shown = SEVERITIES.flatMap((severity) => report.findings.filter((finding) => finding.verdict !== 'undecided' && finding.severity === severity));
  const undecided = report.findings.filter(({ verdict }) => verdict === 'undecided');
  return [
    title, '',
    `${escapeMarkdown(report.definition.title[language])} ${report.definition.version}. ${wordId('report.counts', { ...report.counts, items: addUpCounts(report.counts) }, language)}`,
    ...describeExplained(report.findings, language).flatMap((line) => ['', line]),
    ...writeFigures(report, language),
    '',
    ...(shown.length === 0 ? [wordId(undecided.length === 0 ? 'report.clean' : 'page.no-findings', {}, language)] : writeFindings(shown, definition, language)),
    ...(isVerbose && undecided.length > 0 ? ['', `### ${wordId('report.undecided', {}, language)}`, '', ...writeFindings(undecided, definition, language)] : []),
    '',
  ].join('\n');
}

const writeFigures = (report: Report, language: Language): readonly string[] => [
  ...(report.figureLine === '' ? [] : ['', `**${escapeMarkdown(formatFigureLine(report, language))}** (${escapeMarkdown(formatFigureLabels(report, language))})`]),
  ...(report.indicators ? ['', ...describeIndicators(report.indicators, { language, paint: (_, text) => text }).slice(-1).map(escapeMarkdown)] : []),
];

function writeFindings(findings: readonly Finding[], definition: Definition, language: Language): readonly string[] {
  const say = (id: string): string => wordId(id, {}, language);
  return table([say('page.severity'), say('page.rule'), say('page.place'), say('page.what'), say('report.solve')], findings.map((finding) => {
    const { place, item, text, explained, title, solve } = describeFinding(finding, definition, language);
    return [say(`report.severity.${finding.severity}`), `${finding.rule} ${title}`, item === '' ? place : `${place} (${item})`, explained === '' ? text : `${text} ${explained}`, solve];
  }));
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(escapeMarkdown))].map((cells) => `| ${cells.join(' | ')} |`);

/** Text that Markdown shows as it stands, on one line. */
const escapeMarkdown = (text: string): string => text.replace(/\s*\n\s*/g, ' / ').replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&');
