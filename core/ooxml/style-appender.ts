/** Looks of new cells and marks -> styles appended to the styles part; those that are there stay where they are. */
import { appendInto, countChildren, findChild, insertAfter, prefixOf } from './append-child';
import { escapeAttribute } from './cell-xml';
import { rootTag } from './xml';
import type { CellLook } from '../model/new-sheet';
import type { Severity } from '../model/report';
import type { Draft } from './draft';
import type { Part } from './part';

/** Children of the styles part, in the schema's order (ECMA-376 Part 1, 18.8.39). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

type Section = 'fonts' | 'fills' | 'cellXfs' | 'dxfs';

const ITEMS: readonly Section[] = ['fonts', 'fills', 'cellXfs', 'dxfs'];

/** Built-in number formats (ECMA-376 Part 1, 18.8.30). */
const SHOWS = { text: 49, date: 14 } as const;

/** Each told by more than its colour: bold, italic, underlined. */
const MARKS: Readonly<Record<Severity, { readonly font: string; readonly colour: string; readonly fill: string }>> = {
  error: { font: '<b/>', colour: '9C0006', fill: 'FFC7CE' },
  warning: { font: '<i/>', colour: '7F6000', fill: 'FFEB9C' },
  info: { font: '<u/>', colour: '1F4E79', fill: 'DDEBF7' },
};

/** Collects over all sheets of one change. */
export class StyleAppender {
  private readonly prefix: string;
  private readonly first = new Map<Section, number>();
  private readonly added: Readonly<Record<Section, string[]>> = { fonts: [], fills: [], cellXfs: [], dxfs: [] };

  constructor(private readonly part: Part) {
    this.prefix = prefixOf(part, rootTag(part));
    for (const section of ITEMS) {
      const tag = findChild(part, section);
      this.first.set(section, tag ? countChildren(part, tag) : 0);
    }
  }

  /** Index of a cell style. */
  cell({ isBold, size, colour, fill, wraps, isLink, shows }: CellLook): number {
    const font = isBold || size !== undefined || colour !== undefined || isLink
      ? this.put('fonts', `<font>${isBold ? '<b/>' : ''}${isLink ? '<u/>' : ''}<sz val="${size ?? 11}"/>${isLink || colour !== undefined ? `<color rgb="FF${colour ?? '0563C1'}"/>` : ''}<name val="Calibri"/><family val="2"/></font>`) : 0;
    const background = fill === undefined ? 0 : this.put('fills', `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`);
    const format = shows === undefined ? 0 : SHOWS[shows];
    const applied = `${format === 0 ? '' : ' applyNumberFormat="1"'}${font === 0 ? '' : ' applyFont="1"'}${background === 0 ? '' : ' applyFill="1"'}`;
    const attributes = `numFmtId="${format}" fontId="${font}" fillId="${background}" borderId="0" xfId="0"${applied}`;
    return this.put('cellXfs', `<xf ${attributes} applyAlignment="1"><alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/></xf>`);
  }

  /** Index of the differential style with which cells are marked. */
  mark(severity: Severity): number {
    const { font, colour, fill } = MARKS[severity];
    return this.put('dxfs', `<dxf><font>${font}<color rgb="FF${escapeAttribute(colour)}"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`);
  }

  private put(section: Section, xml: string): number {
    const added = this.added[section];
    const item = this.prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${this.prefix}`);
    if (!added.includes(item)) added.push(item);
    return (this.first.get(section) ?? 0) + added.indexOf(item);
  }

  finish(draft: Draft): void {
    const { part, prefix } = this;
    for (const section of ITEMS) {
      const added = this.added[section];
      if (added.length === 0) continue;
      const tag = findChild(part, section);
      const xml = added.join('');
      const count = (this.first.get(section) ?? 0) + added.length;
      draft.change(part, tag ? appendInto(part, tag, xml, count)
        : insertAfter(part, new Set(ORDER.slice(0, ORDER.indexOf(section))), `<${prefix}${section} count="${count}">${xml}</${prefix}${section}>`));
    }
  }
}

/** Styles for a workbook that has none: Excel's defaults. `namespace` is that of the workbook's own parts. */
export const plainStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>`
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
