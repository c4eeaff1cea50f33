/** What the engine does, wherever it runs: a worker or the page itself. Plain data in and out, so that it can cross between them. */
import { Rechecker } from '../../core/check/rechecker';
import { type Definition, isOffered } from '../../core/definition/definition';
import { withFreshResults } from '../../core/fill/refresh-results';
import { readEmbeddedDefinitions } from '../../core/locate/embedded-definition';
import { recogniseDefinition } from '../../core/locate/recognise';
import { type FixPreview, previewFix } from '../../core/fix/preview-fix';
import { serialOfDay } from '../../core/model/date';
import { keepSame } from '../../core/model/keep-same';
import type { Edit } from '../../core/model/edit';
import { cellPlace } from '../../core/model/place';
import type { Workbook } from '../../core/model/workbook';
import { annotate } from '../../core/ooxml/annotate';
import { appendRows } from '../../core/ooxml/append-rows';
import { patch } from '../../core/ooxml/patch';
import { readWorkbook } from '../../core/ooxml/read';
import { PatchRefused } from '../../core/ooxml/refused';
import { WorkbookUnreadable } from '../../core/ooxml/unreadable';
import type { Checked, PatchedFile } from '../engine';
import { type Change, HostRefused } from '../host';
import { browserCodec } from './codec';

export interface Tasks {
  readonly definitions: () => Promise<readonly Definition[]>;
  readonly readFile: (bytes: Uint8Array) => Promise<Workbook>;
  readonly patchFile: (bytes: Uint8Array, workbook: Workbook, change: Change) => Promise<PatchedFile>;
  readonly previewFix: (workbook: Workbook, edits: readonly Edit[]) => Promise<FixPreview>;
  readonly check: (workbook: Workbook, workbookName: string) => Promise<Checked>;
}

/** `load` gives the kinds that are built in; it is asked again after it failed. */
export function makeTasks(load: () => Promise<readonly Definition[]>): Tasks {
  let loaded: Promise<readonly Definition[]> | undefined;
  const definitions = (): Promise<readonly Definition[]> =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
  const rechecker = new Rechecker();
  const loadEmbedded = makeEmbeddedLoader();
  return {
    definitions,
    readFile: async (bytes) => read(bytes),
    patchFile: async (bytes, workbook, change) => patchFile(bytes, workbook, change, rechecker),
    previewFix: async (workbook, edits) => previewFix(workbook, edits, today(), (each, day) => rechecker.recalculateData(each, day).results()),
    check: async (workbook, workbookName) => {
      const builtIn = await definitions().catch(() => undefined);
      if (!builtIn) return { problem: { id: 'pane.no-rules', facts: {} } };
      const known = [...builtIn, ...(await loadEmbedded(workbook))];
      const definition = recogniseDefinition(known, workbook);
      if (!definition) return { problem: { id: 'pane.no-kind', facts: { kinds: known.filter(isOffered).map(({ title }) => title) } } };
      return { report: rechecker.check(definition, workbook, { workbookName, today: today() }), definition };
    },
  };
}

function read(bytes: Uint8Array): Workbook {
  try {
    return readWorkbook(bytes, browserCodec);
  } catch (error) {
    if (!(error instanceof WorkbookUnreadable)) throw error;
    throw new HostRefused('unreadable', [{ id: `unreadable.${error.reason}`, facts: error.facts }]);
  }
}

/** Rows are added first, then the sheet: what they need of the workbook moves, and results are worked out over the whole of it. */
function patchFile(bytes: Uint8Array, workbook: Workbook, { edits, added, sheet }: Change, rechecker: Rechecker): PatchedFile {
  try {
    const longer = added ? appendRows(bytes, added, browserCodec) : bytes;
    const grown = sheet ? annotate(longer, { sheet, marks: [] }, browserCodec, { respectsStructure: true }) : longer;
    const day = today();
    const all = withFreshResults(grown === bytes ? workbook : read(grown), edits, day, workbook, (each) => rechecker.recalculate(each, day).results());
    const patched = patch(grown, all, browserCodec);
    return { bytes: patched, workbook: keepSame(workbook, read(patched)) };
  } catch (error) {
    if (!(error instanceof PatchRefused)) throw error;
    throw new HostRefused('not-allowed', error.refusals.map(({ reason, edit, facts }) => ({
      id: `refused.${reason}`,
      facts: { ...facts, ...(edit ? { at: cellPlace(edit.sheet, edit.row, edit.column) } : {}) },
    })));
  }
}

/** Definitions that the workbook brings along; the YAML reader and the schema are loaded only for those, and a text is read once. One with mistakes is passed over. */
function makeEmbeddedLoader(): (workbook: Workbook) => Promise<readonly Definition[]> {
  const known = new Map<string, Definition | undefined>();
  return async ({ customXml }) => {
    const texts = readEmbeddedDefinitions(customXml);
    const unread = texts.filter((text) => !known.has(text));
    if (unread.length > 0) {
      const { loadDefinition } = await import('../../core/definition/load');
      for (const text of unread) known.set(text, loadDefinition(text, 'definition.yaml').definition);
    }
    return texts.flatMap((text) => known.get(text) ?? []);
  };
}

/** Today's serial number, by the clock of the user. */
function today(): number {
  const now = new Date();
  return serialOfDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }) ?? 0;
}
