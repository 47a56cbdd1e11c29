import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { IdentitySecrets } from '../identity.secrets.js';
import { SecondFactorVault } from '../second-factor/second-factor.vault.js';
import { newTotpSecret } from '../second-factor/totp.js';
import { openIdentityWorld, type IdentityWorld } from '../testing/identity-world.js';
import { newTestPhone } from '../testing/phones.js';
import { newTestSecrets } from '../testing/secrets.js';
import { KeyRotation } from './key-rotation.service.js';
import { Sealer } from './sealer.js';

let file: TestDatabase;
let world: IdentityWorld;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openIdentityWorld(file.url);
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});

it('brings every sealed value under the newest key, after which the old one is not missed', async () => {
  const phone = newTestPhone();
  const { personId } = await world.signIn(phone);
  await world.signIn(newTestPhone());
  const vault = world.app.get(SecondFactorVault);
  await world.database.inTransaction(async (tx) => {
    await vault.keepPending(tx, personId, newTotpSecret());
    await vault.turnOn(tx, personId, newTotpSecret(), 0);
    await vault.keepPending(tx, personId, newTotpSecret());
  });

  const { sealingKeys: older, ...secrets } = world.app.get(IdentitySecrets);
  const { sealingKeys: newer } = newTestSecrets('newest');
  const rotation = new KeyRotation(world.database, new Sealer({ ...secrets, sealingKeys: [...newer, ...older] }));
  expect(await rotation.rotate()).toBe(4);
  expect(await rotation.rotate()).toBe(0);

  const [row] = await world.rows<{ sealed: string }>(
    `select sealed_phone as sealed from identity.persons where id = $1`,
    [personId],
  );
  const place = { table: 'identity.persons', column: 'sealed_phone', row: personId };
  expect(new Sealer({ ...secrets, sealingKeys: newer }).open(row?.sealed ?? '', place)).toBe(`+86${phone}`);
});
