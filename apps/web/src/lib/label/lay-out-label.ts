import type { Label } from './label.js';
import { LABEL, MM } from './label-paper.js';

/** Words at a place, in points from the label's upper left corner. */
export interface Piece {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly isCentred?: boolean;
  /** More lines than these end in dots. */
  readonly mostLines?: number;
}

/** A line to write on, from `x` on. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where everything of a label stands. */
export interface LabelLayout {
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
  readonly square: { readonly x: number; readonly y: number; readonly side: number };
}

/** What a face tells of words. */
export interface Measure {
  widthOf(words: string, size: number, isBold: boolean): number;
  /** How high words stand that break into lines of this width. */
  heightOf(piece: Pick<Piece, 'words' | 'width' | 'size' | 'isBold' | 'mostLines'>): number;
}

const EDGE = 4.5 * MM;
const GAP = 3.5 * MM;
/** With its quiet zone. Half a millimetre a module: what the cameras of old phones still read from a hand's breadth. */
const SIDES = { beside: 30 * MM, alone: 38 * MM } as const;
/** Modules that stay white around the square; they may lie on the label's own edge. */
const QUIET = 4;
const WIDTH = LABEL.width * MM - 2 * EDGE;
const HEIGHT = LABEL.height * MM - 2 * EDGE;
/** The largest first: few words are printed large, and many still fit. Larger than 1 no day and no number is broken. */
const SCALES = [1.9, 1.75, 1.6, 1.45, 1.3, 1.2, 1.1, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65];
/** 5.2 points: GB 7718 allows no characters below 1.8 mm. */
const SMALLEST = 0.65;
const SIZES = { heading: 9, title: 14, fact: 8, promise: 6.8, caption: 6.5 } as const;

/** Places what a label says as large as it fits. */
export function layOutLabel(label: Label, measure: Measure): LabelLayout {
  for (const scale of SCALES) {
    const { layout, fits } = layOut(label, measure, scale);
    if (fits || scale === SMALLEST) return layout;
  }
  throw new Error('the smallest scale is one of them');
}

function layOut(label: Label, measure: Measure, scale: number): { layout: LabelLayout; fits: boolean } {
  const { square, dark, column } = placeSquare(label);
  const heads = [
    ...(label.heading === undefined ? [] : [{ words: label.heading, size: SIZES.heading * scale, isBold: true }]),
    { words: label.title, size: SIZES.title * scale, isBold: true, ...(scale === SMALLEST && { mostLines: 4 }) },
  ];
  const pieces: Piece[] = [];
  let y = EDGE;
  for (const head of heads) {
    const piece: Piece = { ...head, x: EDGE, y, width: column };
    pieces.push(piece);
    y += measure.heightOf(piece) + 2 * scale;
  }
  const facts = placeFacts(label, measure, { scale, top: y + 1.5 * scale, column });
  const caption: Piece = {
    ...{ words: label.caption, x: dark.x, y: dark.y + dark.side + 2, width: dark.side },
    ...{ size: SIZES.caption, isCentred: true },
  };
  pieces.push(...facts.pieces, caption);
  const bottom = Math.max(facts.bottom, caption.y + measure.heightOf(caption));
  let promised = 0;
  if (label.promise !== undefined) {
    const promise = { words: label.promise, width: WIDTH, size: SIZES.promise * Math.max(0.77, Math.min(scale, 1.1)) };
    promised = measure.heightOf(promise) + 4 * scale;
    pieces.push({ ...promise, x: EDGE, y: EDGE + HEIGHT - promised + 4 * scale });
  }
  return { layout: { pieces, rules: facts.rules, square }, fits: facts.fits && bottom + promised <= EDGE + HEIGHT };
}

/** In the upper right corner, its dark part in line with the words; the rest of the width is theirs. */
function placeSquare({ promise, qr }: Label) {
  const side = promise === undefined ? SIDES.alone : SIDES.beside;
  const quiet = (QUIET / qr.size) * side;
  const dark = { x: EDGE + WIDTH - side + 2 * quiet, y: EDGE + 3, side: side - 2 * quiet };
  return { square: { x: dark.x - quiet, y: dark.y - quiet, side }, dark, column: dark.x - GAP - EDGE };
}

/** Names in one column, values in the next, each as high as the higher of both. */
function placeFacts(
  { facts }: Label,
  measure: Measure,
  { scale, top, column }: { scale: number; top: number; column: number },
) {
  const size = SIZES.fact * scale;
  const widest = Math.max(...facts.map(({ name }) => measure.widthOf(name, size, false)));
  const nameWidth = Math.min(widest + 0.5, column * 0.45);
  const x = EDGE + nameWidth + 0.9 * size;
  const width = EDGE + column - x;
  const isBroken = facts.some(({ value = '' }) => measure.widthOf(value, size, true) > width);
  const pieces: Piece[] = [];
  const rules: Rule[] = [];
  let y = top;
  for (const { name, value } of facts) {
    // Room for a hand that writes, not for type.
    const above = value === undefined ? 0.5 * size : 0;
    const cells: Piece[] = [{ words: name, x: EDGE, y: y + above, width: nameWidth, size }];
    if (value !== undefined) cells.push({ words: value, x, y, width, size, isBold: true });
    pieces.push(...cells);
    y += above + Math.max(...cells.map((cell) => measure.heightOf(cell)));
    if (value === undefined) rules.push({ x, y: y - 1, width });
    y += 1.5 * scale;
  }
  return { pieces, rules, bottom: y, fits: scale <= 1 || !isBroken };
}
