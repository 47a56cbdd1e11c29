import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, type Transaction } from '@shanhuo/database';
import { readShortCode, type Language, type MomentPlace } from '@shanhuo/kernel';
import type { SellerKind } from '../seller/seller.states.js';
import type { ApplicationRow } from './application.rows.js';
import type { ApplicationState } from './application.states.js';
import {
  FIND_OPEN,
  FIND_OWN,
  FIND_OWN_KIND,
  FIND_SEEN,
  FIND_VILLAGE,
  LIST_TO_DECIDE,
  LIST_TO_VOUCH,
} from './application.statements.js';

/** Whose applications are meant: one's own, those of villages one vouches for, or all. */
export interface ApplicationScope {
  readonly personId: string | undefined;
  readonly villageIds: readonly string[];
  readonly all: boolean;
}

/** Reads applications; the scope stands in the SQL, so that "not yours" cannot differ from "not there". */
@Injectable()
export class ApplicationRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async findSeen(code: string, scope: ApplicationScope, language: Language): Promise<ApplicationRow | undefined> {
    const { personId, villageIds, all } = scope;
    const [row] = await this.database.read<ApplicationRow>(FIND_SEEN[language], [
      code,
      personId ?? null,
      villageIds,
      all,
    ]);
    return row;
  }

  /** A person's own, newest first. */
  findOwn(personId: string, language: Language): Promise<ApplicationRow[]> {
    return this.database.read(FIND_OWN[language], [personId]);
  }

  /** Oldest first, after a place. */
  listToVouch(
    villageId: string,
    state: ApplicationState,
    after: MomentPlace,
    limit: number,
    language: Language,
  ): Promise<ApplicationRow[]> {
    return this.database.read(LIST_TO_VOUCH[language], [villageId, state, after.at, after.id, limit]);
  }

  listToDecide(
    state: ApplicationState,
    after: MomentPlace,
    limit: number,
    language: Language,
  ): Promise<ApplicationRow[]> {
    return this.database.read(LIST_TO_DECIDE[language], [state, after.at, after.id, limit]);
  }

  /** Short code of a person's application that is not decided. */
  async findOpen(tx: Transaction | undefined, personId: string): Promise<string | undefined> {
    const [row] = await (tx === undefined
      ? this.database.read<{ code: string }>(FIND_OPEN, [personId])
      : runIn<{ code: string }>(tx, FIND_OPEN, [personId]));
    return row?.code;
  }

  /** Of which kind a person's own application is. */
  async findOwnKind(typed: string, personId: string): Promise<SellerKind | undefined> {
    const code = readShortCode(typed);
    const [row] =
      code === undefined ? [] : await this.database.read<{ kind: SellerKind }>(FIND_OWN_KIND, [code, personId]);
    return row?.kind;
  }

  /** Id of the village that has or had a code. */
  async findVillage(code: string): Promise<string | undefined> {
    if (!/^\d{12}$/.test(code)) return undefined;
    const [row] = await this.database.read<{ id: string }>(FIND_VILLAGE, [code]);
    return row?.id;
  }
}
