/** The data validations of a sheet, from its own list and from the extension list, into plain rules. */
import { readRange } from '../model/place';
import { tooLarge } from './package';
import { isTrue } from './workbook-part';
import { childTags, textOf } from './xml';
import { readAttributes } from './xml-attributes';
import type { CellValidation } from '../model/workbook';
import type { Limits } from './limits';
import type { Part } from './part';
import type { Tag } from './xml';

const TYPES: ReadonlySet<string> = new Set<CellValidation['type']>(['whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom']);
const OPERATORS: ReadonlySet<string> = new Set<NonNullable<CellValidation['operator']>>([
  'between', 'notBetween', 'equal', 'notEqual', 'lessThan', 'lessThanOrEqual', 'greaterThan', 'greaterThanOrEqual',
]);

/** Collects: adds those of a `dataValidations` element of either kind. Validations that allow anything (input messages only) are left out. */
export function readValidations(part: Part, list: Tag, limits: Limits, validations: CellValidation[]): void {
  let items = validations.length;
  for (const tag of childTags(part, list)) {
    const values = readAttributes(part, tag);
    const type = values.get('type') ?? 'none';
    if (tag.name !== 'dataValidation' || !isType(type)) continue;
    const texts = new Map<string, string>();
    for (const child of childTags(part, tag)) texts.set(child.name, innerText(part, child));
    const ranges = (values.get('sqref') ?? texts.get('sqref') ?? '').split(/\s+/).map(readRange).filter((range) => range !== undefined);
    items += 1 + ranges.length;
    if (items > limits.listItems) throw tooLarge('listItems', items, limits.listItems, part.name);
    const operator = values.get('operator') ?? 'between';
    const [first, second] = [texts.get('formula1'), texts.get('formula2')];
    validations.push({
      ranges, type, allowsBlank: isTrue(values.get('allowBlank')),
      ...(type === 'list' || type === 'custom' || !isOperator(operator) ? {} : { operator }),
      ...(first === undefined ? {} : { formula1: first }),
      ...(second === undefined ? {} : { formula2: second }),
    });
  }
}

/** The text itself, or that of the `f` inside it, as the extension list has it. */
function innerText(part: Part, tag: Tag): string {
  for (const child of childTags(part, tag)) if (child.name === 'f') return textOf(part, child);
  return textOf(part, tag);
}

const isType = (text: string): text is CellValidation['type'] => TYPES.has(text);
const isOperator = (text: string): text is NonNullable<CellValidation['operator']> => OPERATORS.has(text);
