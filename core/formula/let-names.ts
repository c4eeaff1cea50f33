/** Finds the names that LET gives inside a formula, which are neither tables nor defined names. */
import type { AstExpression } from './parse';
import { parseFormula } from './parse';

/** Lower-case LET names anywhere in the formula, with the offsets where each stands in sight. */
export function findLetNames(text: string): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const found = new Map<string, (readonly [number, number])[]>();
  visitNodes(parseFormula(text), (node) => {
    if (node.type !== 'LetExpression') return;
    const [start = 0, end = 0] = node.loc ?? [];
    for (const { id } of node.declarations) {
      const key = id.name.toLowerCase();
      found.set(key, [...(found.get(key) ?? []), [start, end]]);
    }
  });
  return found;
}

/** Calls `visit` for a node and everything below it. */
export function visitNodes(node: AstExpression, visit: (node: AstExpression) => void): void {
  visit(node);
  switch (node.type) {
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'CallExpression':
      for (const argument of node.arguments) if (argument) visitNodes(argument, visit);
      break;
    case 'LetExpression':
      for (const { init } of node.declarations) if (init) visitNodes(init, visit);
      if (node.body) visitNodes(node.body, visit);
      break;
    default:
  }
}

/** Whether a name token at an offset is a LET name. */
export const isLetName = (names: ReturnType<typeof findLetNames>, name: string, at: number): boolean =>
  (names.get(name.toLowerCase()) ?? []).some(([start, end]) => at >= start && at < end);
