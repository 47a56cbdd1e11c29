import { AccountResolver } from './account/account.resolver.js';
import { PasswordResolver } from './password/password.resolver.js';
import { SecondFactorResolver } from './second-factor/second-factor.resolver.js';
import { SessionResolver } from './session/session.resolver.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';

/** The type of one's own account, for libs above that add fields to it. */
export { AccountType } from './account/account.types.js';
export { IDENTITY_FAILURE_WORDS, nameOfResult, say, type FailureWords } from './failure/failure-words.js';
export { IdempotencyKeyReusedType, TooManyAttemptsType } from './failure/failure.types.js';

/** Resolvers of this lib, for the API. */
export const IDENTITY_RESOLVERS = [
  AccountResolver,
  SignInResolver,
  SessionResolver,
  PasswordResolver,
  SecondFactorResolver,
];
