/** Joins the wording of one language into what people read: a verdict, a reason, how a phrase was read. Facts come in printed. */
import type { TargetFacts, TargetReadingId, TargetReasonId, TargetTexts, TargetVerdictId } from './facts';

/** What was read of a phrase, as core/target/describe-target gives it. */
export interface ReadingPiece {
  readonly id: TargetReadingId;
  readonly facts: TargetFacts;
  readonly inner?: readonly ReadingPiece[];
}

/** `niet gehaald (voorlopig)`. */
export const wordVerdict = (texts: TargetTexts, verdict: TargetVerdictId, isProvisional: boolean): string =>
  (isProvisional ? `${texts.verdicts[verdict]} (${texts.provisional})` : texts.verdicts[verdict]);

/** One sentence with a full stop. */
export const wordReason = (texts: TargetTexts, id: TargetReasonId, facts: TargetFacts): string => texts.reasons[id](facts);

/** How a phrase was read, without a full stop: `hoger dan de nulmeting, en minstens 15`. */
export function wordReading(texts: TargetTexts, pieces: readonly ReadingPiece[]): string {
  return pieces.reduce((said, piece, index) => {
    const isAside = piece.id.startsWith('because-') || piece.id === 'percent-or-points';
    const isDate = piece.id === 'due-on' || piece.id === 'due-by';
    const text = wordPiece(texts, piece);
    if (index === 0) return text;
    if (isAside) return `${said} (${text})`;
    return isDate ? `${said}, ${text}` : texts.joinReadings([said, text]);
  }, '');
}

function wordPiece(texts: TargetTexts, { id, facts, inner }: ReadingPiece): string {
  if (inner === undefined) return texts.readings[id](facts);
  const text = id === 'one-of' ? inner.map((piece) => wordPiece(texts, piece)).join(' / ') : wordReading(texts, inner);
  return texts.readings[id]({ ...facts, text });
}
