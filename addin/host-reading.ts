/** The workbook that is open in Excel as a host that only reads it, from the file that Excel hands over, and selects places in it. */
import { type Place, formatRange } from '../core/model/place';
import type { Engine } from './engine';
import { type Host, HostRefused } from './host';
import { readOpenWorkbook } from './read-open-workbook';

export function makeReadingHost(engine: Engine): Host {
  const refuse = async (): Promise<void> => {
    throw new HostRefused('not-supported');
  };
  return {
    features: { canHighlight: false, canInsertTemplate: false, canSave: false },
    workbookName: nameOfOpenWorkbook,
    read: async () => {
      const bytes = await readOpenWorkbook().catch(() => undefined);
      if (!bytes) throw new HostRefused('edit-mode');
      return engine.readFile(bytes);
    },
    apply: refuse,
    undoable: () => undefined,
    undo: refuse,
    show: (place) => selectPlace(place).catch(() => {
      throw new HostRefused('hidden', [{ id: 'host.hidden', facts: { place } }]);
    }),
    onChange: () => () => undefined,
    highlight: refuse,
    clearHighlights: async () => undefined,
    insertTemplate: refuse,
    save: refuse,
  };
}

/** The file's name without its folder; undefined for a workbook that was never saved. */
function nameOfOpenWorkbook(): string | undefined {
  const url = Office.context.document.url ?? '';
  const name = url.split(/[/\\]/).pop() ?? '';
  if (name === '') return undefined;
  // Only a web address is percent-encoded; in a path on disk a percent sign is just that.
  if (!/^https?:/i.test(url)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const selectPlace = (place: Place): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(formatRange(place.range)).select();
    await context.sync();
  });
