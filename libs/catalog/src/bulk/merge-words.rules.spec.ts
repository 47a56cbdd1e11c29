import { describe, expect, it } from '@jest/globals';
import type { ListingContent } from '../listing/listing.content.js';
import { mergeWords } from './merge-words.rules.js';
import { readRow, type RowInput } from './row.input.js';
import type { SheetCells } from './sheet.columns.js';

const CATEGORIES = [
  { code: 'mushrooms', name: '菌菇', nameEn: 'Mushrooms' },
  { code: 'tea', name: '茶叶', nameEn: 'Tea' },
];
const THERE: ListingContent = {
  ...{ pictures: ['a'], title: '房县黑木耳', titleEn: '', description: '第一行\n第二行', descriptionEn: '' },
  ...{ season: '', seasonEn: '', categoryCode: 'mushrooms', villageId: 'v', shipWithinHours: 48 },
  ...{ returnClass: 'seven_day', prepacked: null, specialtyCode: 'fangxian-black-fungus' },
};
const words = { content: THERE, villageCode: '420325100201' };

function rowOf(cells: SheetCells): RowInput {
  const read = readRow({ cells, tooLong: [] }, CATEGORIES, 'zh-CN');
  if ('fields' in read) throw new Error(JSON.stringify(read.fields));
  return read;
}

describe('a row over what stands', () => {
  it.each<[string, SheetCells, readonly string[]]>([
    ['nothing at all', {}, []],
    ['the same', { title: '房县黑木耳', category: '菌菇', returnClass: '七天无理由', shipWithinHours: '48' }, []],
    ['other space and line ends', { title: ' 房县黑木耳 ', description: '第一行\r\n第二行 ' }, []],
    ['another title', { title: '黑木耳' }, ['title']],
    ['another shelf, in English', { category: 'TEA' }, ['category']],
    ['another village', { villageCode: '420325100202' }, ['villageCode']],
    ['words for prepacked food', { ingredients: '木耳', shelfLife: '12个月' }, ['ingredients', 'shelfLife']],
    ['another photo', { pictures: 'a, b' }, ['pictures']],
  ])('[S12] %s', (_, cells, changes) => {
    expect(mergeWords(rowOf(cells), words).changes).toEqual(changes);
  });

  it('[S12] leaves what is empty as it is, but takes the terms of another shelf', () => {
    const kept = mergeWords(rowOf({ title: '黑木耳' }), words);
    expect(kept).toMatchObject({ pictures: ['a'], more: { returnClass: 'seven_day', villageCode: '420325100201' } });
    const moved = mergeWords(rowOf({ category: 'tea' }), words);
    expect(moved.more).toMatchObject({ returnClass: null, shipWithinHours: null });
  });

  it('[S18] keeps what specialty it is, but on another shelf or from another county', () => {
    const specialtyOf = (cells: SheetCells) => mergeWords(rowOf(cells), words).more.specialtyCode;
    expect(specialtyOf({ title: '黑木耳', villageCode: '420325100202' })).toBe('fangxian-black-fungus');
    expect(specialtyOf({ category: 'tea' })).toBeNull();
    expect(specialtyOf({ villageCode: '420324100202' })).toBeNull();
  });

  it('[S12] says what it cannot read, at its column', () => {
    const cells = {
      packUnit: '车',
      category: '石头',
      returnClass: '不退',
      netWeightGrams: '很重',
      rowKey: '长'.repeat(41),
    };
    const read = readRow({ cells, tooLong: ['title'] }, CATEGORIES, 'zh-CN');
    expect('fields' in read && read.fields.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      ...['category CATEGORY_UNKNOWN', 'netWeightGrams WEIGHT_INVALID', 'packUnit UNIT_UNKNOWN'],
      ...['returnClass RETURN_UNKNOWN', 'rowKey ROW_KEY_INVALID', 'title CELL_TOO_LONG'],
    ]);
  });
});
