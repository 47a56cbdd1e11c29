import { declaredStatements, type Statement } from '@shanhuo/database';
import { repositoryFiles } from '../../architecture/support/repository.js';

/** All statements of all libs: a statement is declared when its file is loaded. */
export async function allDeclaredStatements(): Promise<readonly Statement[]> {
  const declaring = repositoryFiles(/^libs\/.*\.ts$/, /\.spec\.ts$/).filter(({ text }) => /\bstatement\(/.test(text));
  for (const { path } of declaring) await import(`../../../${path.replace(/\.ts$/, '.js')}`);
  return declaredStatements();
}
