import { CatalogImport, FreightService, SpecialtyImport } from '@shanhuo/catalog';
import { freightTerms } from '@shanhuo/catalog/testing';
import { GrantService, type Phone } from '@shanhuo/identity';
import { Projection } from '@shanhuo/insight';
import { newId } from '@shanhuo/kernel';
import { InboxService, TextChannel } from '@shanhuo/notice';
import { UNASKED_PROVIDER } from '@shanhuo/payment/testing';
import { AreaImport, RegionImport, SellerImport } from '@shanhuo/village-seller';
import { signIn } from '../../support/sign-in.js';
import { TestApi } from '../../support/test-api.js';
import { fillApplications } from './world-applications.js';
import { fillListings, fillMarks } from './world-listings.js';
import { fillCallBacks, fillMandates, fillMemberships } from './world-memberships.js';
import { fillMoney } from './world-money.js';
import { fillOrders } from './world-orders.js';
import {
  areasOf,
  categoriesOf,
  divisionsOf,
  numbers,
  productsOf,
  sellersOf,
  specialtiesOf,
  villagesOf,
} from './world-records.js';

/** The API over a shop in which there are so many of everything that can be many. */
export interface World {
  readonly api: TestApi;
  /** Of somebody with as many sellers, grants, sessions, messages, addresses and orders. */
  readonly token: string;
  readonly operatorToken: string;
}

/** Signing in takes a fifth of a second each time, as it should; a row of the same is enough here. */
const ONE_SESSION_MORE = `
  insert into auth.sessions
    (id, token_hash, person_id, method, second_factor_at, device, address_area, started_at, last_seen_at, expires_at)
  select gen_random_uuid(), sha256(uuid_send(gen_random_uuid())), person_id, method, second_factor_at, device,
    address_area, started_at, last_seen_at, expires_at
  from auth.sessions where person_id = $1 limit 1`;

export async function openWorld(rows: number): Promise<World> {
  const api = await TestApi.start({ payments: UNASKED_PROVIDER });
  await fillShop(api, rows);
  await fillListings(api, rows);
  const token = await fillAccount(api, rows);
  await fillMarks(api, rows);
  await fillApplications(api, rows, api.accountOf('buyer').personId);
  await fillMemberships(api, api.accountOf('operator').personId);
  await fillMandates(api, api.accountOf('buyer').personId, api.accountOf('operator').personId);
  await fillCallBacks(api, api.accountOf('buyer').personId);
  return { api, token, operatorToken: await signIn(api, api.accountOf('operator')) };
}

async function fillShop(api: TestApi, rows: number): Promise<void> {
  await api.app.get(RegionImport).importIfEmpty(divisionsOf(rows), villagesOf(rows), '2023-06-30');
  await api.app.get(AreaImport).importList('0'.repeat(64), () => areasOf(rows));
  await api.database.inTransaction(async (tx) => {
    const ids = await api.app.get(SellerImport).importSellers(tx, sellersOf(rows));
    const catalog = api.app.get(CatalogImport);
    await catalog.importCategories(tx, categoriesOf(rows));
    await api.app.get(SpecialtyImport).importSpecialties(tx, specialtiesOf(rows));
    const products = productsOf(rows).map(({ sellerKey, villageCode, ...product }) => ({
      ...product,
      sellerId: ids.sellers.of(sellerKey),
      villageId: ids.villages.of(villageCode),
    }));
    await catalog.importProducts(tx, products);
    await api.app.get(FreightService).giveWhereMissing(tx, freightTerms());
  });
}

async function fillAccount(api: TestApi, rows: number): Promise<string> {
  await api.openAccounts();
  const account = api.accountOf('buyer');
  const villages = { text: 'select id from village_seller.villages order by id' };
  for (const { id } of await api.database.read<{ id: string }>(villages, [])) {
    const grant = { role: 'agent', subjectKind: 'village', subjectId: id } as const;
    const message = { personId: account.personId, eventId: newId(), template: 'welcome' } as const;
    await api.database.inTransaction(async (tx) => {
      await api.app.get(GrantService).giveBySystem(tx, account.personId, grant);
      await api.app.get(InboxService).tell(tx, message);
    });
    const expiresAt = new Date(api.clock.now().getTime() + 3_600_000);
    await api.app.get(TextChannel).send({ id: newId(), phone: '+8619900000000' as Phone, body: '一', expiresAt });
  }
  const sellers = { text: 'select id from village_seller.sellers where household_id is not null order by id' };
  for (const { id } of await api.database.read<{ id: string }>(sellers, [])) {
    const grant = { role: 'seller', subjectKind: 'seller', subjectId: id } as const;
    await api.database.inTransaction((tx) => api.app.get(GrantService).giveBySystem(tx, account.personId, grant));
  }
  await fillOrders(api, rows, account.personId);
  await api.app.get(Projection).sweep();
  await fillMoney(api, rows);
  const token = await signIn(api, account);
  for (const _ of numbers(rows - 1)) await api.database.read({ text: ONE_SESSION_MORE }, [account.personId]);
  return token;
}
