import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { maskPhone, readInput, Sealer } from '@shanhuo/identity';
import { Clock, InvalidInput, isId, newId, type Language } from '@shanhuo/kernel';
import { AreaService, type AreaPath } from '@shanhuo/village-seller';
import { AddressNotFound, TooManyAddresses } from './address.failures.js';
import { AddressRepository, type AddressRow } from './address.repository.js';
import { DELIVERY_PROBLEMS, deliveryInput, plainPhone, type ReadDelivery } from './delivery.fields.js';

/** Addresses of a person at most. */
export const MOST_ADDRESSES = 20;

/** An address opened for its own person. */
export interface AddressView {
  readonly id: string;
  readonly recipient: string;
  /** 11 digits. */
  readonly phone: string;
  readonly maskedPhone: string;
  readonly areaCode: string;
  readonly areaNames: readonly string[];
  readonly provinceCode: string;
  readonly detail: string;
  readonly isDefault: boolean;
}

/** Where parcels go: read, and its area found. */
export interface Delivery extends ReadDelivery {
  readonly area: AreaPath;
}

/** What a person types for an address. */
export interface AddressToSave {
  readonly addressId?: string | null | undefined;
  readonly recipient: string;
  readonly phone: string;
  readonly areaCode: string;
  readonly detail: string;
  readonly isDefault?: boolean | null | undefined;
}

/** Where a person has parcels sent. What finds a door is sealed at rest and opened for its own person alone. */
@Injectable()
export class AddressService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AddressRepository) private readonly addresses: AddressRepository,
    @Inject(AreaService) private readonly areas: AreaService,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The default first, then the latest. Two statements. */
  async findAll(personId: string): Promise<AddressView[]> {
    return this.open(await this.addresses.listAll(personId));
  }

  /** Keeps an address, a new one or in place of one of the person's; the first one is the default. */
  async save(
    personId: string,
    input: AddressToSave,
    language: Language,
  ): Promise<AddressView | AddressNotFound | TooManyAddresses | InvalidInput> {
    const delivery = await this.readDelivery(input, language, '');
    if (delivery instanceof InvalidInput) return delivery;
    const saved = await this.database.inTransaction(async (tx) => {
      const known = await this.addresses.lockAll(tx, personId);
      const given = input.addressId ?? undefined;
      const before = known.find(({ id }) => id === given);
      if (given !== undefined && before === undefined) return new AddressNotFound();
      if (before === undefined && known.length >= MOST_ADDRESSES) return new TooManyAddresses();
      const wished = input.isDefault ?? before?.isDefault ?? false;
      // One is always the default: it passes on when another is chosen, and is not simply put down.
      const isDefault = wished || before?.isDefault === true || known.length === 0;
      const row = this.seal(
        before?.id ?? newId(),
        personId,
        delivery,
        isDefault,
        before?.createdAt ?? this.clock.now(),
      );
      await this.addresses.save(tx, row);
      return row;
    });
    if (saved instanceof AddressNotFound || saved instanceof TooManyAddresses) return saved;
    const [view] = await this.open([saved]);
    if (view === undefined) throw new Error('an address that was just kept cannot be opened');
    return view;
  }

  /** Takes an address out of the list; orders keep theirs. */
  async remove(personId: string, addressId: string): Promise<undefined | AddressNotFound> {
    if (!isId(addressId)) return new AddressNotFound();
    return this.database.inTransaction(async (tx) =>
      (await this.addresses.remove(tx, personId, addressId)) ? undefined : new AddressNotFound(),
    );
  }

  /** One of the person's own as a delivery; undefined where it is none. Two statements. */
  async findDelivery(personId: string, addressId: string): Promise<Delivery | undefined> {
    const row = isId(addressId) ? await this.addresses.find(personId, addressId) : undefined;
    const area = row && (await this.areas.findPath(row.areaCode));
    if (row === undefined || area === undefined) return undefined;
    const phone = this.openField(row, 'sealedPhone') as Delivery['phone'];
    const recipient = this.openField(row, 'sealedRecipient');
    return { recipient, phone, areaCode: row.areaCode, detail: this.openField(row, 'sealedDetail'), area };
  }

  /** Reads a delivery as it was typed; `path` stands before the names of the fields. The area must be one without others in it. */
  async readDelivery(input: object, language: Language, path: string): Promise<Delivery | InvalidInput> {
    const read = readInput(deliveryInput, input, DELIVERY_PROBLEMS, language);
    if (read instanceof InvalidInput) return at(path, read);
    const area = await this.areas.findPath(read.areaCode);
    if (area?.isLeaf === true) return { ...read, area };
    const message = DELIVERY_PROBLEMS['AREA_INVALID']?.[language] ?? '';
    return at(path, new InvalidInput([{ field: 'areaCode', code: 'AREA_INVALID', message }]));
  }

  private async open(rows: readonly AddressRow[]): Promise<AddressView[]> {
    const paths = await this.areas.findPaths(undefined, [...new Set(rows.map(({ areaCode }) => areaCode))]);
    return rows.map((row) => ({
      id: row.id,
      recipient: this.openField(row, 'sealedRecipient'),
      phone: plainPhone(this.openField(row, 'sealedPhone')),
      maskedPhone: row.maskedPhone,
      areaCode: row.areaCode,
      areaNames: paths.get(row.areaCode)?.areas.map(({ name }) => name) ?? [],
      provinceCode: `${row.areaCode.slice(0, 2)}0000`,
      detail: this.openField(row, 'sealedDetail'),
      isDefault: row.isDefault,
    }));
  }

  private seal(id: string, personId: string, delivery: Delivery, isDefault: boolean, createdAt: Date): AddressRow {
    const seal = (column: string, plain: string) =>
      this.sealer.seal(plain, { table: 'orders.addresses', column, row: id });
    return {
      id,
      personId,
      sealedRecipient: seal('sealed_recipient', delivery.recipient),
      sealedPhone: seal('sealed_phone', delivery.phone),
      maskedPhone: maskPhone(delivery.phone),
      areaCode: delivery.areaCode,
      sealedDetail: seal('sealed_detail', delivery.detail),
      isDefault,
      createdAt,
    };
  }

  private openField(row: AddressRow, field: 'sealedRecipient' | 'sealedPhone' | 'sealedDetail'): string {
    const column = { sealedRecipient: 'sealed_recipient', sealedPhone: 'sealed_phone', sealedDetail: 'sealed_detail' }[
      field
    ];
    return this.sealer.open(row[field], { table: 'orders.addresses', column, row: row.id });
  }
}

function at(path: string, { fields }: InvalidInput): InvalidInput {
  return new InvalidInput(fields.map((each) => ({ ...each, field: `${path}${each.field}` })));
}
