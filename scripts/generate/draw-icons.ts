/** Nothing -> `addin/assets/icon-*.png`: the sign for a water level (a triangle on a line) above the water, at each size that Office asks for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Pixels, encodePng } from './encode-png';

const SIZES = [16, 32, 64, 80];

/** Samples along each side of a pixel; their mean smooths the edges. */
const SAMPLES = 8;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const NOTHING: Colour = [0, 0, 0, 0];
const SKY: Colour = [31, 78, 121, 255];
const WATER: Colour = [95, 176, 229, 255];
const SIGN: Colour = [255, 255, 255, 255];

/** Everything below is in sixteenths of the icon's side, so that at 16 px the straight edges fall on pixels. */
const CORNER = 3;
const LINE = { top: 9, bottom: 11, left: 2, right: 14 };
const TRIANGLE = { top: 2, bottom: 9, middle: 8, halfWidth: 5 };

function colourAt(x: number, y: number): Colour {
  if (!isInSquare(x, y)) return NOTHING;
  if (y >= LINE.top && y < LINE.bottom && x >= LINE.left && x < LINE.right) return SIGN;
  if (isInTriangle(x, y)) return SIGN;
  return y >= LINE.top ? WATER : SKY;
}

/** The whole icon with round corners. */
function isInSquare(x: number, y: number): boolean {
  const beyondX = Math.max(CORNER - x, x - (16 - CORNER), 0);
  const beyondY = Math.max(CORNER - y, y - (16 - CORNER), 0);
  return beyondX ** 2 + beyondY ** 2 <= CORNER ** 2;
}

const isInTriangle = (x: number, y: number): boolean =>
  y >= TRIANGLE.top && y <= TRIANGLE.bottom && Math.abs(x - TRIANGLE.middle) <= TRIANGLE.halfWidth * ((TRIANGLE.bottom - y) / (TRIANGLE.bottom - TRIANGLE.top));

/** `size` is the side in pixels. */
function drawIcon(size: number): Pixels {
  const bytes = new Uint8Array(size * size * 4);
  for (let pixel = 0; pixel < size * size; pixel++) bytes.set(meanColour(pixel % size, Math.floor(pixel / size), size), pixel * 4);
  return { width: size, height: size, channels: 4, bytes };
}

/** Of the samples in one pixel; each weighs by its alpha, so that the nothing outside darkens no edge. */
function meanColour(column: number, row: number, size: number): readonly number[] {
  let weight = 0;
  const sums = [0, 0, 0];
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const [red, green, blue, alpha] = colourAt((x * 16) / size, (y * 16) / size);
    weight += alpha;
    [red, green, blue].forEach((value, channel) => (sums[channel] = (sums[channel] ?? 0) + value * alpha));
  }
  return [...sums.map((sum) => (weight === 0 ? 0 : Math.round(sum / weight))), Math.round(weight / SAMPLES ** 2)];
}

const folder = fileURLToPath(new URL('../../addin/assets', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(`${folder}/icon-${size}.png`, encodePng(drawIcon(size)));
