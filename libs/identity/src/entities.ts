import { ConsentCodeEntity } from './consent/consent-code.entity.js';
import { GrantEntity } from './grant/grant.entity.js';
import { LimitEntity } from './limit/limit.entity.js';
import { PasswordEntity } from './password/password.entity.js';
import { PersonEntity } from './person/person.entity.js';
import { RealNameEntity } from './real-name/real-name.entity.js';
import { RecoveryCodeEntity, SecondFactorEntity } from './second-factor/second-factor.entity.js';
import { SignInChallengeEntity } from './second-factor/sign-in-challenge.entity.js';
import { SessionEntity } from './session/session.entity.js';
import { SignInCodeEntity } from './sign-in/sign-in-code.entity.js';

/** Entities of this lib, for the connection of a process. */
export const IDENTITY_ENTITIES = [
  PersonEntity,
  GrantEntity,
  PasswordEntity,
  SignInCodeEntity,
  ConsentCodeEntity,
  SignInChallengeEntity,
  SessionEntity,
  SecondFactorEntity,
  RecoveryCodeEntity,
  LimitEntity,
  RealNameEntity,
];
