import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Shanhuo';
const STEP_SECONDS = 30;
/** RFC 6238, 5.2 allows one step either way for a clock that is off. */
const STEPS_EITHER_WAY = 1;

/** A new secret in base 32: 160 bits, as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator reads from a QR code. `label` tells the person's accounts apart, so it is the masked phone. */
export function totpUriOf(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/** The code an authenticator shows at a moment. */
export function totpAt(secret: string, moment: Date): string {
  return totpOf(secret).generate({ timestamp: moment.getTime() });
}

/** The time step a code belongs to, near the moment; undefined where it is wrong. The caller takes each step once. */
export function stepOfTotp(secret: string, code: string, moment: Date): number | undefined {
  const delta = totpOf(secret).validate({
    token: code,
    timestamp: moment.getTime(),
    window: STEPS_EITHER_WAY,
  });
  return delta === null ? undefined : Math.floor(moment.getTime() / 1000 / STEP_SECONDS) + delta;
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}
