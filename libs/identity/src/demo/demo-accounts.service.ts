import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { GrantService } from '../grant/grant.service.js';
import { needsSecondFactor, type Role, type RoleFor } from '../grant/role.js';
import { hashPassword } from '../password/password.hash.js';
import { PasswordRepository } from '../password/password.repository.js';
import { PersonService } from '../person/person.service.js';
import { readPhone } from '../person/phone.rules.js';
import { SecondFactorVault } from '../second-factor/second-factor.vault.js';
import { newTotpSecret } from '../second-factor/totp.js';
import { DemoMode } from './demo-mode.js';

/** An account to try the shop with, as the start prints it. */
export interface DemoAccount {
  readonly personId: string;
  readonly role: Role;
  readonly name: string;
  readonly phone: string;
  readonly password: string;
  /** Base 32, for an authenticator; only of roles that need a second factor. */
  readonly totpSecret?: string;
}

/** Numbers nobody has: one digit counts, the rest is nought. */
const PEOPLE: readonly { role: Role; phone: string; name: string }[] = [
  { role: 'buyer', phone: '19900000001', name: '演示买家' },
  { role: 'seller', phone: '19900000002', name: '演示卖家' },
  { role: 'agent', phone: '19900000003', name: '演示代办员' },
  { role: 'manager', phone: '19900000004', name: '演示合作社负责人' },
  { role: 'operator', phone: '19900000005', name: '演示运营人员' },
];

/** Accounts of the demo; refuses to make any elsewhere. */
@Injectable()
export class DemoAccounts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PersonService) private readonly persons: PersonService,
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(PasswordRepository) private readonly passwords: PasswordRepository,
    @Inject(SecondFactorVault) private readonly vault: SecondFactorVault,
    @Inject(DemoMode) private readonly mode: DemoMode,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Makes one account a role, with passwords and secrets made now and told once, here. `subjects` says what each role is
   * held for. A second call gives the same persons new passwords and secrets.
   */
  async seed(subjects: Readonly<Partial<Record<Role, readonly RoleFor[]>>>): Promise<DemoAccount[]> {
    await this.mode.assertOn();
    const accounts: DemoAccount[] = [];
    for (const person of PEOPLE) {
      const password = randomBytes(9).toString('base64url');
      const hash = await hashPassword(password);
      accounts.push(
        await this.database.inTransaction(async (tx) => {
          const personId = await this.open(tx, person, hash, subjects[person.role] ?? []);
          const totpSecret = needsSecondFactor(person.role) ? await this.turnOnSecondFactor(tx, personId) : undefined;
          return { ...person, personId, password, ...(totpSecret === undefined ? {} : { totpSecret }) };
        }),
      );
    }
    return accounts;
  }

  private async open(
    tx: Transaction,
    { phone, name }: { phone: string; name: string },
    passwordHash: string,
    grants: readonly RoleFor[],
  ): Promise<string> {
    const read = readPhone(phone);
    if (read === undefined) throw new Error('a demo phone is not one');
    const { personId } = await this.persons.findOrOpen(tx, read, name);
    await this.passwords.set(tx, personId, passwordHash, this.clock.now());
    for (const grant of grants) await this.grants.giveBySystem(tx, personId, grant);
    return personId;
  }

  private async turnOnSecondFactor(tx: Transaction, personId: string): Promise<string> {
    const secret = newTotpSecret();
    await this.vault.keepPending(tx, personId, secret);
    await this.vault.turnOn(tx, personId, secret, 0);
    return secret;
  }
}
