/** Cell styles that show a date: the style itself where it does, else a copy of it with Excel's short date, appended to the styles part. */
import { isDateFormat } from '../model/date';
import { readCellStyles } from './cell-styles';
import { childTags, closingTag, endOfElement, rootTag } from './xml';
import { attributesOf } from './xml-attributes';
import type { Draft } from './draft';
import type { NumberFormats } from './cell-styles';
import type { Part } from './part';
import type { Splice } from './splice';
import type { Tag } from './xml';

/** The built-in short date, which each country's Excel shows in its own order (ECMA-376 Part 1, 18.8.30). */
const SHORT_DATE = '14';

/** Collects over all sheets of one patch. */
export class DateStyles {
  private readonly added = new Map<number, { readonly index: number; readonly text: string }>();
  private formats: NumberFormats | undefined;

  private loaded: Part | undefined;

  /** `load` gives the styles part; it is asked when the first date comes. */
  constructor(private readonly load: () => Part | undefined) {}

  private get part(): Part | undefined {
    return (this.loaded ??= this.load());
  }

  /** Index of the style for a date in a cell of the given style. */
  styleFor(style: number): number {
    const { part } = this;
    if (!part) return style;
    this.formats ??= readCellStyles(part).formats;
    if (isDateFormat(this.formats[style])) return style;
    const known = this.added.get(style);
    if (known) return known.index;
    const xf = this.xfs()[style];
    if (!xf) return style;
    const index = this.formats.length + this.added.size;
    this.added.set(style, { index, text: withShortDate(part, xf) });
    return index;
  }

  private xfs(): readonly Tag[] {
    const { part } = this;
    const list = this.list();
    return part && list ? [...childTags(part, list)] : [];
  }

  private list(): Tag | undefined {
    const { part } = this;
    if (!part) return undefined;
    for (const section of childTags(part, rootTag(part))) if (section.name === 'cellXfs') return section;
    return undefined;
  }

  finish(draft: Draft): void {
    if (this.added.size === 0) return;
    const { part } = this;
    const list = this.list();
    if (!part || !list) return;
    const splices: Splice[] = [];
    for (const { name, valueStart, valueEnd } of attributesOf(part, list)) {
      const count = (this.formats?.length ?? 0) + this.added.size;
      if (name === 'count') splices.push({ start: valueStart, end: valueEnd, text: String(count) });
    }
    const { start } = closingTag(part, list);
    splices.push({ start, end: start, text: [...this.added.values()].map(({ text }) => text).join('') });
    draft.change(part, splices);
  }
}

/** The style's element as it stands, alignment and protection included, with another number format. */
function withShortDate(part: Part, xf: Tag): string {
  let attributes = '';
  for (const { name, start, valueEnd } of attributesOf(part, xf)) {
    if (name !== 'numFmtId' && name !== 'applyNumberFormat') attributes += ` ${part.text(start, valueEnd + 1)}`;
  }
  const opening = part.text(xf.start, xf.nameEnd);
  const tagEnd = xf.kind === 'empty' ? '/>' : '>';
  return `${opening} numFmtId="${SHORT_DATE}"${attributes} applyNumberFormat="1"${tagEnd}${part.text(xf.end, endOfElement(part, xf))}`;
}
