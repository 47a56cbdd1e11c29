import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, type Language } from '@shanhuo/kernel';
import { SellerAccess } from '../seller/seller-access.js';
import { MandateNotices } from './mandate-notices.js';
import { MandateRepository } from './mandate.repository.js';
import { standingOf } from './mandate.rules.js';
import type { ActRow, MandateRow, NamedPerson } from './mandate.rows.js';
import { ActForSeller, Mandate, MandateBook } from './mandate.types.js';

const SHOWN_ACTS = 50;

/** Shows mandates to both sides and to the desk, to each its own. */
@Injectable()
export class MandateReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(MandateRepository) private readonly mandates: MandateRepository,
    @Inject(MandateNotices) private readonly notices: MandateNotices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of a shop one sells for oneself; undefined for any other. */
  async findBook(viewer: Viewer, sellerCode: string): Promise<MandateBook | undefined> {
    const seller = await this.access.findHeldSeller(viewer, sellerCode, 'own');
    const principal = seller && (await this.mandates.findPrincipal(seller.id));
    if (principal === undefined) return undefined;
    const { id: sellerId, villageId, code, householdId } = principal;
    const longestMonths = await this.mandates.getLongestMonths(chinaDayOf(this.clock.now()));
    const book = { sellerId, villageId, sellerCode: code, canGrant: householdId !== null, longestMonths };
    return Object.assign(new MandateBook(), book);
  }

  /** Whom a household can choose: nobody for a shop that is no household's. */
  async findAgents({ sellerId, villageId, canGrant }: MandateBook): Promise<NamedPerson[]> {
    if (!canGrant) return [];
    const people = await this.database.inTransaction((tx) => this.notices.findPeople(tx, sellerId));
    return this.mandates.listAgents(villageId, people);
  }

  async findOfBook({ sellerId }: MandateBook, language: Language): Promise<Mandate[]> {
    return this.show(await this.mandates.findOfSeller(sellerId), language);
  }

  async findActs({ sellerId }: MandateBook, language: Language): Promise<ActForSeller[]> {
    return (await this.mandates.listActs(sellerId, SHOWN_ACTS)).map((row) => toAct(row, language));
  }

  /** What one works under in a village, and what waits there; nothing of a village one is not agent of. */
  async findServed(viewer: Viewer, personId: string, villageCode: string, language: Language): Promise<Mandate[]> {
    const villageId = await this.mandates.findVillageId(villageCode, viewer.subjectsOf('agent', 'village'));
    return villageId === undefined ? [] : this.show(await this.mandates.findOfAgent(personId, villageId), language);
  }

  /** Of any shop, for an operator whom its household calls. */
  async findOfShop(typed: string, language: Language): Promise<Mandate[]> {
    return this.show(await this.mandates.findOfShop(typed), language);
  }

  /** One that was just written or ended. */
  async get(id: string, language: Language): Promise<Mandate> {
    const row = await this.mandates.find(id);
    const [shown] = row === undefined ? [] : this.show([row], language);
    if (shown === undefined) throw new Error(`mandate ${id} was just written and is gone`);
    return shown;
  }

  private show(rows: readonly MandateRow[], language: Language): Mandate[] {
    const today = chinaDayOf(this.clock.now());
    return rows.map((row) => {
      const { id, sellerCode, agentName, scopes, validFrom, validUntil, grantedAt, consentWay, endedAt } = row;
      const en = language === 'en';
      const names = {
        sellerName: en ? row.sellerNameEn : row.sellerName,
        villageName: en ? row.villageNameEn : row.villageName,
        words: en ? row.wordsEn : row.words,
      };
      const shown = { id, sellerCode, agentName, scopes, validFrom, validUntil, grantedAt, consentWay, endedAt };
      return Object.assign(new Mandate(), { ...shown, ...names, state: standingOf(row, today) });
    });
  }
}

function toAct({ id, at, actorName, cooperativeName, cooperativeNameEn, what }: ActRow, language: Language) {
  const name = language === 'en' ? cooperativeNameEn : cooperativeName;
  const through = cooperativeName === null ? 'agent' : 'cooperative';
  const shown = { id, at, actorName, through, cooperativeName: name, what: what?.[language] ?? null } as const;
  return Object.assign(new ActForSeller(), shown);
}
