/** Requests to Excel: one round trip a time, tried again while Excel is too busy, and refused in a way that the text layer can word. */
import { type HostReason, HostRefused } from '../host';

/** Milliseconds before each new attempt (Microsoft, "Resource limits and performance optimization for Office Add-ins": wait and retry). */
const WAITS_MS = [200, 600, 1800];

const BUSY = new Set(['ActivityLimitReached', 'ServiceNotAvailable', 'HostBusy', 'Timeout']);
const TOO_LARGE = new Set(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RequestAborted']);

/** Error codes of "Error handling with the application-specific JavaScript APIs" (Microsoft Learn). */
const REASONS: Readonly<Record<string, HostReason>> = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'edit-mode',
  NotImplemented: 'not-supported',
  ApiNotFound: 'not-supported',
  UnsupportedOperation: 'not-supported',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
};

export interface RunOptions {
  /** Waits while somebody types in a cell, instead of refusing with `edit-mode`. */
  readonly waitsForTyping?: boolean;
  /** One step for Excel's own undo, where this Excel can. */
  readonly isOneUndoStep?: boolean;
}

/** Whether this Excel has a requirement set of ExcelApi, such as `1.13`. */
export const hasExcelApi = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** Rejects with HostRefused for everything that Excel says. */
export async function runExcel<Result>(work: (context: Excel.RequestContext) => Promise<Result>, options: RunOptions = {}): Promise<Result> {
  try {
    return await Excel.run({
      ...(options.waitsForTyping === true ? { delayForCellEdit: true } : {}),
      ...(options.isOneUndoStep === true && hasExcelApi('1.20') ? { mergeUndoGroup: true } : {}),
    }, work);
  } catch (error) {
    throw asRefused(error);
  }
}

/** Queues what `queue` asks and sends it; gives what it gave, loaded. Queued again after a refusal for being busy: nothing of it was done then. */
export async function send<Result>(context: Excel.RequestContext, queue: () => Result): Promise<Result> {
  for (const wait of [...WAITS_MS, undefined]) {
    const asked = queue();
    try {
      await context.sync();
      return asked;
    } catch (error) {
      if (wait === undefined || !BUSY.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  throw new HostRefused('busy');
}

export const isTooLarge = (error: unknown): boolean => TOO_LARGE.has(codeOf(error));

function asRefused(error: unknown): unknown {
  if (error instanceof HostRefused) return error;
  const code = codeOf(error);
  if (code === '') return error;
  if (BUSY.has(code)) return new HostRefused('busy', undefined, error);
  if (isTooLarge(error)) return new HostRefused('too-large', undefined, error);
  const reason = REASONS[code] ?? 'failed';
  return new HostRefused(reason, [{ id: `host.${reason}`, facts: reason === 'failed' ? { detail: code } : {} }], error);
}

/** Empty for an error that is not Excel's. */
function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
