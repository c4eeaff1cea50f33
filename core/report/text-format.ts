/** Checked files -> text for a terminal: the report of each, and of several a summary that adds up. */
import { isRead } from './checked-file';
import { describeRule } from './describe-rule';
import { type FileOutcome, FILE_STATES, addOutcomeCounts, addUpCounts, countStates, rankRules } from './file-outcome';
import type { FormatContext, ReportFormat } from './format';
import { formatReportText } from './text';
import { wordId } from '../text/word-message';

/** Rules told in the summary, worst first. */
const RULES_SHOWN = 10;

/** Only of what could be read: why the rest could not is told as a message. */
export const textFormat: ReportFormat = {
  start: { needsOutcomes: false, write: () => '' },
  file: (checked, context) => (isRead(checked) ? formatReportText({ ...checked.report, workbook: checked.file }, checked.definition, context) : ''),
  between: '\n',
  end: (outcomes, context) => (outcomes.length < 2 || outcomes.every(({ state }) => state === 'unread') ? '' : `\n${describeRun(outcomes, context).join('\n')}\n`),
};

function describeRun(outcomes: readonly FileOutcome[], { language, paint, definitions }: FormatContext): readonly string[] {
  const states = countStates(outcomes);
  const counts = addOutcomeCounts(outcomes);
  const ranked = rankRules(outcomes);
  const shown = ranked.slice(0, RULES_SHOWN);
  return [
    `${paint('heading', wordId('run.workbooks', { count: outcomes.length }, language))}  ${[...FILE_STATES].reverse().filter((state) => states[state] > 0).map((state) => wordId(`run.count.${state}`, { count: states[state] }, language)).join(', ')}`,
    `  ${paint('quiet', wordId('report.counts', { ...counts, items: addUpCounts(counts) }, language))}`,
    ...shown.map(({ rule, definition, files, broken }) => {
      const by = definitions.find(({ id }) => id === definition);
      return `  ${paint('heading', rule)}  ${by ? describeRule(rule, by, language).title : ''}: ${wordId('run.rule', { files, broken }, language)}`;
    }),
    ...(ranked.length > shown.length ? [`  ${paint('quiet', wordId('report.more', { count: ranked.length - shown.length }, language))}`] : []),
  ];
}
