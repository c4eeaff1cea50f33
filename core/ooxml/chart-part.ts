/** What a chart shows -> its part of a package (ECMA-376 Part 1, 21.2): stacked columns, columns, lines, or bullet graphs. Patterns and labels tell series apart, so that it can be read in black and white. */
import { escapeAttribute } from './cell-xml';

export interface ChartSeries {
  /** Cell with its name, and cells with its values: `Dashboard!$B$5:$B$8`. */
  readonly name: string;
  readonly values: string;
}

export interface Chart {
  /** `columns`: beside each other. `rows`: stacked bars, each beside the sheet row of its category; `bullets`, beside their rows too: of three series the first is a bar (the result), the second a dashed frame (the baseline), the third a thick frame (the target), each from 0 to 1. */
  readonly kind: 'stacked' | 'columns' | 'lines' | 'rows' | 'bullets';
  /** Of a chart beside rows: how many there are, below one row of headers and all as high. */
  readonly rowCount?: number;
  /** Shown above it; absent for a chart that stands beside its own rows. */
  readonly title?: string;
  readonly categories: string;
  readonly series: readonly ChartSeries[];
  /** Whether categories are dates. */
  readonly hasDates?: boolean;
}

const INK = '1F4E79';
const LINE = `<a:ln w="12700"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill></a:ln>`;
const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const pattern = (name: string, front: string): string => `<a:pattFill prst="${name}"><a:fgClr><a:srgbClr val="${front}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;

/** Fills that differ without colour: full, striped, open, dotted, lined, in squares. */
const FILLS = [solid(INK), pattern('wdUpDiag', '5B8DB8'), '<a:noFill/>', pattern('pct25', INK), pattern('narHorz', '5B8DB8'), pattern('smGrid', INK)];
const ROW_FILLS = [solid(INK), pattern('wdUpDiag', '5B8DB8'), pattern('pct25', INK), '<a:noFill/>'];
const LABEL_COLOURS = ['FFFFFF', '000000', '000000', '000000'];

const text = (size: number, colour: string, isBold = false): string => `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${isBold ? 1 : 0}">${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="nl-BE"/></a:p>`;

const titleOf = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1">${solid(INK)}</a:defRPr></a:pPr><a:r><a:rPr lang="nl-BE" sz="1200" b="1">${solid(INK)}</a:rPr><a:t>${escapeAttribute(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

const nameOf = ({ name }: ChartSeries, index: number): string => `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${escapeAttribute(name)}</c:f></c:strRef></c:tx>`;

const dataOf = ({ values }: ChartSeries, { categories, hasDates }: Chart): string =>
  `<c:cat>${hasDates ? `<c:numRef><c:f>${escapeAttribute(categories)}</c:f></c:numRef>` : `<c:strRef><c:f>${escapeAttribute(categories)}</c:f></c:strRef>`}</c:cat><c:val><c:numRef><c:f>${escapeAttribute(values)}</c:f></c:numRef></c:val>`;

const bar = (series: ChartSeries, index: number, chart: Chart, shape: string, labels = ''): string =>
  `<c:ser>${nameOf(series, index)}<c:spPr>${shape}</c:spPr><c:invertIfNegative val="0"/>${labels}${dataOf(series, chart)}</c:ser>`;

const SHOWN = '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** Zeros have no label: `#` shows nothing for them. */
const barLabels = (index: number): string =>
  `<c:dLbls><c:numFmt formatCode="General;-General;;" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr>${text(900, LABEL_COLOURS[index % LABEL_COLOURS.length] ?? '000000', true)}</c:txPr>${SHOWN}</c:dLbls>`;

const barGroup = (direction: 'col' | 'bar', grouping: 'stacked' | 'clustered', series: string, gap: number, axes: readonly [number, number], overlap = 100): string =>
  `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/><c:axId val="${axes[0]}"/><c:axId val="${axes[1]}"/></c:barChart>`;

interface Axis {
  readonly id: number;
  readonly crosses: number;
  readonly position: 'b' | 'l' | 'r' | 't';
  readonly isHidden?: boolean;
  readonly isReversed?: boolean;
  readonly format?: string;
}

const axisHead = ({ id, isHidden, isReversed, position }: Axis, limits = ''): string =>
  `<c:axId val="${id}"/><c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/>${limits}</c:scaling><c:delete val="${isHidden ? 1 : 0}"/><c:axPos val="${position}"/>`;

const axisFoot = ({ crosses }: Axis): string =>
  `<c:spPr><a:ln w="9525">${solid('7F7F7F')}</a:ln></c:spPr><c:txPr>${text(900, '404040')}</c:txPr><c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>`;

const categoryAxis = (axis: Axis): string =>
  `<c:catAx>${axisHead(axis)}<c:numFmt formatCode="${axis.format ?? 'General'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisFoot(axis)}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

const valueAxis = (axis: Axis, hasGrid: boolean, limits = ''): string =>
  `<c:valAx>${axisHead(axis, limits)}${hasGrid ? `<c:majorGridlines><c:spPr><a:ln w="6350">${solid('D9D9D9')}</a:ln></c:spPr></c:majorGridlines>` : ''}<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisFoot(axis)}<c:crossBetween val="between"/></c:valAx>`;

function plot(chart: Chart): string {
  const { kind, series } = chart;
  if (kind === 'stacked' || kind === 'columns') {
    const bars = series.map((each, index) => bar(each, index, chart, `${FILLS[index % FILLS.length] ?? ''}${LINE}`, barLabels(index))).join('');
    return (kind === 'stacked' ? barGroup('col', 'stacked', bars, 60, [1, 2]) : barGroup('col', 'clustered', bars, 60, [1, 2], 0)) + categoryAxis({ id: 1, crosses: 2, position: 'b' }) + valueAxis({ id: 2, crosses: 1, position: 'l' }, true);
  }
  if (kind === 'lines') {
    const dashes = ['solid', 'dash', 'sysDot', 'dashDot'];
    const symbols = ['circle', 'none', 'square', 'triangle'];
    const lines = series.map((each, index) =>
      `<c:ser>${nameOf(each, index)}<c:spPr><a:ln w="25400">${solid(index === 1 ? 'A03B00' : INK)}<a:prstDash val="${dashes[index % dashes.length]}"/></a:ln></c:spPr><c:marker><c:symbol val="${symbols[index % symbols.length]}"/></c:marker>${dataOf(each, chart)}<c:smooth val="0"/></c:ser>`).join('');
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>` +
      categoryAxis({ id: 1, crosses: 2, position: 'b', format: chart.hasDates ? 'dd/mm/yyyy' : 'General' }) + valueAxis({ id: 2, crosses: 1, position: 'l' }, true, '<c:min val="0"/>');
  }
  if (kind === 'rows') {
    const bars = series.map((each, index) => bar(each, index, chart, `${ROW_FILLS[index % ROW_FILLS.length] ?? ''}${LINE}`, barLabels(index))).join('');
    return barGroup('bar', 'stacked', bars, 60, [1, 2]) + categoryAxis({ id: 1, crosses: 2, position: 'l', isReversed: true, isHidden: true }) + valueAxis({ id: 2, crosses: 1, position: 't', isHidden: true }, false);
  }
  const shapes = [`${solid('9DC3E6')}<a:ln w="6350">${solid(INK)}</a:ln>`, `<a:noFill/><a:ln w="15875">${solid('7F7F7F')}<a:prstDash val="sysDash"/></a:ln>`, `<a:noFill/><a:ln w="25400">${solid('000000')}</a:ln>`];
  const bars = series.map((each, index) => bar(each, index, chart, shapes[index % shapes.length] ?? '')).join('');
  return barGroup('bar', 'clustered', bars, 60, [1, 2]) + categoryAxis({ id: 1, crosses: 2, position: 'l', isReversed: true, isHidden: true }) +
    valueAxis({ id: 2, crosses: 1, position: 't', isHidden: true }, false, '<c:max val="1"/><c:min val="0"/>');
}

/** Bars stand beside their rows: what is drawn fills the chart below a head as high as the row of headers. */
function layoutOf({ rowCount }: Chart): string {
  if (rowCount === undefined) return '<c:layout/>';
  const head = 1 / (rowCount + 1);
  const edges = ['<c:xMode val="edge"/><c:yMode val="edge"/>', '<c:x val="0.01"/>', `<c:y val="${head.toFixed(4)}"/>`, '<c:w val="0.98"/>', `<c:h val="${(1 - head).toFixed(4)}"/>`];
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/>${edges.join('')}</c:manualLayout></c:layout>`;
}

/** Hidden cells are drawn too. A cell without a value leaves a gap; a line goes on to the next one, because LibreOffice draws gaps in lines at zero. */
export function writeChartPart(chart: Chart): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>` +
    `${chart.title === undefined ? '' : titleOf(chart.title)}<c:autoTitleDeleted val="${chart.title === undefined ? 1 : 0}"/><c:plotArea>${layoutOf(chart)}${plot(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    `<c:legend><c:legendPos val="${chart.rowCount === undefined ? 'b' : 't'}"/><c:overlay val="0"/><c:txPr>${text(900, '404040')}</c:txPr></c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="${chart.kind === 'lines' ? 'span' : 'gap'}"/></c:chart><c:spPr>${chart.rowCount === undefined ? solid('FFFFFF') : '<a:noFill/>'}<a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
}
