import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';

/** An account as its owner sees it. */
export interface AccountView {
  readonly id: string;
  readonly displayName: string;
  readonly maskedPhone: string;
  readonly hasPassword: boolean;
  readonly secondFactorEnabled: boolean;
  readonly secondFactorRequired: boolean;
}

const findAccount = statement(
  'identity.find_account',
  `select p.id, p.display_name as "displayName", p.masked_phone as "maskedPhone",
          exists (select from auth.passwords w where w.person_id = p.id) as "hasPassword",
          exists (select from auth.second_factors f where f.person_id = p.id and f.confirmed_at is not null)
            as "secondFactorEnabled",
          exists (select from identity.grants g
                  where g.person_id = p.id and g.role in ('manager', 'operator') and g.ended_at is null)
            as "secondFactorRequired"
   from identity.persons p where p.id = $1`,
);

/** A person's own account as its page shows it, in one statement. */
@Injectable()
export class AccountService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The account of a person who is known to exist. */
  async get(personId: string): Promise<AccountView> {
    const [account] = await this.database.read<AccountView>(findAccount, [personId]);
    if (account === undefined) throw new Error(`no account ${personId}`);
    return account;
  }
}
