import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { DATABASE_ENTITIES } from '@shanhuo/database';
import { IDENTITY_ENTITIES } from '@shanhuo/identity';
import { BadRequestError, PROVINCES } from '@shanhuo/kernel';
import { FixedClock } from '@shanhuo/kernel/testing';
import { specDatabase } from '../../../../test/support/spec-database.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { VILLAGE_SELLER_ENTITIES } from '../entities.js';
import { AREAS, importAreas } from '../testing/index.js';
import { VillageSellerModule } from '../village-seller.module.js';
import { AreaImport, type AreaRecord } from './area.import.js';
import { AreaService } from './area.service.js';

const LIST = join(import.meta.dirname, '../../../../data/areas.csv');
const HASH = (digit: string): string => digit.repeat(64);

const readList = (): AreaRecord[] =>
  readFileSync(LIST, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', name = ''] = line.split(',');
      return { code, name };
    });

describe('areas', () => {
  let testDatabase: TestDatabase;
  let app: TestingModule;
  let areas: AreaService;
  let imports: AreaImport;

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
    areas = app.get(AreaService);
    imports = app.get(AreaImport);
    await importAreas(app);
  });

  afterAll(async () => {
    await app.close();
    await testDatabase.drop();
  });

  const namesIn = async (code?: string): Promise<string[]> =>
    (await areas.findChildren(code)).map(
      ({ name, level, hasChildren }) => `${name} ${level}${hasChildren ? ' …' : ''}`,
    );
  const pathOf = async (code: string): Promise<string | undefined> => {
    const path = await areas.findPath(code);
    return path && `${path.provinceCode} ${path.areas.map(({ name }) => name).join('/')}${path.isLeaf ? '' : '/…'}`;
  };
  const found = async (text: string): Promise<string[]> =>
    (await areas.findByName(text, 'zh-CN')).map((path) => path.areas.map(({ name }) => name).join('/'));

  it('are opened level by level, whatever levels a province has', async () => {
    expect(await namesIn()).toHaveLength(7);
    expect(await namesIn('420000')).toEqual(['十堰市 city …', '仙桃市 county …', '神农架林区 county …']);
    expect(await namesIn('420304')).toEqual(['城关镇 town', '安阳镇 town']);
    expect(await namesIn('110000')).toEqual(['东城区 county …', '朝阳区 county …']);
    expect(await namesIn('441900')).toEqual(['东城街道 town']);
    expect(await namesIn('620200')).toEqual(['新城镇 town']);
    expect(await namesIn('810100')).toEqual(['中西区 county']);
    expect(await namesIn('999999')).toEqual([]);
  });

  it.each([
    ['420304100', '420000 湖北省/十堰市/郧阳区/城关镇'],
    ['429004001', '420000 湖北省/仙桃市/沙嘴街道'],
    ['429021100', '420000 湖北省/神农架林区/松柏镇'],
    ['110105002', '110000 北京市/朝阳区/朝外街道'],
    ['441900003', '440000 广东省/东莞市/东城街道'],
    ['620201100', '620000 甘肃省/嘉峪关市/新城镇'],
    ['810101', '810000 香港特别行政区/香港岛/中西区'],
    ['420300', '420000 湖北省/十堰市/…'],
    ['999999', undefined],
    ["'; --", undefined],
  ])('%s lies in %s', async (code, path) => {
    expect(await pathOf(code)).toBe(path);
  });

  it.each([
    ['郧阳 城关', ['湖北省/十堰市/郧阳区/城关镇']],
    ['城关，郧阳', ['湖北省/十堰市/郧阳区/城关镇']],
    ['郧阳区城关镇', ['湖北省/十堰市/郧阳区/城关镇']],
    ['郧阳城关', ['湖北省/十堰市/郧阳区/城关镇']],
    ['湖北仙桃沙嘴', ['湖北省/仙桃市/沙嘴街道']],
    ['朝阳区', ['北京市/朝阳区', '吉林省/长春市/朝阳区']],
    ['长春 朝阳', ['吉林省/长春市/朝阳区']],
    ['城关', ['湖北省/十堰市/郧阳区/城关镇', '湖北省/十堰市/房县/城关镇']],
    ['ＮＯ', []],
    ['城', []],
    ['  ', []],
    ['100%', []],
    ['_关', []],
  ])('%p finds %j', async (text, paths) => {
    expect(await found(text)).toEqual(paths);
  });

  it('refuses to look for a text no place is called', async () => {
    await expect(areas.findByName('关'.repeat(41), 'en')).rejects.toThrow(BadRequestError);
  });

  it('are brought in once, anew when the list is another, and not at all where one lies in nothing', async () => {
    const unread = (): never => {
      throw new Error('the list was read');
    };
    expect(await imports.importList(HASH('0'), unread)).toBe(false);
    await expect(imports.importList(HASH('1'), () => [...AREAS, { code: '330101', name: '无处区' }])).rejects.toThrow(
      '330101',
    );
    expect(await namesIn('420304')).toHaveLength(2);
    expect(await imports.importList(HASH('2'), () => AREAS.filter(({ code }) => code !== '420304101'))).toBe(true);
    expect(await namesIn('420304')).toEqual(['城关镇 town']);
    expect(await imports.importList(HASH('0'), () => AREAS)).toBe(true);
    expect(await namesIn('420304')).toHaveLength(2);
  });

  it('of the whole country are in the shipped list: an address can be given in each of the 34 provinces', async () => {
    const list = readList();
    expect(list.length).toBeGreaterThan(45_000);
    const started = performance.now();
    await imports.importList(HASH('3'), () => list);
    expect(performance.now() - started).toBeLessThan(10_000);

    expect((await areas.findChildren(undefined)).map(({ code, name }) => [code, name])).toEqual(
      PROVINCES.map(({ code, name }) => [code, name['zh-CN']]),
    );
    for (const { code } of PROVINCES) {
      let at: string | undefined = code;
      let last = '';
      while (at !== undefined) {
        last = at;
        at = (await areas.findChildren(at))[0]?.code;
      }
      expect(await areas.findPath(last)).toMatchObject({ provinceCode: code, isLeaf: true });
    }
    expect(await found('丹江口 六里坪')).toEqual(['湖北省/十堰市/丹江口市/六里坪镇']);
    expect((await found('朝阳区')).slice(0, 2)).toEqual(['北京市/朝阳区', '吉林省/长春市/朝阳区']);
    expect((await found('城关')).length).toBe(20);
    await imports.importList(HASH('0'), () => AREAS);
  }, 60_000);
});
