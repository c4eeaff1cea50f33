/** Checking many workbooks, in English. */
import { enSummary } from '../overview/en';
import { plural, type Wording } from '../wording';
import type { nlBatch } from './nl';

export const enBatch = {
  ...enSummary,
  'run.workbooks': (say, { count }) => `${say('count')} ${plural(count, 'workbook', 'workbooks')}:`,
  'run.count.clean': '{count} in order',
  'run.count.warnings': '{count} with warnings',
  'run.count.errors': '{count} with errors',
  'run.count.partly': '{count} judged in part only',
  'run.count.unread': '{count} not read',
  'run.rule': (say, { files, broken }) => `in ${say('files')} ${plural(files, 'workbook', 'workbooks')}, ${say('broken')} ${plural(broken, 'time', 'times')}`,
  'run.progress': '{done} of {all} workbooks, {rate} a second, {left} to go',
  'run.progress.short': '{done}/{all}, {rate}/s, {left} left',
  'run.unchanged': (say, { unchanged }) => `${say('unchanged')} of ${say('all')} ${plural(unchanged, 'has', 'have')} not changed since ${say('file')} and ${plural(unchanged, 'was', 'were')} not checked again.`,
  'run.watching': 'Waiting for changes in {folders}; stop with Ctrl+C.',
  'unreadable.not-a-file': 'This is no ordinary file, but a pipe or a device. Save the workbook in a file first.',
  'unreadable.timed-out': (say, { seconds }) => `The check took more than ${say('seconds')} ${plural(seconds, 'second', 'seconds')} and was cut off. Give it more time with --timeout, or see whether the workbook is far too large.`,
  'unreadable.check-crashed': 'The check of this workbook crashed. The cause is in Streefpeil, not in your workbook; please report it ({detail}).',
  'unreadable.no-memory': 'There is too little memory to check this workbook. Try --jobs 1, or see whether the workbook is far too large.',
  'cli.no-workbooks': 'There are no Excel workbooks (.xlsx, .xlsm) in {words}.',
  'cli.not-a-shard': '--shard {value} is not possible: write it as 2/5, the second of five parts.',
  'cli.not-a-count': '{option} {value} is not possible: give a number of at least {minimum}.',
  'cli.not-a-report': '{file} is not a report of streefpeil check --format json or ndjson.',
  'cli.empty-shard': 'Part {shard} is empty: there are only {count} workbooks.',
  'cli.watch-needs-files': '--watch is not possible with standard input or with --out.',
  'cli.check.jobs': 'how many workbooks at a time (default: as many as there are processor cores)',
  'cli.check.shard': 'check part i of n only, to spread the work over machines',
  'cli.check.timeout': 'after how many seconds a workbook is cut off',
  'cli.check.watch': 'keep watching, and check workbooks again when they change',
  'cli.check.changed-since': 'check only what has changed since this report (json or ndjson)',
  'cli.placeholder.shard': 'i/n',
  'cli.placeholder.seconds': 'seconds',
  'cli.placeholder.count': 'count',
} satisfies Record<keyof typeof nlBatch, Wording>;
