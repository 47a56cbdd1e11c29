/** A code is on its way, if the phone can receive one; whether it has an account is not told. */
export class SignInCodeSent {
  constructor(
    readonly maskedPhone: string,
    readonly expiresInSeconds: number,
    readonly resendAfterSeconds: number,
  ) {}
}

/** Signed in: the token is told once. */
export class SignedIn {
  constructor(
    readonly sessionToken: string,
    readonly expiresAt: Date,
    readonly personId: string,
    readonly newAccount: boolean,
  ) {}
}

/** The first factor was right; the second is owed against this challenge. */
export class SecondFactorNeeded {
  constructor(
    readonly challenge: string,
    readonly expiresAt: Date,
  ) {}
}

export class SignedOut {
  readonly done = true;
}
