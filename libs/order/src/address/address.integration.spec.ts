import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isFailure } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { DELIVERY, OrderWorld } from '../testing/index.js';
import { AddressService, MOST_ADDRESSES, type AddressToSave, type AddressView } from './address.service.js';

describe('addresses', () => {
  let testDatabase: TestDatabase;
  let world: OrderWorld;
  let addresses: AddressService;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    world = await OrderWorld.open(testDatabase.url, [{ key: 'fungus' }]);
    addresses = world.app.get(AddressService);
  });
  afterAll(async () => {
    await world.close();
    await testDatabase.drop();
  });

  async function save(personId: string, given: Partial<AddressToSave> = {}): Promise<AddressView> {
    world.clock.advance(1);
    const saved = await addresses.save(personId, { ...DELIVERY, ...given }, 'en');
    if (isFailure(saved)) throw new Error(JSON.stringify(saved));
    return saved;
  }
  const defaults = async (personId: string) =>
    (await addresses.findAll(personId)).filter(({ isDefault }) => isDefault).map(({ detail }) => detail);

  it('are opened for their person with the names of all areas, and are sealed at rest', async () => {
    const personId = await world.person();
    await save(personId, { phone: ' +86 139-0000-0001', recipient: ' 王 小明 ' });
    expect(await addresses.findAll(personId)).toEqual([
      expect.objectContaining({
        recipient: '王 小明',
        phone: '13900000001',
        maskedPhone: '139****0001',
        areaNames: ['湖北省', '十堰市', '郧阳区', '安阳镇'],
        provinceCode: '420000',
        detail: '茶园路8号',
        isDefault: true,
      }),
    ]);
    const rows = await world.rows<{ text: string }>(`select a::text as text from orders.addresses a`);
    for (const secret of ['小明', '13900000001', '茶园路'])
      expect(rows.map(({ text }) => text).join()).not.toContain(secret);
  });

  it('have one default: the first, the one that was chosen last, or the newest when it goes', async () => {
    const personId = await world.person();
    const first = await save(personId, { detail: '一号' });
    await save(personId, { detail: '二号' });
    expect(await defaults(personId)).toEqual(['一号']);
    const third = await save(personId, { detail: '三号', isDefault: true });
    expect(await defaults(personId)).toEqual(['三号']);
    await save(personId, { addressId: third.id, detail: '三号', isDefault: false });
    expect(await defaults(personId)).toEqual(['三号']);
    await addresses.remove(personId, third.id);
    expect(await defaults(personId)).toEqual(['二号']);
    await addresses.remove(personId, first.id);
    expect(await defaults(personId)).toEqual(['二号']);
  });

  it('have one default when several are kept at once', async () => {
    const personId = await world.person();
    await Promise.all(['一号', '二号', '三号'].map((detail) => save(personId, { detail, isDefault: true })));
    expect((await defaults(personId)).length).toBe(1);
    expect((await addresses.findAll(personId)).length).toBe(3);
  });

  it('are twenty at most', async () => {
    const personId = await world.person();
    const known: AddressView[] = [];
    for (let i = 0; i < MOST_ADDRESSES; i++) known.push(await save(personId, { detail: `第${i}号` }));
    expect(await addresses.save(personId, DELIVERY, 'en')).toMatchObject({ code: 'TOO_MANY_ADDRESSES' });
    await save(personId, { addressId: known[3]?.id ?? '', detail: '改过了' });
    await addresses.remove(personId, known[0]?.id ?? '');
    await save(personId, { detail: '又一个' });
    expect((await addresses.findAll(personId)).length).toBe(MOST_ADDRESSES);
  });

  it('of somebody else are not there', async () => {
    const [owner, stranger] = [await world.person(), await world.person()];
    const { id } = await save(owner);
    expect(await addresses.save(stranger, { ...DELIVERY, addressId: id }, 'en')).toMatchObject({
      code: 'ADDRESS_NOT_FOUND',
    });
    expect(await addresses.remove(stranger, id)).toMatchObject({ code: 'ADDRESS_NOT_FOUND' });
    expect(await addresses.remove(stranger, 'no id')).toMatchObject({ code: 'ADDRESS_NOT_FOUND' });
    expect(await addresses.findDelivery(stranger, id)).toBeUndefined();
    expect(await addresses.findDelivery(owner, id)).toMatchObject({
      recipient: '王小明',
      area: { provinceCode: '420000' },
    });
  });

  it.each([
    ['an area with others in it', { areaCode: '420304' }, ['areaCode']],
    ['an area of nothing', { areaCode: '420304999' }, ['areaCode']],
    ['no area', { areaCode: '' }, ['areaCode']],
    ['blanks', { recipient: '  ', detail: '\n\t ' }, ['detail', 'recipient']],
    ['a novel', { recipient: '长'.repeat(31), detail: '长'.repeat(121) }, ['detail', 'recipient']],
    ['a machine’s number', { phone: '14012345678' }, ['phone']],
  ])('name every field that is wrong: %s', async (_case, given, fields) => {
    const outcome = await addresses.save(await world.person(), { ...DELIVERY, ...given }, 'en');
    expect(outcome).toMatchObject({ code: 'INVALID_INPUT' });
    expect('fields' in outcome ? [...new Set(outcome.fields.map(({ field }) => field))].toSorted() : []).toEqual(
      fields,
    );
  });

  it('go to counties without towns as well', async () => {
    expect((await save(await world.person(), { areaCode: '810101' })).areaNames.at(-1)).toBe('中西区');
  });
});
