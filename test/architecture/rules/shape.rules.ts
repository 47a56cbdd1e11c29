import type { SourceRule } from './source-rule.js';

export const LONGEST_FILE = 300;
/** From here on one asks which second idea crept in. */
export const LONG_FILE = 200;

export const CODE_FILE = /^(apps|libs|scripts|test|bench)\/.*\.(ts|js|mjs|svelte|css|html)$/;

export const lineCount = (text: string): number => text.split('\n').length - 1;

export const SHAPE_RULES: readonly SourceRule[] = [
  {
    refuses: `more than ${LONGEST_FILE} lines in a file`,
    because: 'one file holds one idea',
    about: CODE_FILE,
    exceptions: {},
    find: ({ text }) => (lineCount(text) > LONGEST_FILE ? [LONGEST_FILE + 1] : []),
    planted: [{ path: 'libs/order/src/a.ts', text: '\n'.repeat(LONGEST_FILE + 1), line: LONGEST_FILE + 1 }],
    fine: [{ path: 'libs/order/src/b.ts', text: '\n'.repeat(LONGEST_FILE) }],
  },
  {
    refuses: 'folders and files named by their kind',
    because: 'everything of one feature stands together, under the name of its idea',
    about: /^(apps|libs|scripts)\//,
    exceptions: {},
    find: ({ path }) =>
      /\/(utils?|helpers?|common|misc|shared|dtos?|services|resolvers|entities|types|interfaces)\/|\/(utils?|helpers?|misc|[^/]*-(utils?|helpers?))\.[a-z]+$/i.test(
        path,
      )
        ? [1]
        : [],
    planted: [
      { path: 'libs/order/src/services/a.ts', text: '', line: 1 },
      { path: 'libs/order/src/checkout/utils.ts', text: '', line: 1 },
      { path: 'libs/order/src/checkout/date-helpers.ts', text: '', line: 1 },
    ],
    fine: [{ path: 'libs/order/src/checkout/checkout.types.ts', text: '' }],
  },
];
