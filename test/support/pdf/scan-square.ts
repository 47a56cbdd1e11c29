import { decodeQR } from 'qr/decode.js';
import type { Box } from './read-pdf.js';

/** Pixels of a point: a module of the smallest code is several of them. */
const SCALE = 4;
const MARGIN = 40;

/** What a camera reads in filled squares, or throws. */
export function scanSquare(squares: readonly Box[]): string {
  const left = Math.min(...squares.map(({ x }) => x));
  const bottom = Math.min(...squares.map(({ y }) => y));
  const width = Math.round((Math.max(...squares.map((box) => box.x + box.width)) - left) * SCALE) + 2 * MARGIN;
  const height = Math.round((Math.max(...squares.map((box) => box.y + box.height)) - bottom) * SCALE) + 2 * MARGIN;
  const data = new Uint8Array(width * height * 4).fill(255);
  for (const box of squares) {
    const from = { x: Math.round((box.x - left) * SCALE) + MARGIN, y: Math.round((box.y - bottom) * SCALE) + MARGIN };
    const to = {
      x: Math.round((box.x + box.width - left) * SCALE) + MARGIN,
      y: Math.round((box.y + box.height - bottom) * SCALE) + MARGIN,
    };
    for (let y = from.y; y < to.y; y += 1) {
      for (let x = from.x; x < to.x; x += 1)
        data.fill(0, ((height - 1 - y) * width + x) * 4, ((height - 1 - y) * width + x) * 4 + 3);
    }
  }
  return decodeQR({ width, height, data });
}
