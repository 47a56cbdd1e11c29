import { Viewer, type RoleFor } from '@shanhuo/identity';
import { newId } from '@shanhuo/kernel';

/** A person at work, second factor given. */
export function viewerOf(...grants: RoleFor[]): Viewer {
  return Viewer.signedIn(
    { address: '127.0.0.1', userAgent: 'spec' },
    {
      sessionId: newId(),
      personId: newId(),
      grants,
      startedAt: new Date('2026-11-22T02:00:00Z'),
      method: 'code',
      secondFactorPassed: true,
    },
  );
}
