import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database, DATABASE_ENTITIES, statement } from '@shanhuo/database';
import { IDENTITY_ENTITIES, Viewer, type RoleFor } from '@shanhuo/identity';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { specDatabase } from '../../../../test/support/spec-database.js';
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

const addPermission = statement(
  'spec.add_permission',
  `insert into village_seller.member_permissions (id, household_id, cooperative_id, scope, granted_at, granted_by)
   select $1, household_id, $3, $4, '2026-11-22', $1 from village_seller.sellers where code = $2`,
);
const endPermissions = statement(
  'spec.end_permissions',
  `update village_seller.member_permissions set revoked_at = '2026-11-22', revoked_by = $1 where revoked_at is null`,
);
const setLeftOn = statement('spec.set_left_on', 'update village_seller.cooperative_members set left_on = $1');

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
        specDatabase(testDatabase, {
          entities: [...DATABASE_ENTITIES, ...IDENTITY_ENTITIES, ...VILLAGE_SELLER_ENTITIES],
          poolSize: 2,
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
    expect(await access.findHeldSeller(viewerWith([family]), FAMILY, 'own')).toMatchObject({
      id: family.subjectId,
      name: '石上人家的店',
      nameEn: 'Shop of the Shishang Family',
      cooperativeId: null,
      through: 'own',
      scopes: ['list', 'price', 'ship', 'money', 'own'],
      acting: null,
    });
  });

  it('[S21] answers "not yours" as "not there"', async () => {
    const viewer = viewerWith([family]);
    expect(await access.findHeldSeller(viewer, RIVER, 'list')).toBeUndefined();
    expect(await access.findHeldSeller(viewer, shortCodeOf('seller nobody'), 'list')).toBeUndefined();
    expect(await access.findHeldSeller(viewer, "x'; --", 'list')).toBeUndefined();
  });

  describe('of a household that is a member', () => {
    const SCOPES = ['list', 'price', 'ship', 'money'] as const;
    const scopesOpen = async (viewer: Viewer): Promise<string[]> => {
      const open: string[] = [];
      for (const scope of [...SCOPES, 'own'] as const) {
        if ((await access.findHeldSeller(viewer, FAMILY, scope)) !== undefined) open.push(scope);
      }
      return open;
    };
    const grant = async (scope: string, cooperativeId = cooperative.subjectId): Promise<void> => {
      await app.get(Database).read(addPermission, [newId(), FAMILY, cooperativeId, scope]);
    };
    const revokeAll = () => app.get(Database).read(endPermissions, [newId()]);
    afterEach(async () => {
      await revokeAll();
      await app.get(Database).read(setLeftOn, [null]);
    });

    it('[C2] leaves it to itself until it lets its cooperative in', async () => {
      expect(await scopesOpen(viewerWith([cooperative]))).toEqual([]);
      expect(await codesHeldBy(viewerWith([cooperative]))).toEqual([COOPERATIVE]);
    });

    it.each(SCOPES)('[C2] opens %s to its cooperative and nothing else', async (scope) => {
      await grant(scope);
      expect(await scopesOpen(viewerWith([cooperative]))).toEqual([scope]);
      expect(await access.findHeldSeller(viewerWith([cooperative]), FAMILY, scope)).toMatchObject({
        through: 'cooperative',
        scopes: [scope],
        cooperativeId: null,
        acting: {
          kind: 'cooperative',
          id: cooperative.subjectId,
          name: { 'zh-CN': '石上合作社', en: 'Shishang Cooperative' },
        },
      });
      const held = await access.findHeldSellers(viewerWith([cooperative]), scope);
      expect(held.map(({ code }) => code).toSorted()).toEqual([FAMILY, COOPERATIVE].toSorted());
    });

    it('[C2] opens what any of the scopes asked for opens', async () => {
      await grant('price');
      expect(await access.findHeldSeller(viewerWith([cooperative]), FAMILY, 'list', 'price')).toBeDefined();
      expect(await access.findHeldSeller(viewerWith([cooperative]), FAMILY, 'list', 'ship')).toBeUndefined();
    });

    it('[C2] opens nothing to another cooperative, nor to a manager whose second factor sleeps', async () => {
      await grant('ship');
      expect(await scopesOpen(viewerWith([{ ...cooperative, subjectId: newId() }]))).toEqual([]);
      expect(await scopesOpen(viewerWith([cooperative], false))).toEqual([]);
    });

    it('[C2] is shut by what is taken back, from the next question on', async () => {
      await grant('ship');
      await grant('money');
      expect(await scopesOpen(viewerWith([cooperative]))).toEqual(['ship', 'money']);
      await revokeAll();
      expect(await scopesOpen(viewerWith([cooperative]))).toEqual([]);
    });

    it('[C1] is shut by leaving, even where a permission was left behind', async () => {
      await grant('ship');
      await app.get(Database).read(setLeftOn, ['2026-11-22']);
      expect(await scopesOpen(viewerWith([cooperative]))).toEqual([]);
      expect(await codesHeldBy(viewerWith([cooperative]))).toEqual([COOPERATIVE]);
    });

    it('[C2] is one’s own where one is both of its people and of its cooperative', async () => {
      await grant('ship');
      const held = await access.findHeldSellers(viewerWith([family, cooperative]));
      expect(held.map(({ code, through }) => `${code} ${through}`).toSorted()).toEqual(
        [`${FAMILY} own`, `${COOPERATIVE} own`].toSorted(),
      );
      expect(await scopesOpen(viewerWith([family, cooperative]))).toEqual([...SCOPES, 'own']);
    });
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
