/** A part's relationships: what it points to, with targets as part names. External targets are left out. */
import { childTags, rootTag } from './xml';
import { readAttributes } from './xml-attributes';
import type { Package } from './package';

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address, which strict and transitional files share: `worksheet`, `table`. */
  readonly kind: string;
  /** Name of the part that it points to, without leading slash. */
  readonly target: string;
}

/** Name of the part that holds the relationships of `name` (ECMA-376 Part 2, 9.3.3); of the package itself for ''. */
export function relationshipsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** A relative target without anything to resolve, as nearly all are. */
const PLAIN = /^[\w-]+(?:\/[\w-]+)*\.\w+$/;

/** A target as written, from the folder of its source: `../tables/table1.xml`, `/xl/styles.xml`, `worksheets/sheet%201.xml`. */
export function resolveTarget(source: string, target: string): string {
  if (PLAIN.test(target)) return source.slice(0, source.lastIndexOf('/') + 1) + target;
  const plain = decodeTarget(target.replaceAll('\\', '/').replace(/[?#].*$/, ''));
  const steps = plain.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  if (!target.includes('%')) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Relationships of a part ('' for the package), none when it has no such part. */
export function readRelationships(source: Package, name: string): readonly Relationship[] {
  const part = source.xml(relationshipsName(name));
  if (!part) return [];
  const found: Relationship[] = [];
  for (const tag of childTags(part, rootTag(part))) {
    const values = readAttributes(part, tag);
    const target = values.get('Target');
    if (tag.name !== 'Relationship' || target === undefined || values.get('TargetMode') === 'External') continue;
    const type = values.get('Type') ?? '';
    found.push({ id: values.get('Id') ?? '', kind: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(name, target) });
  }
  return found;
}
