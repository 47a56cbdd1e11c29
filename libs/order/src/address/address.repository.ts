import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { AddressEntity } from './address.entity.js';

/** An address as it is kept. */
export type AddressRow = Readonly<AddressEntity>;

const COLUMNS = `id, person_id as "personId", sealed_recipient as "sealedRecipient", sealed_phone as "sealedPhone",
  masked_phone as "maskedPhone", area_code as "areaCode", sealed_detail as "sealedDetail", is_default as "isDefault",
  created_at as "createdAt"`;

/** Two saves of one person at the same moment come one after the other, so that one address is the default. */
const lockList = statement(
  'order.lock_addresses',
  `select pg_advisory_xact_lock(hashtextextended('addresses of ' || $1::text, 0))`,
);

const listAddresses = statement(
  'order.list_addresses',
  `select ${COLUMNS} from orders.addresses where person_id = $1 order by is_default desc, created_at desc, id`,
);

const findAddress = statement(
  'order.find_address',
  `select ${COLUMNS} from orders.addresses where person_id = $1 and id = $2`,
);

const clearDefault = statement(
  'order.clear_default_address',
  `update orders.addresses set is_default = false where person_id = $1 and is_default and id <> $2`,
);

const saveAddress = statement(
  'order.save_address',
  `insert into orders.addresses (id, person_id, sealed_recipient, sealed_phone, masked_phone, area_code, sealed_detail,
     is_default, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (id) do update set sealed_recipient = excluded.sealed_recipient, sealed_phone = excluded.sealed_phone,
     masked_phone = excluded.masked_phone, area_code = excluded.area_code, sealed_detail = excluded.sealed_detail,
     is_default = excluded.is_default`,
);

const removeAddress = statement(
  'order.remove_address',
  `delete from orders.addresses where person_id = $1 and id = $2 returning is_default as "isDefault"`,
);

/** The one that was added last is next. */
const chooseDefault = statement(
  'order.choose_default_address',
  `update orders.addresses set is_default = true where id = (
     select id from orders.addresses where person_id = $1 order by created_at desc, id desc limit 1)`,
);

@Injectable()
export class AddressRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** All of a person, after whoever is changing them has committed. */
  async lockAll(tx: Transaction, personId: string): Promise<AddressRow[]> {
    await runIn(tx, lockList, [personId]);
    return runIn(tx, listAddresses, [personId]);
  }

  listAll(personId: string): Promise<AddressRow[]> {
    return this.database.read(listAddresses, [personId]);
  }

  async find(personId: string, id: string): Promise<AddressRow | undefined> {
    return (await this.database.read<AddressRow>(findAddress, [personId, id]))[0];
  }

  async save(tx: Transaction, row: AddressRow): Promise<void> {
    if (row.isDefault) await runIn(tx, clearDefault, [row.personId, row.id]);
    const { id, personId, sealedRecipient, sealedPhone, maskedPhone, areaCode, sealedDetail, isDefault, createdAt } =
      row;
    await runIn(tx, saveAddress, [
      id,
      personId,
      sealedRecipient,
      sealedPhone,
      maskedPhone,
      areaCode,
      sealedDetail,
      isDefault,
      createdAt,
    ]);
  }

  /** False where there was none. The default passes on to another. */
  async remove(tx: Transaction, personId: string, id: string): Promise<boolean> {
    await runIn(tx, lockList, [personId]);
    const [removed] = await runIn<{ isDefault: boolean }>(tx, removeAddress, [personId, id]);
    if (removed?.isDefault === true) await runIn(tx, chooseDefault, [personId]);
    return removed !== undefined;
  }
}
