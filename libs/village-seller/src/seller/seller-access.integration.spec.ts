import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, DATABASE_ENTITIES, DatabaseModule, statement } from '@shanhuo/database';
import { IDENTITY_ENTITIES, Viewer, type RoleFor } from '@shanhuo/identity';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { VILLAGE_SELLER_ENTITIES } from '../entities.js';
import { RegionImport } from '../import/region.import.js';
import { SellerImport } from '../import/seller.import.js';
import { DIVISIONS, SELLERS, VILLAGES } from '../testing/index.js';
import { VillageSellerModule } from '../village-seller.module.js';
import { SellerAccess } from './seller-access.js';

const FAMILY = shortCodeOf('seller family-shop');
const COOPERATIVE = shortCodeOf('seller coop-shop');
const RIVER = shortCodeOf('seller river-shop');

const setStanding = statement('spec.set_standing', 'update village_seller.sellers set standing = $2 where code = $1');

describe('who holds a seller', () => {
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let access: SellerAccess;
  let family: RoleFor;
  let cooperative: RoleFor;

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({
          url: testDatabase.url,
          directUrl: testDatabase.url,
          entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES, ...VILLAGE_SELLER_ENTITIES],
          subscriptions: [],
          poolSize: 2,
          applicationName: 'spec',
          jobWork: 'never',
          clock: new FixedClock(new Date('2026-11-22T02:00:00Z')),
        }),
        VillageSellerModule,
      ],
    }).compile();
    access = app.get(SellerAccess);
    await app.get(RegionImport).importIfEmpty(DIVISIONS, VILLAGES, '2023-06-30');
    const ids = await app.get(Database).inTransaction((tx) => app.get(SellerImport).importSellers(tx, SELLERS));
    family = { role: 'seller', subjectKind: 'seller', subjectId: ids.sellers.of('family-shop') };
    cooperative = { role: 'manager', subjectKind: 'cooperative', subjectId: ids.cooperatives.of('coop') };
  });

  afterAll(async () => {
    await app.close();
    await testDatabase.drop();
  });

  function viewerWith(grants: readonly RoleFor[], secondFactorPassed = true): Viewer {
    return Viewer.signedIn(
      { address: '10.0.0.1', userAgent: 'spec' },
      {
        sessionId: newId(),
        personId: newId(),
        grants,
        startedAt: new Date('2026-11-22T02:00:00Z'),
        method: 'password',
        secondFactorPassed,
      },
    );
  }

  const codesHeldBy = async (viewer: Viewer): Promise<string[]> =>
    (await access.findHeldSellers(viewer)).map(({ code }) => code).toSorted();

  it('[S5] is whoever sells, for every seller they hold, and the manager of a cooperative for its own', async () => {
    expect(await codesHeldBy(viewerWith([family]))).toEqual([FAMILY]);
    expect(await codesHeldBy(viewerWith([cooperative]))).toEqual([COOPERATIVE]);
    expect(await codesHeldBy(viewerWith([family, cooperative]))).toEqual([FAMILY, COOPERATIVE].toSorted());
    expect(await access.findHeldSeller(viewerWith([family]), FAMILY)).toMatchObject({
      id: family.subjectId,
      name: '石上人家的店',
      nameEn: 'Shop of the Shishang Family',
      cooperativeId: null,
    });
  });

  it('[S21] answers "not yours" as "not there"', async () => {
    const viewer = viewerWith([family]);
    expect(await access.findHeldSeller(viewer, RIVER)).toBeUndefined();
    expect(await access.findHeldSeller(viewer, shortCodeOf('seller nobody'))).toBeUndefined();
    expect(await access.findHeldSeller(viewer, "x'; --")).toBeUndefined();
  });

  it('leaves a household to itself: its cooperative holds it only under a mandate, and there is none yet', async () => {
    expect(await access.findHeldSeller(viewerWith([cooperative]), FAMILY)).toBeUndefined();
  });

  it('is nobody with a role of another kind, for another subject, or that sleeps without its second factor', async () => {
    const { subjectId } = family;
    for (const grants of [
      [],
      [{ role: 'buyer', subjectKind: 'seller', subjectId }],
      [{ role: 'seller', subjectKind: 'cooperative', subjectId: cooperative.subjectId }],
      [{ role: 'seller', subjectKind: 'seller', subjectId: newId() }],
      [{ role: 'agent', subjectKind: 'village', subjectId }],
    ] as const) {
      expect(await codesHeldBy(viewerWith(grants))).toEqual([]);
    }
    expect(await codesHeldBy(viewerWith([cooperative], false))).toEqual([]);
    expect(await codesHeldBy(Viewer.anonymous({ address: '10.0.0.1', userAgent: 'spec' }))).toEqual([]);
  });

  it('holds it whatever its standing: who left still looks after parcels and money', async () => {
    await app.get(Database).read(setStanding, [FAMILY, 'left']);
    expect(await codesHeldBy(viewerWith([family]))).toEqual([FAMILY]);
  });
});
