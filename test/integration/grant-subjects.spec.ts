import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { stockShop } from '@shanhuo/catalog/testing';
import { GrantService, type SubjectKind } from '@shanhuo/identity';
import { signIn } from '../support/sign-in.js';
import { TestApi } from '../support/test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
  await stockShop(api.app, [{ key: 'one' }]);
  await api.openAccounts();
}, 60_000);
afterAll(() => api.close());

it('an account names what its roles are held for, in the language of the request', async () => {
  const account = api.accountOf('buyer');
  const tables: readonly [SubjectKind, string][] = [
    ['seller', 'sellers'],
    ['village', 'villages'],
    ['cooperative', 'cooperatives'],
  ];
  const names: Record<'zh-CN' | 'en', string[]> = { 'zh-CN': [], en: [] };
  for (const [subjectKind, table] of tables) {
    const text = `select id, name, name_en as "nameEn" from village_seller.${table} order by id limit 1`;
    const [row] = await api.database.read<{ id: string; name: string; nameEn: string }>({ text }, []);
    if (row === undefined) throw new Error(`no ${table}`);
    names['zh-CN'].push(row.name);
    names.en.push(row.nameEn);
    const grant = { role: 'agent', subjectKind, subjectId: row.id } as const;
    await api.database.inTransaction((tx) => api.app.get(GrantService).giveBySystem(tx, account.personId, grant));
  }

  const token = await signIn(api, account);
  for (const language of ['zh-CN', 'en'] as const) {
    const { data } = await api.ask<{ me: { grants: { subjectName: string | null }[] } }>(
      '{ me { grants { subjectName } } }',
      {
        token,
        language,
      },
    );
    expect(data?.me.grants.map(({ subjectName }) => subjectName)).toEqual([null, ...names[language]]);
  }
}, 60_000);
