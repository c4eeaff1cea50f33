/** A list of expected bodies, as CSV or a name a line -> the bodies, with the kind that each must deliver where a column tells. */
import { readDelimited } from '../fill/read-delimited';
import { type Definition, isOffered } from '../definition/definition';
import { normaliseLabel } from '../locate/normalise-label';
import { LANGUAGES } from '../model/words';
import type { ExpectedBody } from './summary';

/** Headers of a list, apart from those of the parameter that names the body. */
const NAME_HEADERS = ['naam', 'instelling', 'organisatie', 'nom', 'organisme', 'name', 'body'];
const KIND_HEADERS = ['soort', 'sorte', 'kind'];

/** `isCsv`: else each line is a name. Bodies that stand there twice count once; blank lines and lines that start with # for none. */
export function readExpected(text: string, isCsv: boolean, definitions: readonly Definition[]): readonly ExpectedBody[] {
  const bodies = isCsv ? readCsv(text, definitions) : text.replace(/^\ufeff/, '').split(/\r?\n/).filter((line) => !line.startsWith('#')).map((line) => ({ name: line.trim() }));
  const seen = new Set<string>();
  return bodies.filter(({ name, kind = '' }: ExpectedBody) => {
    const key = `${normaliseLabel(name)}\n${normaliseLabel(kind)}`;
    return name !== '' && !seen.has(key) && seen.add(key).size > 0;
  });
}

/** The names stand under a header that names the body, else in the first column, which then may have no header. */
function readCsv(text: string, definitions: readonly Definition[]): readonly ExpectedBody[] {
  const { header, records } = readDelimited(text);
  const parameters = definitions.filter(isOffered).flatMap(({ parameters: [first] }) => (first ? [first] : []));
  const known = new Set([...NAME_HEADERS, ...parameters.flatMap(({ name, label, aliases }) => [name, ...LANGUAGES.map((language) => label[language]), ...aliases])].map(normaliseLabel));
  const nameAt = header.findIndex((each) => known.has(normaliseLabel(each)));
  const kindAt = header.findIndex((each) => KIND_HEADERS.includes(normaliseLabel(each)));
  const rows = [...(nameAt < 0 && kindAt < 0 ? [header] : []), ...records.map(({ fields }) => fields.map((field) => String(field ?? '')))];
  return rows.map((fields) => {
    const kind = kindAt < 0 ? '' : (fields[kindAt] ?? '').trim();
    return { name: (fields[Math.max(0, nameAt)] ?? '').trim(), ...(kind === '' ? {} : { kind }) };
  });
}
