/** Our own custom XML part in a workbook <-> which definition, version and language it was made from. */
import { type Language, isLanguage } from '../model/words';

export const METADATA_NAMESPACE = 'urn:streefpeil:workbook:1';

export interface Metadata {
  readonly definition: string;
  readonly version: string;
  readonly language: Language;
}

/** XML of the part; `version` is the definition's. */
export const formatMetadata = ({ definition, version, language }: Metadata): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<streefpeil xmlns="${METADATA_NAMESPACE}" definition="${definition}" version="${version}" language="${language}"/>`;

/** Reads the first custom XML part that is ours; undefined when there is none. */
export function readMetadata(customXml: readonly string[]): Metadata | undefined {
  const part = customXml.find((xml) => xml.includes(METADATA_NAMESPACE));
  if (part === undefined) return undefined;
  const attribute = (name: string): string | undefined => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(part)?.[1];
  const definition = attribute('definition');
  const version = attribute('version');
  const language = attribute('language') ?? 'nl';
  return definition && version ? { definition, version, language: isLanguage(language) ? language : 'nl' } : undefined;
}
