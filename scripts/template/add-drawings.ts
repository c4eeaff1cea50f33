/** Charts and small lines of a sheet -> the parts of the package that hold them, tied to the sheet. exceljs writes neither. */
import { strFromU8, strToU8 } from 'fflate';
import { writeChartPart } from '../../core/ooxml/chart-part';
import { writeDrawingPart } from '../../core/ooxml/drawing-part';
import { writeSparklineList } from '../../core/ooxml/sparkline-list';
import type { Dashboard } from './dashboard/dashboard';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** `sheet` is the one-based number of the sheet's part. Changes `parts`. */
export function addDrawings(parts: Record<string, Uint8Array>, sheet: number, { charts, sparklines }: Pick<Dashboard, 'charts' | 'sparklines'>): void {
  const change = (name: string, edit: (xml: string) => string): void => {
    parts[name] = strToU8(edit(parts[name] ? strFromU8(parts[name]) : EMPTY));
  };
  const relate = (name: string, id: string, kind: string, target: string): void =>
    change(name, (xml) => xml.replace('</Relationships>', `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/></Relationships>`));
  const part = `xl/worksheets/sheet${sheet}.xml`;
  if (charts.length > 0) {
    const drawing = 'xl/drawings/drawing1.xml';
    charts.forEach(({ chart }, at) => {
      parts[`xl/charts/chart${at + 1}.xml`] = strToU8(writeChartPart(chart));
      relate('xl/drawings/_rels/drawing1.xml.rels', `rId${at + 1}`, 'chart', `../charts/chart${at + 1}.xml`);
    });
    parts[drawing] = strToU8(writeDrawingPart(charts.map(({ name, alternativeText, range }, at) => ({ name, alternativeText, range, relationship: `rId${at + 1}` }))));
    relate(`xl/worksheets/_rels/sheet${sheet}.xml.rels`, 'rIdDrawing', 'drawing', '../drawings/drawing1.xml');
    change(part, (xml) => xml.replace(/(?=<legacyDrawing|<tableParts|<extLst|<\/worksheet>)/, '<drawing r:id="rIdDrawing"/>'));
    const types = [['/xl/drawings/drawing1.xml', 'drawing'], ...charts.map((_, at) => [`/xl/charts/chart${at + 1}.xml`, 'drawingml.chart'])];
    change('[Content_Types].xml', (xml) => xml.replace('</Types>', `${types.map(([name, kind]) => `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`).join('')}</Types>`));
  }
  const list = writeSparklineList(sparklines);
  if (list !== '') change(part, (xml) => xml.replace('</worksheet>', `${list}</worksheet>`));
}
