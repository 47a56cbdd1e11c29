import { Inject, Injectable } from '@nestjs/common';
import { EventPublisher, runIn, statement, type Transaction } from '@shanhuo/database';
import { Clock, newId, newShortCode } from '@shanhuo/kernel';
import { GrantRepository } from '../grant/grant.repository.js';
import { ACCOUNT_OPENED, type AccountOpened } from '../identity.events.js';
import { BlindIndexer } from '../sealing/blind-index.js';
import { Sealer, type SealedPlace } from '../sealing/sealer.js';
import { maskPhone, type Phone } from './phone.rules.js';

const insertPerson = statement(
  'identity.insert_person',
  `insert into identity.persons (id, display_name, sealed_phone, phone_index, masked_phone, created_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (phone_index) do nothing returning id`,
);

const findByPhone = statement(
  'identity.find_person_by_phone',
  `select id from identity.persons where phone_index = $1`,
);

const findSealedPhones = statement(
  'identity.find_sealed_phones',
  `select id, sealed_phone as "sealedPhone" from identity.persons where id = any($1) order by id`,
);

/** Persons, found by the blind index of their phone. */
@Injectable()
export class PersonService {
  constructor(
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(BlindIndexer) private readonly indexer: BlindIndexer,
    @Inject(GrantRepository) private readonly grants: GrantRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Phones in plain, for whoever is about to tell these persons something; they go no further than the text. */
  async findPhones(tx: Transaction, personIds: readonly string[]): Promise<Map<string, Phone>> {
    const rows = await runIn<{ id: string; sealedPhone: string }>(tx, findSealedPhones, [personIds]);
    return new Map(rows.map(({ id, sealedPhone }) => [id, this.sealer.open(sealedPhone, placeOf(id)) as Phone]));
  }

  /** The person of a phone; the first time an account is opened, with the grant to buy for oneself. */
  async findOrOpen(tx: Transaction, phone: Phone, displayName?: string): Promise<{ personId: string; isNew: boolean }> {
    const id = newId();
    const phoneIndex = this.indexer.indexOf('phone', phone);
    const now = this.clock.now();
    const name = displayName ?? `山友${newShortCode().slice(0, 4)}`;
    const sealed = this.sealer.seal(phone, placeOf(id));
    const [inserted] = await runIn(tx, insertPerson, [id, name, sealed, phoneIndex, maskPhone(phone), now]);
    if (inserted === undefined) {
      const [known] = await runIn<{ id: string }>(tx, findByPhone, [phoneIndex]);
      if (known === undefined) throw new Error('a person vanished between two statements');
      return { personId: known.id, isNew: false };
    }
    await this.grants.add(tx, {
      personId: id,
      role: 'buyer',
      subjectKind: 'person',
      subjectId: id,
      grantedBy: null,
      grantedAt: now,
    });
    const payload: AccountOpened = { personId: id };
    await this.events.publish(tx, { name: ACCOUNT_OPENED, payload });
    return { personId: id, isNew: true };
  }
}

function placeOf(personId: string): SealedPlace {
  return { table: 'identity.persons', column: 'sealed_phone', row: personId };
}
