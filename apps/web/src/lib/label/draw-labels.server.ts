import { buffer } from 'node:stream/consumers';
import type { Face } from 'fontkit';
import type { Label } from './label.js';
import type { LabelFaces } from './label-faces.server.js';
import { LABEL, LABEL_PAPERS, MM, type LabelPaper, type LabelPaperName } from './label-paper.js';
import { layOutLabel, type LabelLayout, type Piece } from './lay-out-label.js';

/** How a document of labels describes itself. */
export interface LabelDocument {
  readonly paper: LabelPaperName;
  readonly title: string;
  readonly language: string;
  /** The day the lot was last written of, so that the same label is the same file, whenever it is asked for. */
  readonly day: string;
}

type Pdf = PDFKit.PDFDocument;

/** Noto Sans SC leaves half a line between lines: more than a label has. */
const TIGHTER = -0.22;

/** A page full of one label, with as much of the faces in it as its words need: some 20 KB. */
export async function drawLabels(label: Label, faces: LabelFaces, document: LabelDocument): Promise<Buffer> {
  // 30 MiB that a shop without labels does without.
  const { default: PDFDocument } = await import('pdfkit');
  const paper: LabelPaper = LABEL_PAPERS[document.paper];
  const day = new Date(`${document.day}T00:00:00Z`);
  const pdf = new PDFDocument({
    ...{ size: [paper.width * MM, paper.height * MM], margin: 0, font: '', lang: document.language },
    ...{ displayTitle: true, info: { Title: document.title, CreationDate: day, ModDate: day } },
  });
  pdf.registerFont('plain', asSource(faces.plain)).registerFont('bold', asSource(faces.bold));
  const layout = layOutLabel(label, measureIn(pdf));
  for (const y of paper.rows) {
    for (const x of paper.columns) {
      pdf.save().translate(x * MM, y * MM);
      if (paper.hasCorners) drawCorners(pdf);
      drawLabel(pdf, label, layout);
      pdf.restore();
    }
  }
  pdf.end();
  return buffer(pdf);
}

/** pdfkit takes an open face, and tells so in its code alone. */
function asSource(face: Face): Uint8Array {
  return face as unknown as Uint8Array;
}

function drawLabel(pdf: Pdf, { qr }: Label, { pieces, rules, square }: LabelLayout): void {
  pdf.save().translate(square.x, square.y);
  pdf
    .scale(square.side / qr.size)
    .path(qr.path)
    .fill('black')
    .restore();
  for (const piece of pieces) set(pdf, piece).text(piece.words, piece.x, piece.y, options(pdf, piece));
  for (const { x, y, width } of rules) {
    pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.5)
      .stroke('black');
  }
}

/** Of each corner two strokes of three millimetres, so light that they do no harm on stickers. */
function drawCorners(pdf: Pdf): void {
  const [width, height] = [LABEL.width * MM, LABEL.height * MM];
  const stroke = 3 * MM;
  for (const [x, y, dx, dy] of [
    [0, 0, 1, 1],
    [width, 0, -1, 1],
    [0, height, 1, -1],
    [width, height, -1, -1],
  ] as const) {
    pdf
      .moveTo(x + dx * stroke, y)
      .lineTo(x, y)
      .lineTo(x, y + dy * stroke);
  }
  pdf.lineWidth(0.25).stroke('#999');
}

function measureIn(pdf: Pdf) {
  return {
    widthOf: (words: string, size: number, isBold: boolean): number => set(pdf, { size, isBold }).widthOfString(words),
    heightOf: (piece: Pick<Piece, 'words' | 'width' | 'size' | 'isBold' | 'mostLines'>): number => {
      const most = (piece.mostLines ?? Infinity) * lineOf(pdf, piece);
      return Math.min(most, set(pdf, piece).heightOfString(piece.words, options(pdf, piece)));
    },
  };
}

function set(pdf: Pdf, { size, isBold }: Pick<Piece, 'size' | 'isBold'>): Pdf {
  return pdf.font(isBold ? 'bold' : 'plain', size);
}

/** From one line to the next. */
function lineOf(pdf: Pdf, piece: Pick<Piece, 'size' | 'isBold'>): number {
  return set(pdf, piece).currentLineHeight(true) + TIGHTER * piece.size;
}

function options(
  pdf: Pdf,
  piece: Pick<Piece, 'width' | 'size' | 'isBold' | 'isCentred' | 'mostLines'>,
): PDFKit.Mixins.TextOptions {
  const { width, mostLines, size } = piece;
  const lineGap = TIGHTER * size;
  // pdfkit ends a text in dots where two more lines of the face's own height would not fit.
  const most = (mostLines ?? 0) * lineOf(pdf, piece) - 2 * lineGap + 0.5;
  return {
    ...{ width, lineGap, align: piece.isCentred ? 'center' : 'left' },
    ...(mostLines && { height: most, ellipsis: true }),
  };
}
