import ts from 'typescript';
import type { SourceRule } from './source-rule.js';
import { literalText, nodesMatching } from './syntax.js';

const SERVER = /^(libs|apps\/(api|worker))\/.*\.ts$/;
const SQL_CLOCK =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(|\b(current_(timestamp|date|time)|localtime(stamp)?)\b/i;

/** Time comes from kernel's Clock, so that a spec can move it and two statements of a use case agree about it. */
export const TIME_RULES: readonly SourceRule[] = [
  {
    refuses: 'the clock of the process',
    because: 'the present moment comes from Clock',
    about: SERVER,
    notAbout: /\.spec\.ts$/,
    exceptions: { 'libs/kernel/src/time/clock.ts': 'Clock itself.' },
    find: nodesMatching(readsProcessClock),
    planted: [
      { path: 'libs/order/src/a.ts', text: 'const at = new Date();', line: 1 },
      { path: 'libs/order/src/b.ts', text: '\nconst at = Date.now();', line: 2 },
      { path: 'libs/order/src/c.ts', text: 'const at = new Date;', line: 1 },
      { path: 'libs/order/src/d.ts', text: 'const at = Temporal.Now.instant();', line: 1 },
      { path: 'libs/order/src/e.ts', text: 'const read = Date.now;', line: 1 },
    ],
    fine: [{ path: 'libs/order/src/f.ts', text: 'const at = this.clock.now(); const day = new Date(at);' }],
  },
  {
    refuses: "PostgreSQL's clock",
    because: 'business time comes from Clock, as a parameter; no column defaults to it either',
    about: SERVER,
    notAbout: /\.spec\.ts$/,
    exceptions: {
      'libs/database/src/migrations/1763808700000-re-verification.ts':
        'sellers of before have thirty days from the day it runs, which no clock of ours knows',
    },
    find: nodesMatching((node) => SQL_CLOCK.test(literalText(node) ?? '')),
    planted: [
      { path: 'libs/order/src/a.ts', text: "statement('a', 'select now()');", line: 1 },
      { path: 'libs/order/src/b.ts', text: 'const sql = `update a set at = ${x}, b = CURRENT_TIMESTAMP`;', line: 1 },
      { path: 'libs/database/src/migrations/1-a.ts', text: '`at timestamptz default now()`', line: 1 },
    ],
    fine: [
      { path: 'libs/order/src/c.ts', text: '// now() is for nobody\nconst sql = `select ${clock.now()}, known()`;' },
    ],
  },
];

function readsProcessClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  if (!ts.isPropertyAccessExpression(node)) return false;
  return ['Date.now', 'Temporal.Now'].includes(node.getText());
}
