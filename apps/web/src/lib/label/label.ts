/** What stands on a label, in the language of whoever prints it. */
export interface Label {
  /** What it is in law, above everything; undefined where it is a label and nothing more. */
  readonly heading: string | undefined;
  /** What the goods are called. */
  readonly title: string;
  /** One under another; a line to write on where there is no value. */
  readonly facts: readonly { readonly name: string; readonly value: string | undefined }[];
  /** Words that are promised, below everything. */
  readonly promise: string | undefined;
  /** Under the square: what it is for. */
  readonly caption: string;
  /** The square, as `drawQr` gives it. */
  readonly qr: { readonly size: number; readonly path: string };
}

/** Everything that is printed of a label, to ask whether a face has it. */
export function wordsOf({ heading, title, facts, promise, caption }: Label): string {
  const said = facts.flatMap(({ name, value }) => [name, value]);
  return [heading, title, ...said, promise, caption].filter((words) => words !== undefined).join('');
}
