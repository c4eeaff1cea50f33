/** The styles part into what each cell style says of numbers and locking; a style's index is the `s` of a cell. */
import { childTags, rootTag } from './xml';
import { readAttributes } from './xml-attributes';
import type { Part } from './part';
import type { Tag } from './xml';

/** Built-in formats (ECMA-376 Part 1, 18.8.30) as Excel shows them in English; 5-8 and 41-44 with its own spelling. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)', 6: '"$"#,##0_);[Red]\\("$"#,##0\\)', 7: '"$"#,##0.00_);\\("$"#,##0.00\\)', 8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'mm-dd-yy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yy h:mm',
  37: '#,##0_);\\(#,##0\\)', 38: '#,##0_);[Red]\\(#,##0\\)', 39: '#,##0.00_);\\(#,##0.00\\)', 40: '#,##0.00_);[Red]\\(#,##0.00\\)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', 44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
};

/** Format code by style index; undefined stands for General. */
export type NumberFormats = readonly (string | undefined)[];

export interface CellStyles {
  readonly formats: NumberFormats;
  /** Whether cells of the style may be typed in on a protected sheet; undefined when no style says so. */
  readonly unlocked: readonly boolean[] | undefined;
}

export function readCellStyles(part: Part | undefined): CellStyles {
  const own = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  const unlocked: boolean[] = [];
  for (const section of part ? childTags(part, rootTag(part)) : []) {
    if (part && section.name === 'numFmts') {
      for (const tag of childTags(part, section)) {
        const values = readAttributes(part, tag);
        own.set(Number(values.get('numFmtId')), values.get('formatCode') ?? '');
      }
    } else if (part && section.name === 'cellXfs') {
      for (const tag of childTags(part, section)) {
        const id = Number(readAttributes(part, tag).get('numFmtId') ?? 0);
        const code = own.get(id) ?? BUILT_IN[id];
        formats.push(code === undefined || code === '' || code.toLowerCase() === 'general' ? undefined : code);
        unlocked.push(isUnlocked(part, tag));
      }
      // The rest (cell style names, differential formats, colours) says nothing about single cells.
      break;
    }
  }
  return { formats, unlocked: unlocked.includes(true) ? unlocked : undefined };
}

function isUnlocked(part: Part, style: Tag): boolean {
  if (style.kind === 'empty') return false;
  for (const tag of childTags(part, style)) if (tag.name === 'protection') return /^(?:0|false)$/.test(readAttributes(part, tag).get('locked') ?? '1');
  return false;
}
