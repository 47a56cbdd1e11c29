import type { Language } from '@shanhuo/kernel';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A one-time code on its way: opened once to be sent, compared by its keyed digest, good for one sign-in. */
@Entity({ schema: 'auth', name: 'sign_in_codes' })
@Index('sign_in_codes_phone', ['phoneIndex', 'createdAt'])
@Index('sign_in_codes_expires_at', ['expiresAt'])
@Check('sign_in_codes_tries', 'tries between 0 and 5')
export class SignInCodeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { name: 'phone_index' })
  phoneIndex!: Buffer;

  @Column('text', { name: 'sealed_phone' })
  sealedPhone!: string;

  /** Null once it was handed over for sending. */
  @Column('text', { name: 'sealed_code', nullable: true })
  sealedCode!: string | null;

  @Column('bytea', { name: 'code_hash' })
  codeHash!: Buffer;

  @Column('text')
  language!: Language;

  @Column('integer')
  tries!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
