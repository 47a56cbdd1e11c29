import { Inject, Injectable } from '@nestjs/common';
import {
  BadRequestError,
  readCursor,
  readPageSize,
  toPage,
  writeCursor,
  type Language,
  type Page,
  type Wording,
} from '@shanhuo/kernel';
import { RegionRepository, type VillageSearch } from './region.repository.js';
import type { CountyRow, VillageRow } from './region.rows.js';

/** One page of villages: narrowed by county, by part of a name, or to some ids. */
export interface VillageListInput {
  readonly countyCode?: string | undefined;
  readonly query?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly first: number;
  readonly after?: string | undefined;
}

const WRONG_COUNTY: Wording = { 'zh-CN': '区县代码是六位数字。', en: 'A county code has six digits.' };
const QUERY_TOO_LONG: Wording = {
  'zh-CN': '名字请不要超过 40 个字。',
  en: 'Please keep the name within 40 characters.',
};

/** Villages and counties as visitors browse them. */
@Injectable()
export class RegionService {
  constructor(@Inject(RegionRepository) private readonly regions: RegionRepository) {}

  findCounties(language: Language): Promise<CountyRow[]> {
    return this.regions.findCounties(language);
  }

  /** By any code the village ever had; undefined for what is no village's code. */
  async findVillage(code: string, language: Language): Promise<VillageRow | undefined> {
    return /^\d{12}$/.test(code) ? this.regions.findVillageByCode(code, language) : undefined;
  }

  /** One page of villages in order of their codes. Throws BadRequestError for a wrong argument. */
  async listVillages(input: VillageListInput, language: Language): Promise<Page<VillageRow>> {
    const search = readSearch(input, language);
    const size = readPageSize(input.first, language);
    const after = input.after === undefined ? '' : readAfter(input.after, language);
    const rows = await this.regions.listVillages(search, after, size + 1, language);
    return toPage(rows, {
      size,
      cursorOf: (row) => writeCursor('villages', [row.code]),
      hasCursor: input.after !== undefined,
    });
  }

  countVillages(input: VillageListInput, language: Language): Promise<number> {
    return this.regions.countVillages(readSearch(input, language));
  }
}

function readSearch(input: VillageListInput, language: Language): VillageSearch {
  const { countyCode, ids } = input;
  if (countyCode !== undefined && !/^\d{6}$/.test(countyCode)) {
    throw new BadRequestError('countyCode', 'COUNTY_CODE_INVALID', WRONG_COUNTY[language]);
  }
  return { countyCode, query: readNamePart(input.query, language), ids };
}

/** Part of a name as it is looked for; undefined where nothing was typed. Throws BadRequestError for what is no name. */
export function readNamePart(typed: string | undefined, language: Language): string | undefined {
  const query = typed?.normalize('NFKC').replaceAll('\0', '').trim();
  if (query !== undefined && query.length > 40) {
    throw new BadRequestError('query', 'QUERY_TOO_LONG', QUERY_TOO_LONG[language]);
  }
  return query === '' ? undefined : query;
}

function readAfter(cursor: string, language: Language): string {
  const [code] = readCursor(cursor, { list: 'villages', types: ['string'], argument: 'after', language });
  return String(code);
}
