import { describe, expect, it } from '@jest/globals';
import { findUndocumented, readCompilerOptions } from './support/doc-comments.js';
import { plantTree } from './support/planted-tree.js';
import { repositoryPaths, ROOT } from './support/repository.js';

describe('what a lib exports', () => {
  it('says what it guarantees', () => {
    const doors = repositoryPaths().filter((path) => /^libs\/[^/]+\/src\/index\.ts$/.test(path));
    expect(doors.length).toBeGreaterThanOrEqual(6);
    const paths = doors.map((path) => `${ROOT}/${path}`);
    const silent = findUndocumented(paths, readCompilerOptions(ROOT)).map((each) => each.slice(ROOT.length + 1));
    expect(silent).toEqual([]);
  }, 180_000);

  it('is found silent where a comment is missing, also behind another file', () => {
    using tree = plantTree({
      'index.ts': "export { said, silent } from './inner.ts';\nexport type { Silent } from './inner.ts';\n",
      'inner.ts': [
        '/** Says so. */\nexport const said = 1;',
        '// No doc comment.\nexport const silent = 1;',
        'export interface Silent { a: string }',
      ].join('\n'),
    });
    const index = `${tree.root}/index.ts`;
    expect(findUndocumented([index], { allowImportingTsExtensions: true, types: [] })).toEqual([
      `${index}: silent`,
      `${index}: Silent`,
    ]);
  });
});
