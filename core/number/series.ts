/** Splits `OT: 74% / LT: 93%` into labels and values; a text of which one part has no label is no series. */

export interface LabelledText {
  readonly label: string;
  readonly value: string;
}

const LABEL = String.raw`\p{L}[^:=\n;|/]{0,40}?\s*[:=]`;
const BREAK = new RegExp(String.raw`\n|;|\||\s*/\s*(?=${LABEL})|,\s+(?=${LABEL})`, 'u');
const PART = new RegExp(String.raw`^(\p{L}[^:=\n;|/]{0,40}?)\s*[:=]\s*(\S.*)$`, 'u');

/** The labelled parts of a text in order, or undefined when it is none. A time (`10:30`) has no label. */
export function splitSeries(text: string): readonly LabelledText[] | undefined {
  const parts: LabelledText[] = [];
  for (const piece of text.split(BREAK)) {
    if (piece.trim() === '') continue;
    const match = PART.exec(piece.trim());
    if (!match) return undefined;
    parts.push({ label: match[1] ?? '', value: match[2] ?? '' });
  }
  return parts.length > 0 ? parts : undefined;
}
