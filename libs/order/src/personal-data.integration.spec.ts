import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newOpaqueToken } from './cart/cart.owner.js';
import { CART_KEPT_DAYS } from './cart/forget-carts.sweep.js';
import { AddressService } from './address/address.service.js';
import { IdentitySecrets, KeyRotation, Sealer } from '@shanhuo/identity';
import { newTestSecrets } from '@shanhuo/identity/testing';
import { OrderHandlers } from './order.handlers.js';
import { ORDER_REGISTER, ORDER_SEALED_COLUMNS } from './order.register.js';
import { CartService } from './cart/cart.service.js';
import { DELIVERY, OrderWorld } from './testing/index.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';

const DAY = 24 * 3_600_000;

describe('personal data of orders', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await OrderWorld.open(testDatabase.url, [{ key: 'fungus' }]);
  });
  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  it('stands in the register, every column that could hold some', async () => {
    const columns = await world.rows<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'orders'
         and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY', 'inet', 'cidr')`,
    );
    const { personal, others } = ORDER_REGISTER;
    const declared = [...personal.map(({ column }) => column), ...others];
    expect(declared.toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
  });

  it('stays readable when the key changes: every sealed value comes under the newest', async () => {
    const [variantId = ''] = await world.variants();
    const personId = await world.person();
    await world.app.get(AddressService).save(personId, DELIVERY, 'en');
    await world.placed(await world.wish({ [variantId]: 1 }, { contactPhone: DELIVERY.phone }), undefined);

    const { sealingKeys: older, ...secrets } = world.app.get(IdentitySecrets);
    const { sealingKeys: newer } = newTestSecrets('newest');
    const rotation = new KeyRotation(world.database, new Sealer({ ...secrets, sealingKeys: [...newer, ...older] }));
    await rotation.rotate();
    expect(await rotation.rotate(ORDER_SEALED_COLUMNS)).toBe(7);
    expect(await rotation.rotate(ORDER_SEALED_COLUMNS)).toBe(0);
    const columns = await world.rows<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'orders' and column_name like 'sealed%'`,
    );
    expect(ORDER_SEALED_COLUMNS.map(({ table, name }) => `${table}.${name}`).toSorted()).toEqual(
      columns.map(({ name }) => `orders.${name}`).toSorted(),
    );
  });

  it('a guest’s cart is forgotten when nobody has touched it for its time, and a person’s is not', async () => {
    const [variantId = ''] = await world.variants();
    const carts = world.app.get(CartService);
    const personId = await world.person();
    const guest = { personId: undefined, cartToken: newOpaqueToken(), language: 'en' } as const;
    await carts.add({ personId, cartToken: undefined, language: 'en' }, { variantId, quantity: 1 });
    await carts.add(guest, { variantId, quantity: 1 });
    const count = async () => (await world.rows(`select id from orders.carts`)).length;
    world.clock.advance(CART_KEPT_DAYS * DAY);
    await world.app.get(OrderHandlers).sweep('order.forget-carts');
    expect(await count()).toBe(2);
    world.clock.advance(1);
    await world.app.get(OrderHandlers).sweep('order.forget-carts');
    expect(await count()).toBe(1);
  });
});
