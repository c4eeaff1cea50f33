/** Pixels -> the colours that most of them have, at most 256, and for every other colour the nearest of those. */
import type { Pixels } from './encode-png';

const MOST_COLOURS = 256;

/** A colour is one number, `0xrrggbb`. */
export interface Palette {
  readonly colours: readonly number[];
  /** Zero-based place in `colours`. */
  readonly nearest: (colour: number) => number;
}

export const packColour = (red: number, green: number, blue: number): number => (red << 16) | (green << 8) | blue;

export function choosePalette({ bytes, channels }: Pixels): Palette {
  const counts = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += channels) {
    const colour = packColour(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_COLOURS).map(([colour]) => colour);
  const known = new Map(colours.map((colour, place) => [colour, place]));
  const nearest = (colour: number): number => {
    const found = known.get(colour) ?? colours.reduce((best, each, place) => (distance(each, colour) < distance(colours[best] ?? 0, colour) ? place : best), 0);
    known.set(colour, found);
    return found;
  };
  return { colours, nearest };
}

const distance = (one: number, other: number): number =>
  ((one >> 16) - (other >> 16)) ** 2 + (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((one & 255) - (other & 255)) ** 2;
