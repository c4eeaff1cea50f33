/** Splits `OT: 74% / LT: 93%` into labels and values; a text of which one part has no label is no series. */

export interface LabelledText {
  readonly label: string;
  /** What stood between label and value: `: `. */
  readonly colon: string;
  readonly value: string;
}

export interface LabelledTexts {
  readonly parts: readonly LabelledText[];
  /** The first text between two parts; a line break where there is one part. */
  readonly join: string;
}

const LABEL = String.raw`\p{L}[^:=\n;|/]{0,40}?\s*[:=]`;
/** Capitals right before a figure, without a colon: `OT 74%`. A currency is no label. */
const BARE_LABEL = String.raw`(?!EUR)\p{Lu}{2,6}\s+\d`;
const BREAK = new RegExp(String.raw`(\s*\n\s*|\s*;\s*|\s*\|\s*|\s*/\s*(?=${LABEL}|${BARE_LABEL})|,\s+(?=${LABEL}|${BARE_LABEL}))`, 'u');
const PART = new RegExp(String.raw`^(\p{L}[^:=\n;|/]{0,40}?)(\s*[:=]\s*)(\S.*)$`, 'u');
const BARE_PART = /^((?!EUR)\p{Lu}{2,6})(\s+)(\d.*)$/u;

/** The labelled parts of a text in order, or undefined when it is none. A time (`10:30`) has no label. */
export function splitSeries(text: string): LabelledTexts | undefined {
  const pieces = text.trim().split(BREAK);
  const parts: LabelledText[] = [];
  for (const piece of pieces.filter((_piece, index) => index % 2 === 0)) {
    if (piece.trim() === '') continue;
    const match = PART.exec(piece.trim()) ?? (pieces.length > 1 ? BARE_PART.exec(piece.trim()) : null);
    if (!match) return undefined;
    parts.push({ label: match[1] ?? '', colon: match[2] ?? '', value: match[3] ?? '' });
  }
  return parts.length > 0 ? { parts, join: pieces[1] ?? '\n' } : undefined;
}
