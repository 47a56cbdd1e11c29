import ts from 'typescript';
import { linesMatching, type SourceRule } from './source-rule.js';
import { nodesMatching } from './syntax.js';

const TYPESCRIPT = /^(apps|libs|scripts|test|bench)\/.*\.ts$/;
const WRITTEN_BY_US = /\.(ts|js|mjs|svelte|css|html|graphql|md|json|ya?ml|toml)$|(^|\/)(Dockerfile|run)$/;
const GENERATED = /^(package-lock\.json|data\/|bench\/results)|\/witness\//;
const THE_RULES = { 'test/architecture/rules/honesty.rules.ts': 'Names what it refuses.' };

/** Nothing is hidden from the compiler, left for later or left out. */
export const HONESTY_RULES: readonly SourceRule[] = [
  {
    refuses: 'the type any',
    because: 'it switches the compiler off wherever the value goes',
    about: TYPESCRIPT,
    exceptions: {},
    find: nodesMatching((node) => node.kind === ts.SyntaxKind.AnyKeyword),
    planted: [
      { path: 'libs/order/src/a.ts', text: 'const a = b as any;', line: 1 },
      { path: 'scripts/b.ts', text: '\nfunction b(c: any[]): void {}', line: 2 },
    ],
    fine: [{ path: 'libs/order/src/c.ts', text: "// any of them\nconst any = 'any'; const d: unknown = any;" }],
  },
  {
    refuses: 'to silence the compiler',
    because: 'an error that is not shown is still one',
    about: /\.(ts|js|mjs|svelte)$/,
    exceptions: { ...THE_RULES, 'test/architecture/lint.spec.ts': 'Plants it, to see it found.' },
    find: linesMatching(/@ts-(ignore|expect-error|nocheck)/),
    planted: [
      { path: 'libs/order/src/a.ts', text: '// @ts-ignore\nb.c();', line: 1 },
      { path: 'apps/web/src/A.svelte', text: '<script>\n  // @ts-expect-error a reason\n</script>', line: 2 },
    ],
    fine: [{ path: 'libs/order/src/b.ts', text: '// ignored by ts-node' }],
  },
  {
    refuses: 'to silence the linter without saying why',
    because: 'who reads it next cannot tell a reason from a hurry',
    about: /\.(ts|js|mjs|svelte)$/,
    exceptions: THE_RULES,
    find: linesMatching(/(oxlint|eslint)-disable(?!.* -- \S)/),
    planted: [{ path: 'libs/order/src/a.ts', text: '// oxlint-disable-next-line eqeqeq\na == b;', line: 1 }],
    fine: [{ path: 'libs/order/src/b.ts', text: '// oxlint-disable-next-line eqeqeq -- null and undefined alike' }],
  },
  {
    refuses: 'work left for later',
    because: 'what is missing stands in an issue, where it is found',
    about: WRITTEN_BY_US,
    notAbout: GENERATED,
    exceptions: THE_RULES,
    find: linesMatching(/\b(TODO|FIXME|XXX|HACK)\b/),
    planted: [{ path: 'libs/order/src/a.ts', text: 'a();\n// TODO: b', line: 2 }],
    fine: [{ path: 'libs/order/src/b.ts', text: "const state = 'to do';" }],
  },
  {
    refuses: 'tests that are skipped, or that make others be skipped',
    because: 'a test nobody runs proves nothing',
    about: /\.spec\.ts$/,
    exceptions: {},
    find: nodesMatching(skips),
    planted: [
      { path: 'libs/order/src/a.spec.ts', text: "it.skip('a', () => {});", line: 1 },
      { path: 'libs/order/src/b.spec.ts', text: "\ndescribe.only('b', () => {});", line: 2 },
      { path: 'libs/order/src/c.spec.ts', text: "test.todo('c');", line: 1 },
      { path: 'libs/order/src/d.spec.ts', text: "xit('d', () => {});", line: 1 },
    ],
    fine: [{ path: 'libs/order/src/e.spec.ts', text: "it.each([1])('%s', () => rows.skip(1));" }],
  },
];

function skips(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return ['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'].includes(node.text);
  return (
    ts.isPropertyAccessExpression(node) &&
    /^(it|test|describe)(\.(each|concurrent|failing))*$/.test(node.expression.getText()) &&
    ['skip', 'only', 'todo', 'failing'].includes(node.name.text)
  );
}
