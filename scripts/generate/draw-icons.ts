/** Nothing -> `addin/assets/*.png`: our sign (a triangle on a line, above the water), and one for each button of the ribbon, at each size that Office asks for. */
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

type Drawing = (x: number, y: number) => Colour;

/** The sign itself. */
function drawSign(x: number, y: number): Colour {
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

/** How far a point is from the line between two others. */
function distanceTo(x: number, y: number, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const part = Math.max(0, Math.min(1, ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2)));
  return Math.hypot(x - fromX - part * alongX, y - fromY - part * alongY);
}

type Point = readonly [x: number, y: number];

/** Controleer: a tick that rises from the water line. */
function drawCheck(x: number, y: number): Colour {
  if (!isInSquare(x, y)) return NOTHING;
  const isTick = Math.min(distanceTo(x, y, [3.5, 8], [6.5, 11]), distanceTo(x, y, [6.5, 11], [12.5, 5])) <= 1;
  return isTick ? SIGN : y >= WATER_LINE ? WATER : SKY;
}

const WATER_LINE = 13;

/** Vul: an arrow into a sheet with lines, of which the lower ones are filled. */
function drawFill(x: number, y: number): Colour {
  if (!isInSquare(x, y)) return NOTHING;
  const isArrow = (x >= 7 && x < 9 && y >= 2 && y < 6) || (y >= 5 && y <= 9 && Math.abs(x - 8) <= 9 - y);
  const isTray = (y >= 12 && y < 14 && x >= 2 && x < 14) || (y >= 8 && y < 14 && ((x >= 2 && x < 4) || (x >= 12 && x < 14)));
  return isArrow || isTray ? SIGN : y >= 9 ? WATER : SKY;
}

/** Open paneel: a sheet with the pane at its right side. */
function drawPane(x: number, y: number): Colour {
  if (!isInSquare(x, y)) return NOTHING;
  const isFrame = x >= 2 && x < 14 && y >= 3 && y < 13;
  const isSheet = x >= 3 && x < 8 && y >= 4 && y < 12;
  const isInPane = x >= 9 && x < 13 && y >= 4 && y < 12;
  if (!isFrame) return SKY;
  if (isSheet) return SKY;
  return isInPane ? (y >= 9 ? WATER : SIGN) : SIGN;
}

const DRAWINGS: Readonly<Record<string, Drawing>> = { icon: drawSign, check: drawCheck, fill: drawFill, pane: drawPane };

/** `size` is the side in pixels. */
function drawIcon(drawing: Drawing, size: number): Pixels {
  const bytes = new Uint8Array(size * size * 4);
  for (let pixel = 0; pixel < size * size; pixel++) bytes.set(meanColour(drawing, pixel % size, Math.floor(pixel / size), size), pixel * 4);
  return { width: size, height: size, channels: 4, bytes };
}

/** Of the samples in one pixel; each weighs by its alpha, so that the nothing outside darkens no edge. */
function meanColour(drawing: Drawing, column: number, row: number, size: number): readonly number[] {
  let weight = 0;
  const sums = [0, 0, 0];
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const x = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const [red, green, blue, alpha] = drawing((x * 16) / size, (y * 16) / size);
    weight += alpha;
    [red, green, blue].forEach((value, channel) => (sums[channel] = (sums[channel] ?? 0) + value * alpha));
  }
  return [...sums.map((sum) => (weight === 0 ? 0 : Math.round(sum / weight))), Math.round(weight / SAMPLES ** 2)];
}

const folder = fileURLToPath(new URL('../../addin/assets', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, drawing] of Object.entries(DRAWINGS)) for (const size of SIZES) writeFileSync(`${folder}/${name}-${size}.png`, encodePng(drawIcon(drawing, size)));
