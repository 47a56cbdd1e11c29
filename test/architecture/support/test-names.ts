import ts from 'typescript';
import { parse } from '../rules/syntax.js';
import type { SourceFile } from './repository.js';

/** Full names of the tests of a spec, as they stand in its source: `describe › it`. */
export function testNames(file: SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node, above: readonly string[]): void => {
    const call = ts.isCallExpression(node) ? /^(describe|it|test)(\.|$)/.exec(node.expression.getText()) : null;
    const first = ts.isCallExpression(node) ? node.arguments[0] : undefined;
    // `describe.each(rows)` is called once for its rows and once more, around that call, for its name.
    const isNamed = first !== undefined && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first));
    if (call === null || !isNamed) return node.forEachChild((child) => visit(child, above));
    const path = [...above, first.getText().slice(1, -1)];
    if (call[1] !== 'describe') names.push(path.join(' › '));
    node.forEachChild((child) => visit(child, path));
  };
  visit(parse(file), []);
  return names;
}

/** Names that are given more than once, with the files that do. */
export function findSharedNames(files: readonly SourceFile[]): string[] {
  const filesOf = new Map<string, string[]>();
  for (const file of files) {
    for (const name of testNames(file)) filesOf.set(name, [...(filesOf.get(name) ?? []), file.path]);
  }
  return [...filesOf].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name} (${paths.join(', ')})`);
}
