import { PNG } from 'pngjs';

type Colour = readonly [red: number, green: number, blue: number];

const WHITE: Colour = [255, 255, 255];
const GROUND: Colour = [0x0b, 0x4f, 0x6c];

/** Points sampled along each side of a pixel, for soft edges. */
const SAMPLES = 4;

/**
 * The mark: three partners inside a ring that is three quarters drawn. Coordinates run from -1 to 1, y downwards.
 */
function isMark(x: number, y: number): boolean {
  return isRing(x, y) || PARTNERS.some((partner) => isNear(partner, x, y, 0.2));
}

const RING_RADIUS = 0.82;
const HALF_STROKE = 0.115;
const RING_ENDS = [
  [0, -RING_RADIUS],
  [-RING_RADIUS, 0],
] as const;
const PARTNERS = [90, 210, 330].map((degrees) => {
  const angle = (degrees * Math.PI) / 180;
  return [0.34 * Math.cos(angle), -0.34 * Math.sin(angle)] as const;
});

/** From the top clockwise to the left, with round ends; the quarter that is left out is the work still to do. */
function isRing(x: number, y: number): boolean {
  if (RING_ENDS.some((end) => isNear(end, x, y, HALF_STROKE))) return true;
  const isOpenQuarter = x < 0 && y < 0;
  return !isOpenQuarter && Math.abs(Math.sqrt(x * x + y * y) - RING_RADIUS) <= HALF_STROKE;
}

function isNear([cx, cy]: readonly [number, number], x: number, y: number, distance: number): boolean {
  return (x - cx) ** 2 + (y - cy) ** 2 <= distance ** 2;
}

/** Share of a pixel that the mark covers, 0 to 1. `radius` is half the width of the mark, in pixels. */
function coverAt(column: number, row: number, side: number, radius: number): number {
  let hits = 0;
  for (let index = 0; index < SAMPLES * SAMPLES; index += 1) {
    const x = column + ((index % SAMPLES) + 0.5) / SAMPLES;
    const y = row + (Math.floor(index / SAMPLES) + 0.5) / SAMPLES;
    if (isMark((x - side / 2) / radius, (y - side / 2) / radius)) hits += 1;
  }
  return hits / (SAMPLES * SAMPLES);
}

/** Draws the mark in white, on a ground or, without one, on nothing. The same input gives the same picture. */
function drawIcon(options: { side: number; radius: number; ground?: Colour }): Buffer {
  const { side, radius, ground } = options;
  const picture = new PNG({ width: side, height: side });
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const cover = coverAt(column, row, side, radius);
      picture.data.set(ground ? mix(ground, cover) : [...WHITE, Math.round(255 * cover)], (row * side + column) * 4);
    }
  }
  return PNG.sync.write(picture);
}

function mix(ground: Colour, cover: number): number[] {
  return [...ground.map((part) => Math.round(255 * cover + part * (1 - cover))), 255];
}

/** The two icons that Teams asks for, by file name. */
export function drawIcons(): Record<'color.png' | 'outline.png', Buffer> {
  return {
    'color.png': drawIcon({ side: 192, radius: 62, ground: GROUND }),
    'outline.png': drawIcon({ side: 32, radius: 14.5 }),
  };
}
