/** Why a file cannot be read as a workbook: a reason and its facts, worded elsewhere in the user's language. */

/**
 * Every reason, with the facts that come with it:
 * - `empty`: no bytes at all.
 * - `not-a-zip`: no zip package. `seems`: `xml`, `html`, `pdf`, `rtf`, `text` or `unknown`.
 * - `old-xls`: Excel 97-2003 (an OLE compound file with a `Workbook` or `Book` stream).
 * - `encrypted`: protected by a password (an OLE compound file with `EncryptedPackage`, or an encrypted zip entry; then `part`).
 * - `binary-xlsb`: Excel's binary workbook.
 * - `not-a-workbook`: a package of another kind. `kind`: `word`, `presentation`, `opendocument`, `ole`, or `unknown`.
 * - `damaged`: `problem` says what, `part` where (absent for the zip as a whole). Problems: see `Damage`.
 * - `too-large`: `what` is a key of `Limits`, `found` and `limit` its figures, `part` where it was met.
 */
export type UnreadableReason = 'empty' | 'not-a-zip' | 'old-xls' | 'encrypted' | 'binary-xlsb' | 'not-a-workbook' | 'damaged' | 'too-large';

/**
 * What can be damaged: `truncated` (the zip ends too early or has no directory), `directory` (its directory lies), `overlap` (entries share
 * bytes), `missing-part`, `inflate` (compressed data broken or of another size than stated), `method` (compression other than deflate; fact
 * `method`), `xml` (not well-formed where we look), `doctype` (a document type, which packages may not have), `row` and `column` (outside
 * Excel's sheet; fact `found`, as written in the file), `encoding` (text in an encoding we do not know; fact `encoding`).
 */
export type Damage =
  | 'truncated' | 'directory' | 'overlap' | 'missing-part' | 'inflate' | 'method' | 'xml' | 'doctype' | 'row' | 'column' | 'encoding';

export type UnreadableFacts = Readonly<Record<string, string | number>>;

/** Thrown by every reading door here. `message` is for programmers; people get a text made from `reason` and `facts`. */
export class WorkbookUnreadable extends Error {
  override readonly name = 'WorkbookUnreadable';
  readonly reason: UnreadableReason;
  readonly facts: UnreadableFacts;

  constructor(reason: UnreadableReason, facts: UnreadableFacts = {}) {
    super(`${reason} ${JSON.stringify(facts)}`);
    this.reason = reason;
    this.facts = facts;
  }
}

/** A damaged file: what is wrong, and in which part of the package. */
export const damaged = (problem: Damage, part?: string, facts: UnreadableFacts = {}): WorkbookUnreadable =>
  new WorkbookUnreadable('damaged', { problem, ...(part === undefined ? {} : { part }), ...facts });
