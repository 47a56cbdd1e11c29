import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { BadRequestError, type Language, type Wording } from '@shanhuo/kernel';
import { readAreaWords, readScattered } from './area-words.js';
import { AreaRepository } from './area.repository.js';
import type { AreaPath, AreaRow } from './area.rows.js';

/** Codes as the state gives them; whatever else is asked for is none, and never reaches the database. */
const SHAPE = /^\d{6}(\d{3})?$/;
const MOST_FOUND = 20;
const LONGEST_QUERY = 40;
const QUERY_TOO_LONG: Wording = {
  'zh-CN': `地名请不要超过 ${LONGEST_QUERY} 个字。`,
  en: `Please keep the name within ${LONGEST_QUERY} characters.`,
};

/** Areas of the whole country, for addresses. */
@Injectable()
export class AreaService {
  constructor(@Inject(AreaRepository) private readonly areas: AreaRepository) {}

  /** The provinces, or what lies in an area: cities, or counties where there is no city between, or towns. */
  findChildren(parentCode: string | undefined): Promise<AreaRow[]> {
    if (parentCode === undefined) return this.areas.findProvinces();
    return SHAPE.test(parentCode) ? this.areas.findChildren(parentCode) : Promise.resolve([]);
  }

  /** An area with all it lies in; undefined for a code of none. An address needs one with `isLeaf`. */
  async findPath(code: string): Promise<AreaPath | undefined> {
    return (await this.findPaths(undefined, [code])).get(code);
  }

  /** Areas by code with all they lie in, in one statement; codes of none are absent. */
  async findPaths(tx: Transaction | undefined, codes: readonly string[]): Promise<Map<string, AreaPath>> {
    const known = codes.filter((code) => SHAPE.test(code));
    if (known.length === 0) return new Map();
    return new Map((await this.areas.findPaths(tx, known)).map((each) => [each.code, each]));
  }

  /**
   * At most twenty areas that words name, `郧阳 城关` or `郧阳城关`, counties before towns; for typing instead of four taps.
   * Throws BadRequestError for a text no place is called.
   */
  async findByName(text: string, language: Language): Promise<AreaPath[]> {
    if (text.length > LONGEST_QUERY) throw new BadRequestError('query', 'QUERY_TOO_LONG', QUERY_TOO_LONG[language]);
    const search = readAreaWords(text);
    if (search === undefined) return [];
    const found = await this.areas.findByName(search, MOST_FOUND);
    return found.length > 0 ? found : this.areas.findByName(readScattered(search), MOST_FOUND);
  }
}
