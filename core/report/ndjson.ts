/** Checked files -> one line of JSON each, as soon as each is checked: what stands there stays readable when a run is broken off. */
import type { ReportFormat } from './format';
import { fileAsJson } from './json';

export const writeLine = (element: object): string => `${JSON.stringify(element)}\n`;

export const ndjsonFormat: ReportFormat = {
  start: { needsOutcomes: false, write: () => '' },
  file: (checked, { language }) => writeLine(fileAsJson(checked, language)),
  between: '',
  end: () => '',
};
