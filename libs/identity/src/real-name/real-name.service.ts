import { Inject, Injectable } from '@nestjs/common';
import { isUniqueViolation, type Transaction } from '@shanhuo/database';
import { Clock, type ChinaDay } from '@shanhuo/kernel';
import { DemoMode } from '../demo/demo-mode.js';
import { BlindIndexer } from '../sealing/blind-index.js';
import { Sealer, type SealedPlace } from '../sealing/sealer.js';
import { maskIdentityNumber, type IdentityNumber } from './identity-number.rules.js';
import { maskLegalName, type LegalName } from './legal-name.rules.js';
import { RealNameCheck, type RealNameFinding, type RealNameLevel } from './real-name-check.js';
import { IdentityTaken } from './real-name.failures.js';
import { RealNameRepository } from './real-name.repository.js';

/** A name and an identity number of one person, in plain; never kept so. */
export interface RealName {
  readonly name: LegalName;
  readonly number: IdentityNumber;
}

/** Which original an operator saw, and where. */
export interface SeenDocument {
  readonly what: string;
  readonly where: string;
}

/** Who persons are by law. What is kept is sealed; whoever opens it writes down what for. */
@Injectable()
export class RealNameService {
  constructor(
    @Inject(RealNameRepository) private readonly names: RealNameRepository,
    @Inject(RealNameCheck) private readonly outside: RealNameCheck,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(BlindIndexer) private readonly indexer: BlindIndexer,
    @Inject(DemoMode) private readonly demo: DemoMode,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Asks the check there is; no transaction may be open meanwhile. */
  check({ name, number }: RealName): Promise<RealNameFinding> {
    return this.outside.check(name, number);
  }

  /**
   * Keeps who a person is, in place of what they said before. An identity that another person has is refused. The same
   * name and number said again leave a level that was reached.
   */
  async keep(
    tx: Transaction,
    personId: string,
    { name, number }: RealName,
    found: { readonly level: RealNameLevel; readonly dueOn: ChinaDay },
  ): Promise<{ readonly isAnother: boolean } | IdentityTaken> {
    const identityIndex = this.indexer.indexOf('identity-number', number);
    const known = await this.names.find(tx, personId);
    const isKnown =
      known !== undefined &&
      known.identityIndex.equals(identityIndex) &&
      this.sealer.open(known.sealedName, placeOf(personId, 'sealed_name')) === name;
    if (isKnown) return { isAnother: false };
    try {
      await this.names.keep(tx, {
        personId,
        sealedName: this.sealer.seal(name, placeOf(personId, 'sealed_name')),
        maskedName: maskLegalName(name),
        sealedIdentityNumber: this.sealer.seal(number, placeOf(personId, 'sealed_identity_number')),
        maskedIdentityNumber: maskIdentityNumber(number),
        identityIndex,
        level: found.level,
        checkedBy: this.outside.name,
        checkedAt: this.clock.now(),
        dueOn: found.dueOn,
      });
    } catch (error) {
      if (isUniqueViolation(error)) return new IdentityTaken();
      throw error;
    }
    return { isAnother: known !== undefined };
  }

  /** Lifts to `document`: an operator saw the original. Throws for a person without a real name. */
  async confirm(
    tx: Transaction,
    personId: string,
    seen: SeenDocument & { readonly by: string; readonly dueOn: ChinaDay },
  ): Promise<void> {
    const found = await this.names.confirm(tx, personId, { ...seen, at: this.clock.now() });
    if (!found) throw new Error('a person without a real name was confirmed');
  }

  /** Somebody who knows the person vouched again: what is known is good until another day. */
  prolong(tx: Transaction, personId: string, dueOn: ChinaDay): Promise<void> {
    return this.names.prolong(tx, personId, dueOn);
  }

  /** In plain, for whoever has written down why; undefined for a person who has said none. */
  async reveal(tx: Transaction, personId: string): Promise<RealName | undefined> {
    const known = await this.names.find(tx, personId);
    return (
      known && {
        name: this.sealer.open(known.sealedName, placeOf(personId, 'sealed_name')) as LegalName,
        number: this.sealer.open(
          known.sealedIdentityNumber,
          placeOf(personId, 'sealed_identity_number'),
        ) as IdentityNumber,
      }
    );
  }

  /** How sure it is who the person is; undefined for a person who has said none. */
  async findLevel(tx: Transaction, personId: string): Promise<RealNameLevel | undefined> {
    return (await this.names.find(tx, personId))?.level;
  }

  /** Forgets it: nobody needs to know any more. */
  forget(tx: Transaction, personId: string): Promise<void> {
    return this.names.forget(tx, personId);
  }

  /** Whether this much is enough to sell: the form alone is in a demo, and nowhere else. */
  async isEnough(level: RealNameLevel): Promise<boolean> {
    return level === 'document' || (await this.demo.isOn());
  }
}

function placeOf(personId: string, column: 'sealed_name' | 'sealed_identity_number'): SealedPlace {
  return { table: 'identity.real_names', column, row: personId };
}
