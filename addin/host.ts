/** Where a workbook lives, as the view knows it: Excel with the workbook open in it, or a file in the browser. Nothing here knows either. */
import type { Edit } from '../core/model/edit';
import type { AddedRows } from '../core/model/fill-plan';
import type { NewSheet } from '../core/model/new-sheet';
import type { Place } from '../core/model/place';
import type { Message, Severity } from '../core/model/report';
import type { Workbook } from '../core/model/workbook';

/** What a host can do; a door of the host that it cannot serve refuses with `not-supported`. */
export interface HostFeatures {
  /** Marks on cells that leave no trace in the workbook once they are cleared. */
  readonly canHighlight: boolean;
  /** Sheets of a template into the open workbook. */
  readonly canInsertTemplate: boolean;
  /** The workbook is ours to write away; in Excel its user does. */
  readonly canSave: boolean;
}

/** Everything that one action of the user changes: applied as a whole, undone as a whole. A `FillPlan` is one. */
export interface Change {
  readonly edits: readonly Edit[];
  /** Rows below the last one of an Excel table; they are added before the edits are made. */
  readonly added?: AddedRows;
  /** Goes behind the other sheets, under a name of its own where its name is taken. */
  readonly sheet?: NewSheet;
}

export const changesNothing = ({ edits, added, sheet }: Change): boolean => edits.length === 0 && !added && !sheet;

/** What changed outside our own doors. */
export interface HostChange {
  /** `user`: the one who has the pane open. `other`: a co-author. */
  readonly by: 'user' | 'other';
  /** Absent when more may have changed than cells: sheets, tables, names, or the whole workbook. */
  readonly places?: readonly Place[];
}

/** A place to colour, by how bad it is. */
export interface Mark {
  readonly place: Place;
  readonly severity: Severity;
}

export interface Host {
  readonly features: HostFeatures;
  /** What people call the workbook, such as `plan.xlsx`; undefined before one is open, and for one that was never saved. */
  readonly workbookName: () => string | undefined;
  /** The workbook as it stands now. A sheet that did not change since the last reading is the same object. */
  readonly read: () => Promise<Workbook>;
  /** All of the change or none of it; `label` says what it is, for undoing. Its echo is no change for listeners. */
  readonly apply: (change: Change, label: string) => Promise<void>;
  /** The label of the change that `undo` takes back; undefined when there is none. */
  readonly undoable: () => string | undefined;
  /** Takes back the last `apply`: values, formulas and added rows as they were. Cells that somebody changed since are refused with `changed-since`. */
  readonly undo: () => Promise<void>;
  /** Brings a place in sight and selects it. */
  readonly show: (place: Place) => Promise<void>;
  /** Told once things are quiet, when `read` gives something else than before. The answer stops the telling. */
  readonly onChange: (listener: (change: HostChange) => void) => () => void;
  /** Colours these places and no others. */
  readonly highlight: (marks: readonly Mark[]) => Promise<void>;
  readonly clearHighlights: () => Promise<void>;
  /** The sheets of a workbook file behind those of the open one. */
  readonly insertTemplate: (bytes: Uint8Array) => Promise<void>;
  /** Gives the workbook to its user as a file. */
  readonly save: () => Promise<void>;
}

/**
 * Why a host does not do what was asked. `HostRefused.messages` holds the facts and the ids for the text layer: `host.<reason>`, or those of
 * the patcher (`refused.<reason>`) with `not-allowed` and of the reader (`unreadable.<reason>`) with `unreadable`.
 */
export type HostReason =
  /** The sheet is protected and the cell locked; we never take that away. */
  | 'protected'
  /** Somebody is typing in a cell, and Excel waits for that. */
  | 'edit-mode'
  /** More than Excel takes in one request, even in parts. */
  | 'too-large'
  | 'read-only'
  /** This Excel is too old for it, or this host never can. */
  | 'not-supported'
  /** Excel asks to come back later; we tried again for a while. */
  | 'busy'
  /** A sheet, table or place that is no longer there. */
  | 'gone'
  /** A hidden sheet cannot be selected. */
  | 'hidden'
  | 'changed-since'
  | 'not-allowed'
  | 'unreadable'
  /** No workbook is open. */
  | 'nothing-open'
  | 'failed';

/** Thrown by every door of a host for whatever its user can do something about. */
export class HostRefused extends Error {
  override readonly name = 'HostRefused';
  readonly reason: HostReason;
  readonly messages: readonly Message[];

  /** `cause` is for the console: what the host said itself. */
  constructor(reason: HostReason, messages: readonly Message[] = [{ id: `host.${reason}`, facts: {} }], cause?: unknown) {
    super(messages.map(({ id, facts }) => `${id} ${JSON.stringify(facts)}`).join('; '), { cause });
    this.reason = reason;
    this.messages = messages;
  }
}
