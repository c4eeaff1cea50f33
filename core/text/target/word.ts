/** Joins the wording of one language into what people read: a verdict, a reason, how a phrase was read. Facts come in printed. */
import type { TargetFacts, TargetReadingId, TargetReasonId, TargetTexts, TargetVerdictId } from './facts';

/** What was read of a phrase, as core/target/describe-target gives it. */
export interface ReadingPiece {
  readonly id: TargetReadingId;
  readonly facts: TargetFacts;
  readonly inner?: readonly ReadingPiece[];
}

/** `niet gehaald (voorlopig)`. `side` is the fact of that name: beyond a band on its good side can mean below it. */
export function wordVerdict(texts: TargetTexts, verdict: TargetVerdictId, isProvisional: boolean, side?: TargetFacts['side']): string {
  const said = verdict === 'met-above-band' && side === 'below' ? texts.metBelowBand : texts.verdicts[verdict];
  return isProvisional ? `${said} (${texts.provisional})` : said;
}

/** One sentence with a full stop. */
export const wordReason = (texts: TargetTexts, id: TargetReasonId, facts: TargetFacts): string => texts.reasons[id](facts);

/** What was assumed, told in brackets behind what it is about. */
const isAside = ({ id }: ReadingPiece): boolean => id.startsWith('because-') || id === 'percent-or-points';

/** How a phrase was read, without a full stop: `hoger dan de nulmeting, en minstens 15`. */
export function wordReading(texts: TargetTexts, pieces: readonly ReadingPiece[]): string {
  return pieces.reduce((said, piece, index) => {
    const isDate = piece.id === 'due-on' || piece.id === 'due-by';
    const text = wordPiece(texts, piece);
    if (index === 0) return text;
    if (isAside(piece)) return `${said} (${text})`;
    return isDate ? `${said}, ${text}` : texts.joinReadings([said, text]);
  }, '');
}

function wordPiece(texts: TargetTexts, { id, facts, inner }: ReadingPiece): string {
  if (inner === undefined) return texts.readings[id](facts);
  const text = id === 'one-of' ? inner.filter((piece) => !isAside(piece)).map((piece) => wordPiece(texts, piece)).join(' / ') : wordReading(texts, inner);
  return texts.readings[id]({ ...facts, text });
}
