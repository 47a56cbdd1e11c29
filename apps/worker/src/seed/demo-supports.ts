import type { INestApplicationContext } from '@nestjs/common';
import { PLATFORM_SUBJECT_ID, type DemoAccount } from '@shanhuo/identity';
import { isFailure, shortCodeOf } from '@shanhuo/kernel';
import { SupportService, type SupportKind } from '@shanhuo/village-seller';
import { viewerOf } from './demo-applications.js';

/** Households of the demo, all of them invented, that are listed by invented lists. */
const LISTED: readonly { readonly household: string; readonly kind: SupportKind; readonly validFrom: string }[] = [
  { household: 'yaohuai-log-household', kind: 'formerly_poor', validFrom: '2019-12-31' },
  { household: 'jiudao-terrace-household', kind: 'formerly_poor', validFrom: '2018-12-31' },
  { household: 'shiziyan-herb-household', kind: 'monitored', validFrom: '2025-05-20' },
  { household: 'jieliang-herb-household', kind: 'monitored', validFrom: '2026-03-18' },
];
const SOURCE = '演示名册（虚构）';

/** What households of the demo are listed as, registered by its operator; said again it is as before. */
export async function seedDemoSupports(app: INestApplicationContext, accounts: readonly DemoAccount[]): Promise<void> {
  const operator = viewerOf(app, accounts, 'operator', [
    { role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID },
  ]);
  for (const { household, kind, validFrom } of LISTED) {
    const input = { sellerCode: shortCodeOf(`seller ${household}`), kind, validFrom, source: SOURCE };
    const registered = await app.get(SupportService).set(operator, input, 'zh-CN');
    if (isFailure(registered)) throw new Error(`${household}: ${JSON.stringify(registered)}`);
  }
}
