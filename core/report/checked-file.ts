/** One file of a run, as the formats write it: its report with the definition that judged it, or why it could not be read. */
import type { Message, Report } from '../model/report';
import type { Definition } from '../definition/definition';

export interface ReadFile {
  /** As it was given or found. */
  readonly file: string;
  /** Its name without folders. */
  readonly workbook: string;
  /** SHA-256 of its bytes in hexadecimal; absent where nobody asked for it. */
  readonly sha256?: string;
  readonly report: Report;
  readonly definition: Definition;
}

export interface UnreadFile {
  readonly file: string;
  readonly workbook: string;
  /** Absent where the bytes could not be read either. */
  readonly sha256?: string;
  readonly problems: readonly Message[];
}

export type CheckedFile = ReadFile | UnreadFile;

export const isRead = (checked: CheckedFile): checked is ReadFile => 'report' in checked;
