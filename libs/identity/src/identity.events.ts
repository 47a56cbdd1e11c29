/** A one-time code waits to be sent. The code itself is in no event and no job: `SignInCodes.handOver` opens it once. */
export const SIGN_IN_CODE_REQUESTED = 'SignInCodeRequested';
/** A code waits to be sent. It travels by its id: the code itself stands in no event. */
export interface SignInCodeRequested {
  readonly codeId: string;
}

/** A phone number signed in for the first time. */
export const ACCOUNT_OPENED = 'AccountOpened';
/** A person signed in for the first time. */
export interface AccountOpened {
  readonly personId: string;
}

/** Somebody signed in. `isFirst`: with the sign-in that opened the account. */
export const SESSION_STARTED = 'SessionStarted';
/** A person signed in on a device. */
export interface SessionStarted {
  readonly personId: string;
  readonly sessionId: string;
  readonly device: string;
  readonly isFirst: boolean;
}

/** A password was set or changed; all other sessions of the person have ended. */
export const PASSWORD_CHANGED = 'PasswordChanged';
/** A person set a password, the first or another. */
export interface PasswordChanged {
  readonly personId: string;
}

/** A second factor was confirmed; all other sessions of the person have ended. */
export const SECOND_FACTOR_TURNED_ON = 'SecondFactorTurnedOn';
/** A person confirmed a second factor; from now on it is asked for. */
export interface SecondFactorTurnedOn {
  readonly personId: string;
}
