import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { InvalidInput, isFailure, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import { codeField, phoneField, PROBLEM_WORDS, triedPasswordField } from '../input/fields.js';
import { readInput } from '../input/read-input.js';
import { Limits, type Count } from '../limit/limits.js';
import type { TooManyAttempts } from '../limit/too-many-attempts.failure.js';
import { verifyPassword } from '../password/password.hash.js';
import { PasswordRepository } from '../password/password.repository.js';
import { PersonService } from '../person/person.service.js';
import { maskPhone, type Phone } from '../person/phone.rules.js';
import { BlindIndexer } from '../sealing/blind-index.js';
import { countedAddress, type Visitor } from '../viewer/visitor.js';
import { Admission } from './admission.js';
import { CODE_LIFETIME_SECONDS, SignInCodes } from './sign-in-codes.js';
import { SignInRefused } from './sign-in.failures.js';
import { SignInCodeSent, type SecondFactorNeeded, type SignedIn } from './sign-in.results.js';

/** Who asks to be let in, and in which language. */
export interface Caller {
  readonly visitor: Visitor;
  readonly language: Language;
}

export type SignInOutcome = SignedIn | SecondFactorNeeded | SignInRefused | InvalidInput | TooManyAttempts;

const RESEND_AFTER_SECONDS = 60;
const requestInput = z.object({ phone: phoneField });
const codeInput = z.object({ phone: phoneField, code: codeField });
const passwordInput = z.object({ phone: phoneField, password: triedPasswordField });

/** The first factor. No answer, and no amount of work, tells whether a phone has an account. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SignInCodes) private readonly codes: SignInCodes,
    @Inject(PasswordRepository) private readonly passwords: PasswordRepository,
    @Inject(PersonService) private readonly persons: PersonService,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(BlindIndexer) private readonly indexer: BlindIndexer,
  ) {}

  async requestCode(
    input: { phone: string },
    caller: Caller,
  ): Promise<SignInCodeSent | InvalidInput | TooManyAttempts> {
    const read = readInput(requestInput, input, PROBLEM_WORDS, caller.language);
    if (read instanceof InvalidInput) return read;
    const phoneIndex = this.indexer.indexOf('phone', read.phone);
    const full = await this.limits.take(
      ['codePerAddressAnHour', this.addressIndex(caller.visitor)],
      ['codePerPhoneAMinute', phoneIndex],
      ['codePerPhoneAnHour', phoneIndex],
    );
    if (full !== undefined) return full;
    await this.database.inTransaction((tx) => this.codes.make(tx, read.phone, caller.language));
    return new SignInCodeSent(maskPhone(read.phone), CODE_LIFETIME_SECONDS, RESEND_AFTER_SECONDS);
  }

  /** The first time it opens the account. */
  async withCode(input: { phone: string; code: string }, caller: Caller): Promise<SignInOutcome> {
    const read = readInput(codeInput, input, PROBLEM_WORDS, caller.language);
    if (read instanceof InvalidInput) return read;
    return this.counted(read.phone, caller.visitor, async () => {
      const codeId = await this.codes.judge(read.phone, read.code);
      if (codeId === undefined) return new SignInRefused();
      return this.database.inTransaction(async (tx) => {
        if (!(await this.codes.use(tx, codeId))) return new SignInRefused();
        const person = await this.persons.findOrOpen(tx, read.phone);
        return this.admission.admit(tx, person, 'code', caller.visitor);
      });
    });
  }

  async withPassword(input: { phone: string; password: string }, caller: Caller): Promise<SignInOutcome> {
    const read = readInput(passwordInput, input, PROBLEM_WORDS, caller.language);
    if (read instanceof InvalidInput) return read;
    return this.counted(read.phone, caller.visitor, async () => {
      const known = await this.passwords.findByPhone(this.indexer.indexOf('phone', read.phone));
      const isRight = await verifyPassword(read.password, known?.hash);
      if (known === undefined || !isRight) return new SignInRefused();
      const person = { personId: known.personId, isNew: false };
      return this.database.inTransaction((tx) => this.admission.admit(tx, person, 'password', caller.visitor));
    });
  }

  /** Counts an attempt before it is judged, and takes the count back where it succeeded. */
  private async counted<Outcome extends object>(
    phone: Phone,
    visitor: Visitor,
    attempt: () => Promise<Outcome>,
  ): Promise<Outcome | TooManyAttempts> {
    const ofAddress: Count = ['failedSignInPerAddress', this.addressIndex(visitor)];
    const ofAccount: Count = ['failedSignInPerAccount', this.indexer.indexOf('phone', phone)];
    const full = await this.limits.take(ofAddress, ofAccount);
    if (full !== undefined) return full;
    const outcome = await attempt();
    if (!isFailure(outcome)) {
      await this.limits.giveBack(ofAddress);
      await this.limits.forget(ofAccount);
    }
    return outcome;
  }

  private addressIndex(visitor: Visitor): Buffer {
    return this.indexer.indexOf('address', countedAddress(visitor.address));
  }
}
