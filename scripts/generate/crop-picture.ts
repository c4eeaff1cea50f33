/** A rendered page (PPM, as pdftoppm writes it) -> what is drawn at its top, with a margin; what stands far below it, as a footer does, is left off. */
import type { Pixels } from './encode-png';

/** In pixels; left around the part that is kept. */
const MARGIN = 12;

/** A channel below this is taken for ink: paper is white. */
const PAPER = 250;

/** White rows, in pixels, below which what is drawn no longer belongs to what is above. */
const GAP = 60;

export const cropPicture = (ppm: Uint8Array): Pixels => crop(readPpm(ppm));

/** Reads the binary form (`P6`) with 8 bits a channel; throws on any other. */
function readPpm(ppm: Uint8Array): Pixels {
  const [header = '', width = '', height = '', highest = ''] = /^P6\s+(\d+)\s+(\d+)\s+(\d+)\s/.exec(Buffer.from(ppm.subarray(0, 64)).toString('latin1')) ?? [];
  if (highest !== '255') throw new Error('this is no PPM picture with 8 bits a channel');
  return { width: Number(width), height: Number(height), channels: 3, bytes: ppm.subarray(header.length) };
}

function crop({ width, height, channels, bytes }: Pixels): Pixels {
  const isInk = (column: number, row: number): boolean => bytes.subarray((row * width + column) * channels, (row * width + column + 1) * channels).some((value) => value < PAPER);
  const inked = [...Array(height).keys()].filter((row) => [...Array(width).keys()].some((column) => isInk(column, row)));
  const end = inked.findIndex((row, at) => (inked[at + 1] ?? Infinity) - row > GAP);
  const rows = inked.slice(0, end + 1);
  const columns = [...Array(width).keys()].filter((column) => rows.some((row) => isInk(column, row)));
  if (rows.length === 0) throw new Error('the page is blank');
  const top = Math.max(0, (rows[0] ?? 0) - MARGIN);
  const left = Math.max(0, (columns[0] ?? 0) - MARGIN);
  const bottom = Math.min(height - 1, (rows.at(-1) ?? 0) + MARGIN);
  const right = Math.min(width - 1, (columns.at(-1) ?? 0) + MARGIN);
  const kept = new Uint8Array((right - left + 1) * (bottom - top + 1) * channels);
  for (let row = top; row <= bottom; row++) {
    kept.set(bytes.subarray((row * width + left) * channels, (row * width + right + 1) * channels), (row - top) * (right - left + 1) * channels);
  }
  return { width: right - left + 1, height: bottom - top + 1, channels, bytes: kept };
}
