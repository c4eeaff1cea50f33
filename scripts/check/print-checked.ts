/** What checking files gave -> one text in the format asked for. */
import { type CheckedFile, isRead } from '../../core/report/checked-file';
import { reportAsJson } from '../../core/report/json';
import { type TextOptions, formatReportText } from '../../core/report/text';
import type { Language } from '../../core/model/words';
import { wordMessage } from '../../core/text/word-message';

/** Only of what could be read: why the rest could not is told as a message. */
export const formatText = (checked: readonly CheckedFile[], options: TextOptions): string =>
  checked.filter(isRead).map(({ report, definition }) => formatReportText(report, definition, options)).join('\n');

/** Always a list, one element per file in the order given. */
export const formatJson = (checked: readonly CheckedFile[], language: Language): string =>
  `${JSON.stringify(checked.map((each) => (isRead(each) ? reportAsJson(each.report, each.definition, language) : {
    workbook: each.workbook,
    errors: each.problems.map((message) => ({ id: message.id, facts: message.facts, text: wordMessage(message, language) })),
  })), null, 2)}\n`;
