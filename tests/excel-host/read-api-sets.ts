/** The requirement set of every member of the Excel API, as the comments of its type declarations tell: `Range.getRowProperties` -> `ExcelApi 1.9`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** By `Class.member`; those of ExcelApi 1.1 are left out. */
export type ApiSets = Readonly<Record<string, string>>;

/** Members that every object of the library has. */
const INHERITED = new Set(['context', 'load', 'toJSON', 'set', 'track', 'untrack']);

export function readApiSets(): ApiSets {
  const lines = readFileSync(createRequire(import.meta.url).resolve('@types/office-js/index.d.ts'), 'utf8').split(/\r?\n/);
  const sets: Record<string, string> = {};
  let isInExcel = false;
  let isInComment = false;
  let comment: string | undefined;
  let owner: { readonly name: string; readonly set: string | undefined } | undefined;
  for (const line of lines) {
    if (/^declare namespace Excel \{/.test(line)) isInExcel = true;
    else if (line.startsWith('}')) isInExcel = false;
    if (!isInExcel) continue;
    if (/^\s*\/\*\*/.test(line)) {
      isInComment = true;
      comment = undefined;
    }
    if (isInComment) {
      const [, name, version] = /\[\s*Api set:\s*([A-Za-z]+)\s+([\d.]+)/.exec(line) ?? [];
      if (name !== undefined) comment = `${name} ${version}`;
      if (line.includes('*/')) isInComment = false;
      continue;
    }
    const className = /^ {4}class (\w+) extends OfficeExtension\.ClientObject/.exec(line)?.[1];
    if (className !== undefined) {
      owner = { name: className, set: comment };
      comment = undefined;
      continue;
    }
    if (line.startsWith('    }')) owner = undefined;
    const member = owner && /^ {8}(?:readonly )?(\w+)\??\s*[(:<]/.exec(line)?.[1];
    if (!owner || member === undefined || INHERITED.has(member)) continue;
    const set = comment ?? owner.set;
    if (set !== undefined && set !== 'ExcelApi 1.1') sets[`${owner.name}.${member}`] ??= set;
    comment = undefined;
  }
  return sets;
}
