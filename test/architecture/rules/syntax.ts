import ts from 'typescript';
import type { SourceFile } from '../support/repository.js';

/** The lines of all nodes of a file for which `isFault` holds. */
export const nodesMatching =
  (isFault: (node: ts.Node) => boolean) =>
  ({ path, text }: SourceFile): number[] => {
    const source = parse({ path, text });
    const lines: number[] = [];
    const visit = (node: ts.Node): void => {
      if (isFault(node)) lines.push(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
      node.forEachChild(visit);
    };
    visit(source);
    return lines;
  };

const parsed = new Map<string, ts.SourceFile>();

/** The syntax of a file; types are not looked at. Many rules look at the same files: each is read once. */
export function parse({ path, text }: SourceFile): ts.SourceFile {
  const known = parsed.get(path);
  if (known?.text === text) return known;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  parsed.set(path, source);
  return source;
}

/** The text between quotes or backticks, where a node is such text or a piece of it. */
export function literalText(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
    ? node.text
    : undefined;
}

/** The name a decorator is called by: `Column` of `@Column('text')`. */
export function decoratorName(node: ts.Node): string | undefined {
  if (!ts.isDecorator(node)) return undefined;
  const { expression } = node;
  const called = ts.isCallExpression(expression) ? expression.expression : expression;
  return called.getText();
}
