/** What is used of fontkit, which brings no types. */
declare module 'fontkit' {
  /** A face whose tables are read once: documents drawn with it share them. */
  export interface Face {
    hasGlyphForCodePoint(codePoint: number): boolean;
  }
  export function create(bytes: Uint8Array): Face;
}
