import type { SourceFile } from '../support/repository.js';

/** Something every source file must not do, as a function of its text alone. */
export interface SourceRule {
  /** What is refused, in words. */
  readonly refuses: string;
  readonly because: string;
  /** Files it is about. */
  readonly about: RegExp;
  readonly notAbout?: RegExp;
  /** Files that may, each with the reason; one that no longer needs it fails the check. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** The lines at fault, counted from 1. */
  readonly find: (file: SourceFile) => readonly number[];
  /** Texts at fault, each with the line where. */
  readonly planted: readonly { readonly path: string; readonly text: string; readonly line: number }[];
  /** Texts that look alike and are fine. */
  readonly fine: readonly { readonly path: string; readonly text: string }[];
}

/** A rule about single lines. */
export const linesMatching =
  (pattern: RegExp) =>
  ({ text }: SourceFile): number[] =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
