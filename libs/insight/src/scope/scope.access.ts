import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { BadRequestError, type Language, type Wording } from '@shanhuo/kernel';
import { SellerAccess } from '@shanhuo/village-seller';
import type { SalesScopeInput } from './scope.input.js';

/** Whose sales a viewer may look at. Every statement of this lib is given its id, and speaks of nothing else. */
export interface Scope {
  readonly kind: 'cooperative' | 'seller';
  readonly id: string;
  readonly code: string;
  readonly name: Wording;
}

const findManaged = statement(
  'insight.find_managed_cooperative',
  `select id, code, name, name_en as "nameEn" from village_seller.cooperatives where code = $1 and id = any($2)`,
);

const ONE_OF_TWO: Wording = {
  'zh-CN': '请指明合作社或店铺，二选一。',
  en: 'Name a cooperative or a seller, one of the two.',
};

/** A cooperative for its managers, a seller for who holds it. "Not yours" and "not there" answer alike. */
@Injectable()
export class ScopeAccess {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SellerAccess) private readonly sellers: SellerAccess,
  ) {}

  /** Throws BadRequestError naming `scope` where none or both are asked for. */
  async find(viewer: Viewer, asked: SalesScopeInput, language: Language): Promise<Scope | undefined> {
    const [cooperative, seller] = [asked.cooperativeCode ?? undefined, asked.sellerCode ?? undefined];
    if ((cooperative === undefined) === (seller === undefined)) {
      throw new BadRequestError('scope', 'SCOPE_INVALID', ONE_OF_TWO[language]);
    }
    return cooperative === undefined
      ? this.findSeller(viewer, seller ?? '')
      : this.findCooperative(viewer, cooperative);
  }

  private async findCooperative(viewer: Viewer, code: string): Promise<Scope | undefined> {
    const managed = viewer.subjectsOf('manager', 'cooperative');
    // PostgreSQL refuses text with NUL, so such a code can be none of ours.
    if (managed.length === 0 || code.includes('\0')) return undefined;
    const [row] = await this.database.read<{ id: string; code: string; name: string; nameEn: string }>(findManaged, [
      code,
      managed,
    ]);
    return row && { kind: 'cooperative', id: row.id, code: row.code, name: { 'zh-CN': row.name, en: row.nameEn } };
  }

  private async findSeller(viewer: Viewer, code: string): Promise<Scope | undefined> {
    const held = await this.sellers.findHeldSeller(viewer, code, 'money');
    return held && { kind: 'seller', id: held.id, code: held.code, name: { 'zh-CN': held.name, en: held.nameEn } };
  }
}
