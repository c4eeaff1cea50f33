/** A page or a frame -> what in it breaches axe-core's rules (WCAG 2.2 A and AA, and best practices). */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Breaches as `rule: elements`. The debugger brings axe in, not the page, whose policy would refuse it. */
export async function findBreaches(page: Page | Frame): Promise<readonly string[]> {
  const found = (await page.evaluate(`${AXE}; axe.run(document, { resultTypes: ['violations'] })`)) as { readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
