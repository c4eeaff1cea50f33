/** Why a workbook could not be read, changed or shown where it is open, in English. */
import type { Wording } from '../wording';
import type { HostMessageId } from './nl';

export const enHost: Readonly<Record<HostMessageId, Wording>> = {
  'host.protected': (say) => `${say('sheet') === '' ? 'A sheet' : `The sheet ${say('sheet')}`} is protected; Streefpeil changes nothing there. Unprotect it (Review > Unprotect Sheet), or ask whoever protected it, and try again.`,
  'host.edit-mode': 'Excel is waiting for you to finish typing. Press Enter or Esc and try again.',
  'host.too-large': 'This workbook is too large to ask of Excel at once. Make the sheets smaller, or use the page for files.',
  'host.read-only': 'This workbook is open as read-only. Choose Edit in Excel, or save a copy, and try again.',
  'host.name-taken': (say) => `There already is a sheet, table or name ${say('name')} in this workbook. Rename it, or open the template as a new workbook.`,
  'host.not-supported': 'This version of Excel cannot do that. Update Excel, or use Excel on the web.',
  'host.busy': 'Excel is too busy. Wait a moment and try again.',
  'host.gone': (say) => `${say('place') === '' ? 'This place' : say('place')} is no longer there: the sheet or table was renamed or deleted.`,
  'host.hidden': 'The sheet {sheet} is hidden. Show it (right-click a sheet tab > Unhide) and try again.',
  'host.changed-since': '{place} has changed since and is not overwritten. Undo the change there yourself.',
  'host.nothing-open': 'No workbook is open.',
  'host.failed': (say) => `Excel could not do this${say('detail') === '' ? '' : ` (${say('detail')})`}. Try again.`,
};
