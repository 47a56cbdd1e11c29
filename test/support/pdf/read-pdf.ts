import { readFace, type PdfFace } from './pdf-face.js';
import { follow, readObjects } from './pdf-objects.js';

/** A rectangle on a page, in points, from its lower left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words that stand in one line; the box holds their ink. */
export interface PdfWords extends Box {
  readonly words: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfWords[];
  /** What is filled with ink: squares of a QR code. */
  readonly filled: readonly Box[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Operands = readonly string[];

/** Reads what a PDF of ours prints and where, by the rules of ISO 32000: enough for text and filled rectangles. */
export function readPdf(file: Uint8Array): PdfPage[] {
  const objects = readObjects(file);
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  return pages.map((page) => {
    const resources = follow(objects, page, 'Resources');
    const faces = new Map<string, PdfFace>();
    for (const [, name = ''] of resources.dictionary.matchAll(/\/(F\d+) \d+ 0 R/g)) {
      faces.set(name, readFace(objects, follow(objects, resources, name)));
    }
    const [, , , width = '', height = ''] = /\/MediaBox \[(\S+) (\S+) (\S+) (\S+)\]/.exec(page.dictionary) ?? [];
    const drawn = new PageReader(faces).read(follow(objects, page, 'Contents').stream);
    return { width: Number(width), height: Number(height), ...drawn };
  });
}

class PageReader {
  private readonly lines: PdfWords[] = [];
  private readonly filled: Box[] = [];
  private readonly saved: Matrix[] = [];
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private at: Matrix = this.matrix;
  private face: PdfFace | undefined;
  private size = 0;
  private path: (readonly [number, number])[][] = [];

  constructor(private readonly faces: ReadonlyMap<string, PdfFace>) {}

  read(content: string): Pick<PdfPage, 'lines' | 'filled'> {
    let operands: string[] = [];
    for (const [token] of content.matchAll(/\[[^\]]*\]|<[^>]*>|\S+/g)) {
      if (/^[[</\d.-]/.test(token)) operands.push(token);
      else {
        this.run(token, operands);
        operands = [];
      }
    }
    return { lines: this.lines, filled: this.filled };
  }

  private run(operator: string, operands: Operands): void {
    const [x = 0, y = 0] = operands.map(Number);
    if (operator === 'q') this.saved.push(this.matrix);
    else if (operator === 'Q') this.matrix = this.saved.pop() ?? this.matrix;
    else if (operator === 'cm') this.matrix = multiply(toMatrix(operands), this.matrix);
    else if (operator === 'Tm') this.at = toMatrix(operands);
    else if (operator === 'Tf') this.choose(operands);
    else if (operator === 'TJ') this.show(operands[0] ?? '');
    else if (operator === 'm') this.path.push([apply(this.matrix, x, y)]);
    else if (operator === 'l') this.path.at(-1)?.push(apply(this.matrix, x, y));
    else if (operator === 'f') this.filled.push(...this.path.map(boxOf));
    if (/^(f|S|s|n)$/.test(operator)) this.path = [];
  }

  private choose([name = '', size = '']: Operands): void {
    this.face = this.faces.get(name.slice(1));
    this.size = Number(size);
  }

  private show(array: string): void {
    const { face } = this;
    if (face === undefined) throw new Error('words before a face');
    const codes = [...array.matchAll(/<(\w*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    const numbers = codes.map((code) => Number.parseInt(code, 16));
    const words = numbers.map((code) => face.read(code)).join('');
    const width = (numbers.reduce((sum, code) => sum + face.widthOf(code), 0) / 1000) * this.size;
    const [x, y] = apply(multiply(this.at, this.matrix), 0, 0);
    // From the foot of 、 to the head of 国, which is all the ink of an ideograph.
    this.lines.push({ words, x, y: y - 0.12 * this.size, width, height: this.size });
  }
}

function toMatrix(operands: Operands): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.map(Number);
  return [a, b, c, d, e, f];
}

function multiply([a, b, c, d, e, f]: Matrix, by: Matrix): Matrix {
  const [g, h, i, j, k, l] = by;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
