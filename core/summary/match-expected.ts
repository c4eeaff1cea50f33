/** Expected bodies x workbooks -> who delivered what, and by what each workbook was recognised. A workbook counts for one body at most; nothing is guessed from a likeness. */
import type { Definition } from '../definition/definition';
import { normaliseLabel } from '../locate/normalise-label';
import { LANGUAGES } from '../model/words';
import type { FileOutcome } from '../report/file-outcome';
import type { ExpectedBody, ExpectedResult, FoundBy } from './summary';

/**
 * First by what the workbook says it is about (its first parameter), then by the name of the file: the same, or beginning with the name of
 * the body. Case, accents and punctuation do not count. A workbook that could not be read delivers nothing, whatever its name.
 */
export function matchExpected(expected: readonly ExpectedBody[], outcomes: readonly FileOutcome[], definitions: readonly Definition[]): readonly ExpectedResult[] {
  const taken = new Map<FileOutcome, { readonly body: ExpectedBody; readonly by: FoundBy }>();
  const claim = (by: FoundBy, fits: (name: string, outcome: FileOutcome) => boolean): void => {
    // The longest name first: "Agentschap Zorg en Gezondheid" before "Agentschap Zorg".
    const bodies = [...expected].sort((one, other) => other.name.length - one.name.length);
    for (const outcome of outcomes) {
      if (taken.has(outcome) || outcome.state === 'unread') continue;
      const body = bodies.find((each) => fits(normaliseLabel(each.name), outcome) && isOfKind(each, outcome, definitions));
      if (body) taken.set(outcome, { body, by });
    }
  };
  claim('body', (name, { body, workbook }) => body !== workbook && normaliseLabel(body) === name);
  claim('file name', (name, { workbook }) => `${normaliseLabel(workbook.replace(/\.[^.]+$/, ''))} `.startsWith(`${name} `));
  return expected.map((body) => ({ ...body, files: [...taken].flatMap(([{ file }, found]) => (found.body === body ? [{ file, by: found.by }] : [])) }));
}

function isOfKind({ kind }: ExpectedBody, { definition: id }: FileOutcome, definitions: readonly Definition[]): boolean {
  if (kind === undefined) return true;
  const definition = definitions.find((each) => each.id === id);
  return [id ?? '', ...LANGUAGES.map((language) => definition?.title[language] ?? '')].some((name) => normaliseLabel(name) === normaliseLabel(kind));
}
