/** Ranges and the cells in which their course is drawn -> the extension list of a sheet ([MS-XLSX] 2.6.25, sparklineGroups). */
import { escapeAttribute } from './cell-xml';

export interface Sparkline {
  /** Values with their sheet: `Dashboard!$T$5:$AE$5`. */
  readonly values: string;
  /** A1 of the cell that shows it. */
  readonly cell: string;
}

/** A line with a mark at each point, which is also what is left of it where LibreOffice prints; gaps stay gaps. Empty where there are none. */
export function writeSparklineList(sparklines: readonly Sparkline[]): string {
  if (sparklines.length === 0) return '';
  const colour = (name: string): string => `<x14:${name} rgb="FF1F4E79"/>`;
  return '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    `<x14:sparklineGroup lineWeight="1.25" displayEmptyCellsAs="gap" markers="1" last="1" displayHidden="1">${['colorSeries', 'colorNegative', 'colorAxis', 'colorMarkers', 'colorFirst', 'colorLast', 'colorHigh', 'colorLow'].map(colour).join('')}` +
    `<x14:sparklines>${sparklines.map(({ values, cell }) => `<x14:sparkline><xm:f>${escapeAttribute(values)}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`).join('')}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
}
