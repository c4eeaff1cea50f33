/** Charts with their places on a sheet -> the sheet's drawing part (ECMA-376 Part 1, 20.5), each with a name and an alternative text. */
import type { Range } from '../model/place';
import { escapeAttribute } from './cell-xml';

export interface PlacedChart {
  readonly name: string;
  /** Read out to people who do not see it. */
  readonly alternativeText: string;
  /** Cells that it covers; zero-based, `bottom` and `right` included. */
  readonly range: Range;
  /** Id of the relationship to its part. */
  readonly relationship: string;
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

const anchor = ({ name, alternativeText, range, relationship }: PlacedChart, index: number): string =>
  `<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>${range.left}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${range.top}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>${range.right + 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${range.bottom + 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeAttribute(name)}" descr="${escapeAttribute(alternativeText)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

export const writeDrawingPart = (charts: readonly PlacedChart[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${charts.map(anchor).join('')}</xdr:wsDr>`;
