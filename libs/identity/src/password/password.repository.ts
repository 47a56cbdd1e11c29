import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';

const findPasswordByPhone = statement(
  'identity.find_password_by_phone',
  `select w.person_id as "personId", w.hash from identity.persons p join auth.passwords w on w.person_id = p.id
   where p.phone_index = $1`,
);

const findPasswordOfPerson = statement(
  'identity.find_password_of_person',
  `select hash from auth.passwords where person_id = $1`,
);

const setPassword = statement(
  'identity.set_password',
  `insert into auth.passwords (person_id, hash, set_at) values ($1, $2, $3)
   on conflict (person_id) do update set hash = excluded.hash, set_at = excluded.set_at returning person_id`,
);

@Injectable()
export class PasswordRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async findByPhone(phoneIndex: Buffer): Promise<{ personId: string; hash: string } | undefined> {
    return (await this.database.read<{ personId: string; hash: string }>(findPasswordByPhone, [phoneIndex]))[0];
  }

  async findHashOf(personId: string): Promise<string | undefined> {
    return (await this.database.read<{ hash: string }>(findPasswordOfPerson, [personId]))[0]?.hash;
  }

  async set(tx: Transaction, personId: string, hash: string, at: Date): Promise<void> {
    await runIn(tx, setPassword, [personId, hash, at]);
  }
}
