import ts from 'typescript';
import type { SourceRule } from './source-rule.js';
import { decoratorName, nodesMatching } from './syntax.js';

const RELATIONS = ['OneToOne', 'OneToMany', 'ManyToOne', 'ManyToMany', 'JoinColumn', 'JoinTable', 'RelationId'];
const CODE = /^(libs|apps\/(api|worker)|scripts|test|bench)\/.*\.(ts|js|mjs)$/;

/** Tables come from migrations that somebody read, and know each other by foreign keys alone. */
export const TABLE_RULES: readonly SourceRule[] = [
  {
    refuses: 'to synchronise a schema',
    because: 'tables come from migrations only',
    about: CODE,
    exceptions: {},
    find: nodesMatching(synchronises),
    planted: [
      { path: 'libs/order/src/a.ts', text: 'new DataSource({\n  synchronize: true,\n});', line: 2 },
      { path: 'libs/order/src/b.ts', text: 'await dataSource.synchronize();', line: 1 },
      { path: 'libs/order/src/c.ts', text: "new DataSource({ 'synchronize': isTest });", line: 1 },
    ],
    fine: [{ path: 'libs/order/src/d.ts', text: 'new DataSource({ synchronize: false });' }],
  },
  {
    refuses: 'relations of TypeORM',
    because: 'between tables there is a uuid column and a foreign key pointing down',
    about: CODE,
    exceptions: {},
    find: nodesMatching((node) => RELATIONS.includes(decoratorName(node) ?? '')),
    planted: RELATIONS.map((name) => ({
      path: 'libs/order/src/a.entity.ts',
      text: `class A {\n  @${name}(() => B)\n  b!: B;\n}`,
      line: 2,
    })),
    fine: [{ path: 'libs/order/src/b.entity.ts', text: "class A {\n  @ForeignKey('B')\n  bId!: string;\n}" }],
  },
  {
    refuses: 'a table of states outside *.states.ts',
    because: 'states are found where they are looked for, and each is checked at start',
    about: CODE,
    notAbout: /\.(states|spec)\.ts$/,
    exceptions: {},
    find: nodesMatching((node) => ts.isNewExpression(node) && node.expression.getText() === 'StateTable'),
    planted: [{ path: 'libs/order/src/a.service.ts', text: "const a = new StateTable('a', 'b', { b: [] });", line: 1 }],
    fine: [{ path: 'libs/order/src/b.ts', text: 'type A = StateTable<B>;' }],
  },
];

function synchronises(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) {
    const name = ts.isStringLiteral(node.name) ? node.name.text : node.name.getText();
    return name === 'synchronize' && node.initializer.kind !== ts.SyntaxKind.FalseKeyword;
  }
  return ts.isCallExpression(node) && node.expression.getText().endsWith('.synchronize');
}
