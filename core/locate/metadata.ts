/** Our own custom XML part in a workbook <-> which definition, version and language it was made from. */
import { type Language, isLanguage } from '../model/words';

export const METADATA_NAMESPACE = 'urn:streefpeil:workbook:1';

export interface Metadata {
  readonly definition: string;
  readonly version: string;
  readonly language: Language;
  /** Fingerprint of what the workbook was filled with when it was made. */
  readonly madeFrom?: string;
  /** Names of the sheets that only work out what the others hold; absent where it has none, or where it does not tell. */
  readonly derived?: readonly string[];
}

/** No sheet has it in its name. */
const BETWEEN = '/';

/** XML of the part; `version` is the definition's. */
export const formatMetadata = ({ definition, version, language, madeFrom, derived }: Metadata): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<streefpeil xmlns="${METADATA_NAMESPACE}" definition="${definition}" version="${version}" language="${language}"${madeFrom === undefined ? '' : ` made-from="${madeFrom}"`}${derived === undefined ? '' : ` derived="${escapeAttribute(derived.join(BETWEEN))}"`}/>`;

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const unescapeAttribute = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Reads the first custom XML part that is ours; undefined when there is none. */
export function readMetadata(customXml: readonly string[]): Metadata | undefined {
  // Without the XML declaration, which has a version of its own.
  const part = customXml.find((xml) => xml.includes(METADATA_NAMESPACE))?.replace(/<\?[^]*?\?>/g, '');
  if (part === undefined) return undefined;
  const attribute = (name: string): string | undefined => new RegExp(`\\s${name}=(["'])(.*?)\\1`).exec(part)?.[2];
  const definition = attribute('definition');
  const version = attribute('version');
  const language = attribute('language') ?? 'nl';
  const madeFrom = attribute('made-from');
  const derived = attribute('derived');
  return definition && version ? {
    definition, version, language: isLanguage(language) ? language : 'nl',
    ...(madeFrom === undefined ? {} : { madeFrom }),
    ...(derived === undefined ? {} : { derived: unescapeAttribute(derived).split(BETWEEN) }),
  } : undefined;
}
