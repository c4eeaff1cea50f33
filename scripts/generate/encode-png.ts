/** Pixels -> a PNG file (W3C, "Portable Network Graphics (PNG) Specification"), not interlaced: 8 bits a channel, or a palette of at most 256 colours. */
import { crc32, deflateSync } from 'node:zlib';
import { type Palette, packColour } from './choose-palette';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 3 for RGB, 4 for RGBA. */
  readonly channels: 3 | 4;
  /** Row by row from the top, `channels` bytes a pixel. */
  readonly bytes: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Colour types of the header chunk (clause 11.2.1): by channels, and with a palette. */
const COLOUR_TYPES = { 3: 2, 4: 6 } as const;
const WITH_PALETTE = 3;

/** Filter type Up (clause 9.2): a row less the row above it. */
const UP = 2;

/** Every pixel exactly as it is. */
export function encodePng({ width, height, channels, bytes }: Pixels): Buffer {
  const stride = width * channels;
  const filtered = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    filtered[row * (stride + 1)] = UP;
    for (let at = 0; at < stride; at++) {
      const above = row === 0 ? 0 : (bytes[(row - 1) * stride + at] ?? 0);
      filtered[row * (stride + 1) + 1 + at] = (bytes[row * stride + at] ?? 0) - above;
    }
  }
  return join([header(width, height, COLOUR_TYPES[channels]), chunk('IDAT', deflateSync(filtered, { level: 9 }))]);
}

/** With each pixel in the nearest of the palette's colours; any alpha is left out. */
export function encodePalettePng({ width, height, channels, bytes }: Pixels, palette: Palette): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels;
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = palette.nearest(packColour(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0));
  }
  const colours = Buffer.from(palette.colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return join([header(width, height, WITH_PALETTE), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 }))]);
}

const join = (chunks: readonly Buffer[]): Buffer => Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);

function header(width: number, height: number, colourType: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, colourType, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}
