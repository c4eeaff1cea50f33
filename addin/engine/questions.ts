/** What the page asks of the worker, and what comes back. */
import type { Message } from '../../core/model/report';
import type { Change, HostReason } from '../host';
import type { PackedWorkbook } from './sheet-exchange';

export type Ask =
  | { readonly task: 'definitions' }
  | { readonly task: 'readFile'; readonly bytes: Uint8Array }
  | { readonly task: 'patchFile'; readonly bytes: Uint8Array; readonly workbook: PackedWorkbook; readonly change: Change }
  | { readonly task: 'check'; readonly workbook: PackedWorkbook; readonly workbookName: string };

export type Question = Ask & { readonly number: number };

export type Answer = { readonly number: number } & (
  | { readonly result: unknown }
  | { readonly refused: { readonly reason: HostReason; readonly messages: readonly Message[] } }
  /** Our own fault: what went wrong, for the console. */
  | { readonly crashed: string }
);
