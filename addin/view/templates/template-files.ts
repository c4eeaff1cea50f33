/** The workbooks that the build takes from `templates/` -> the address of each beside our own pages, by kind and language. */
import type { Language } from '../../../core/model/words';

const context = import.meta.webpackContext('../../../templates', { recursive: true, regExp: /^\.\/[^/]+\/[^/]+\.xlsx$/ });

/** Undefined where a kind has no template. */
export function templateAddress(kind: string, language: Language): string | undefined {
  const key = `./${kind}/${kind}.${language}.xlsx`;
  return context.keys().includes(key) ? context<string>(key) : undefined;
}

/** Rejects when the file cannot be had. */
export async function loadTemplate(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
