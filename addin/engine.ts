/** The door to our own engine: reads, checks and patches away from the page, so that typing never waits for it. */
import type { Definition } from '../core/definition/definition';
import type { FixPreview } from '../core/fix/preview-fix';
import type { Edit } from '../core/model/edit';
import type { Message, Report } from '../core/model/report';
import type { Workbook } from '../core/model/workbook';
import type { Change } from './host';

/** `problem`: it is no workbook of a known kind. */
export type Checked = { readonly report: Report; readonly definition: Definition } | { readonly problem: Message };

export interface PatchedFile {
  readonly bytes: Uint8Array;
  /** Rows and sheets that the change left alone are the objects that they were. */
  readonly workbook: Workbook;
}

export interface Engine {
  /** The kinds that are built in. */
  readonly definitions: () => Promise<readonly Definition[]>;
  /** Rejects with HostRefused `unreadable`. */
  readonly readFile: (bytes: Uint8Array) => Promise<Workbook>;
  /** The file with the change made and every stored result that it changes made fresh; `workbook` is what it holds now. Rejects with HostRefused `not-allowed`. */
  readonly patchFile: (bytes: Uint8Array, workbook: Workbook, change: Change) => Promise<PatchedFile>;
  /** What edits change, cell by cell, with the results of their formulas. */
  readonly previewFix: (workbook: Workbook, edits: readonly Edit[]) => Promise<FixPreview>;
  /** `workbookName` is for the report. Undefined when a later check was asked for meanwhile: that one has the answer. */
  readonly check: (workbook: Workbook, workbookName: string) => Promise<Checked | undefined>;
}
