import { join } from 'node:path';

interface Built {
  kernel: typeof import('../../libs/kernel/src/index.ts');
  catalog: typeof import('../../libs/catalog/src/index.ts');
  database: typeof import('../../libs/database/src/index.ts');
}

/** A lib as it was built for the API: what is measured and what prepares the measuring are the same code. */
export async function loadBuilt<Lib extends keyof Built>(lib: Lib): Promise<Built[Lib]> {
  return (await import(join(import.meta.dirname, `../../dist/libs/${lib}/src/index.js`))) as Built[Lib];
}
