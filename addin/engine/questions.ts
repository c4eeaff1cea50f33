/** What the page asks of the worker, and what comes back. */
import type { Definition } from '../../core/definition/definition';
import type { Edit } from '../../core/model/edit';
import type { Message, Report } from '../../core/model/report';
import type { Change, HostReason } from '../host';
import type { PackedWorkbook } from './sheet-exchange';

export type Ask =
  | { readonly task: 'definitions' }
  | { readonly task: 'readFile'; readonly bytes: Uint8Array }
  | { readonly task: 'patchFile'; readonly bytes: Uint8Array; readonly workbook: PackedWorkbook; readonly change: Change }
  | { readonly task: 'previewFix'; readonly workbook: PackedWorkbook; readonly edits: readonly Edit[] }
  | { readonly task: 'check'; readonly workbook: PackedWorkbook; readonly workbookName: string };

/** What is answered to `check`: a definition that went before stays away. */
export type CheckAnswer = { readonly report: Report; readonly definition?: Definition } | { readonly problem: Message };

/** What is answered to `patchFile`: the workbook as it differs from the one asked with. */
export interface PatchAnswer {
  readonly bytes: Uint8Array;
  readonly workbook: PackedWorkbook;
}

export type Question = Ask & { readonly number: number };

export type Answer = { readonly number: number } & (
  | { readonly result: unknown }
  | { readonly refused: { readonly reason: HostReason; readonly messages: readonly Message[] } }
  /** Our own fault: what went wrong, for the console. */
  | { readonly crashed: string }
);
