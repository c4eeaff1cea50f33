/** A report's figures -> the one line that people know the workbook by, such as `119 / 24 / 9 = 152`, and what its numbers are. */
import type { Report } from '../model/report';
import type { Language } from '../model/words';
import { formatFact } from '../text/format-fact';

/** The line with its figures; one that is not known is a question mark. Empty where the definition declares no line. */
export const formatFigureLine = (report: Report, language: Language): string =>
  fillKeys(report, (figure) => (figure === undefined || figure.value === null ? '?' : formatFact(figure.value, language)));

/** The line with the label of each figure. */
export const formatFigureLabels = (report: Report, language: Language): string => fillKeys(report, (figure) => figure?.label[language] ?? '?');

const fillKeys = (report: Report, show: (figure: Report['figures'][number] | undefined) => string): string =>
  report.figureLine.replace(/\{([^}]*)\}/g, (_, key: string) => show(report.figures.find((figure) => figure.key === key)));
