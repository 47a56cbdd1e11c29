import { ConsentCodes } from '@shanhuo/identity';
import type { TestApi } from '../../support/test-api.js';

/** As if a code had gone to a person's phone: what stands there. */
export async function newConsentCode(
  { app, database }: Pick<TestApi, 'app' | 'database'>,
  subjectId: string,
  personId: string,
): Promise<string> {
  const { code } = await database.inTransaction((tx) => app.get(ConsentCodes).make(tx, subjectId, personId));
  return code;
}
