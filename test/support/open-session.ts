import type { DemoAccount } from '@shanhuo/identity';
import { SessionService } from '../../libs/identity/src/session/session.service.js';
import { newVisitor, type TestApi } from './test-api.js';

/** A session as a sign-in opens it, without the work of a password; with the second factor where the role has one. */
export async function openSession(api: TestApi, { personId, totpSecret }: DemoAccount): Promise<string> {
  const { token } = await api.database.inTransaction((tx) =>
    api.app.get(SessionService).open(tx, {
      personId,
      method: 'password',
      secondFactorPassed: totpSecret !== undefined,
      isFirst: false,
      visitor: { address: newVisitor(), userAgent: 'spec' },
    }),
  );
  return token;
}
