import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import { findShop } from '../shop/shop.js';
import type { Visit } from './visit.js';

/** For a message that the worker of a busy machine is to send. */
const PATIENCE_MS = 30_000;

/**
 * A number nobody has, as somebody would type it. The page of messages shows its last four digits alone, so these are
 * given once in a run: specs run in several processes, and each keeps what it takes as a folder in the shop's own. The
 * demo's accounts have low ones.
 */
export function newPhone(): string {
  const taken = join(findShop().variables['DATA_DIR'] ?? '', 'phones-of-specs');
  mkdirSync(taken, { recursive: true });
  for (;;) {
    const last = String(randomInt(1_000, 10_000));
    if (takes(join(taken, last))) return `1990${randomInt(1_000).toString().padStart(3, '0')}${last}`;
  }
}

function takes(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Asks for a code and stands before the page that takes it. */
export async function requestCode(visit: Visit, phone: string): Promise<void> {
  const { page, say } = visit;
  await visit.open('/sign-in');
  await page.getByLabel(say('phone_label')).fill(phone);
  await page.getByRole('button', { name: say('sign_in_send_code') }).click();
  await page.waitForURL('**/sign-in/code');
}

/** The newest code the demo's page shows for a phone. It is sent by the worker, so it may take a moment to come. */
export async function readCode(visit: Visit, phone: string): Promise<string> {
  const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const page = await visit.context.newPage();
  const deadline = performance.now() + PATIENCE_MS;
  try {
    while (performance.now() < deadline) {
      await page.goto('/demo/messages');
      const message = page.getByRole('listitem').filter({ hasText: masked }).first();
      const code = (await message.count()) > 0 ? /\b\d{6}\b/.exec(await message.innerText())?.[0] : undefined;
      if (code !== undefined) return code;
      await pause(100);
    }
  } finally {
    await page.close();
  }
  throw new Error(`No code came for ${masked}.`);
}

/** A person new to the shop signs in with a code; the account page is open afterwards. */
export async function signInWithCode(visit: Visit, phone = newPhone()): Promise<string> {
  await requestCode(visit, phone);
  await enterCode(visit, await readCode(visit, phone));
  await visit.page.waitForURL('**/account');
  return phone;
}

export async function enterCode({ page, say }: Visit, code: string): Promise<void> {
  await page.getByLabel(say('code_label')).fill(code);
  await page.getByRole('button', { name: say('sign_in_button'), exact: true }).click();
}

export async function enterPassword(
  { page, say }: Pick<Visit, 'page' | 'say'>,
  phone: string,
  password: string,
): Promise<void> {
  await page.getByLabel(say('phone_label')).fill(phone);
  await page.getByLabel(say('password_label')).fill(password);
  await page.getByRole('button', { name: say('sign_in_button'), exact: true }).click();
}

export async function enterSecondFactor({ page, say }: Visit, code: string): Promise<void> {
  await page.getByLabel(say('second_factor_code_label')).fill(code);
  await page.getByRole('button', { name: say('sign_in_button'), exact: true }).click();
}

/** What an authenticator shows now, or shows `steps` half minutes later: the shop takes each code once. */
export function authenticatorCode(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
}
