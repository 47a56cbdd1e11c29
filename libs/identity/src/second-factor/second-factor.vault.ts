import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { Sealer, type SealedPlace } from '../sealing/sealer.js';
import { ShortCodeDigest } from '../sign-in/short-code.digest.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { stepOfTotp } from './totp.js';

/** Keeps secrets sealed and recovery codes digested, and judges what is entered against them. */
@Injectable()
export class SecondFactorVault {
  constructor(
    @Inject(SecondFactorRepository) private readonly secondFactors: SecondFactorRepository,
    @Inject(Sealer) private readonly sealer: Sealer,
    @Inject(ShortCodeDigest) private readonly digest: ShortCodeDigest,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async keepPending(tx: Transaction, personId: string, secret: string): Promise<void> {
    const sealed = this.sealer.seal(secret, placeOf(personId, 'sealed_pending_secret'));
    await this.secondFactors.putPending(tx, personId, sealed);
  }

  /** Switches the waiting secret on if the code is of it. */
  async confirmPending(tx: Transaction, personId: string, code: string): Promise<boolean> {
    const sealed = (await this.secondFactors.findSecrets(tx, personId))?.sealedPendingSecret;
    if (sealed === null || sealed === undefined) return false;
    const secret = this.sealer.open(sealed, placeOf(personId, 'sealed_pending_secret'));
    const step = stepOfTotp(secret, code, this.clock.now());
    if (step === undefined) return false;
    await this.turnOn(tx, personId, secret, step);
    return true;
  }

  /** Switches a secret on whose owner is known to have it; `step` and all before it are spent. */
  async turnOn(tx: Transaction, personId: string, secret: string, step: number): Promise<void> {
    const sealed = this.sealer.seal(secret, placeOf(personId, 'sealed_secret'));
    await this.secondFactors.confirm(tx, personId, sealed, this.clock.now(), step);
  }

  async keepRecoveryCodes(tx: Transaction, personId: string, codes: readonly string[]): Promise<void> {
    const hashes = codes.map((code) => this.digest.of('recovery-code', personId, code));
    await this.secondFactors.replaceRecoveryCodes(tx, personId, hashes);
  }

  /** Judges six digits of the authenticator or a recovery code, and uses them up: neither is taken twice. */
  async spend(tx: Transaction, personId: string, entered: string): Promise<boolean> {
    if (entered.length > 6) {
      const hash = this.digest.of('recovery-code', personId, entered);
      return this.secondFactors.useRecoveryCode(tx, personId, hash, this.clock.now());
    }
    const sealed = (await this.secondFactors.findSecrets(tx, personId))?.sealedSecret;
    if (sealed === null || sealed === undefined) return false;
    const step = stepOfTotp(this.sealer.open(sealed, placeOf(personId, 'sealed_secret')), entered, this.clock.now());
    return step !== undefined && this.secondFactors.takeStep(tx, personId, step);
  }
}

function placeOf(personId: string, column: 'sealed_secret' | 'sealed_pending_secret'): SealedPlace {
  return { table: 'auth.second_factors', column, row: personId };
}
