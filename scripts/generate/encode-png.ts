/** Pixels -> a PNG file (W3C, "Portable Network Graphics (PNG) Specification"): 8 bits a channel, RGB or RGBA, not interlaced. */
import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 3 for RGB, 4 for RGBA. */
  readonly channels: 3 | 4;
  /** Row by row from the top, `channels` bytes a pixel. */
  readonly bytes: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Colour types of the header chunk (clause 11.2.1), by channels. */
const COLOUR_TYPES = { 3: 2, 4: 6 } as const;

/** Filter type Up (clause 9.2): a row less the row above it. */
const UP = 2;

export function encodePng({ width, height, channels, bytes }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, COLOUR_TYPES[channels], 0, 0, 0], 8);
  const stride = width * channels;
  const filtered = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    filtered[row * (stride + 1)] = UP;
    for (let at = 0; at < stride; at++) {
      const above = row === 0 ? 0 : (bytes[(row - 1) * stride + at] ?? 0);
      filtered[row * (stride + 1) + 1 + at] = (bytes[row * stride + at] ?? 0) - above;
    }
  }
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(filtered, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}
