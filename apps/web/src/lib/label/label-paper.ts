/** Points of a millimetre: PDF counts in points. */
export const MM = 72 / 25.4;

/** What labels are printed on; everything in millimetres. */
export interface LabelPaper {
  readonly width: number;
  readonly height: number;
  /** Where labels begin, from the left and from above. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Corners to cut along: paper that is no sheet of stickers has no edges of its own. */
  readonly hasCorners: boolean;
}

/** The commonest sticker of an A4 sheet that has room for a certificate: eight on a sheet. */
export const LABEL = { width: 99.1, height: 67.7 } as const;

/** What a village has: an A4 printer with sheets of eight stickers, or the label printer that parcels are labelled with. */
export const LABEL_PAPERS = {
  a4: {
    ...{ width: 210, height: 297, columns: [4.65, 106.25] },
    ...{ rows: [13.1, 80.8, 148.5, 216.2], hasCorners: true },
  },
  roll: { width: 100, height: 70, columns: [0.45], rows: [1.15], hasCorners: false },
} as const satisfies Record<string, LabelPaper>;

export type LabelPaperName = keyof typeof LABEL_PAPERS;
