import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readLauncherEnvironment, readServiceEnvironment } from './read-environment.js';

const keys = {
  SEALING_KEYS: `one:${randomBytes(32).toString('base64')}`,
  BLIND_INDEX_KEY: randomBytes(32).toString('base64'),
  AUTH_SECRET: randomBytes(32).toString('hex'),
  WEB_SECRET: randomBytes(32).toString('hex'),
};
const real = { DATABASE_URL: 'postgres://shop:canary-password@db.example:5432/shop', ...keys };
const stripe = {
  STRIPE_SECRET_KEY: 'sk_test_0123456789abcdef',
  STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
};

const sandbox = {
  STRIPE_SANDBOX_URL: 'http://127.0.0.1:4100',
  STRIPE_SANDBOX_KEY: 'sk_test_sandbox_0123456789abcdef',
  STRIPE_SANDBOX_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
};

function problemsOf(variables: Record<string, string>): readonly string[] {
  const reading = readLauncherEnvironment(variables);
  return 'problems' in reading ? reading.problems : [];
}

describe('what the launcher is given', () => {
  test('nothing at all means the embedded database, the sandbox and the demo', () => {
    expect(readLauncherEnvironment({})).toEqual({
      environment: {
        nodeEnvironment: 'development',
        dataDir: '.data',
        webPort: 3000,
        apiPort: 4000,
        publicUrl: 'http://localhost:3000',
        apiUrl: 'http://127.0.0.1:4000',
        demo: true,
        demoDays: 90,
        stripe: undefined,
        sandboxPort: undefined,
        database: undefined,
      },
    });
  });

  test('an empty variable counts as not given', () => {
    expect(readLauncherEnvironment({ DATABASE_URL: '', WEB_PORT: '' })).toEqual(readLauncherEnvironment({}));
  });

  test('a real database means production, no demo, and a direct address of its own', () => {
    const reading = readLauncherEnvironment({ ...real, ...stripe });
    expect(reading).toMatchObject({
      environment: {
        nodeEnvironment: 'production',
        demo: false,
        database: { url: real.DATABASE_URL, directUrl: real.DATABASE_URL },
      },
    });
  });

  test('a key of Stripe turns the demo off beside the embedded database', () => {
    expect(readLauncherEnvironment(stripe)).toMatchObject({ environment: { demo: false } });
  });

  test.each([
    ['WEB_PORT', '00'],
    ['WEB_PORT', '65536'],
    ['WEB_PORT', '-1'],
    ['WEB_PORT', '3e3'],
    ['WEB_PORT', '３０００'],
    ['API_PORT', '4000 '],
    ['API_PORT', '🌶'],
    ['DATABASE_URL', 'mysql://shop@db/shop'],
    ['DATABASE_URL', 'postgres://db.example'],
    ['DATABASE_URL', 'canary'],
    ['STRIPE_SECRET_KEY', 'pk_live_0123456789abcdef'],
    ['STRIPE_SECRET_KEY', 'sk_live_short'],
    ['STRIPE_SECRET_KEY', 'ｓｋ_live_0123456789abcdef'],
    ['STRIPE_SECRET_KEY', sandbox.STRIPE_SANDBOX_KEY],
    ['STRIPE_WEBHOOK_SECRET', 'sk_live_0123456789abcdef'],
    ['STRIPE_SANDBOX_PORT', '4e3'],
    ['STRIPE_SANDBOX_KEY', 'sk_live_0123456789abcdef'],
    ['STRIPE_SANDBOX_KEY', 'sk_test_0123456789abcdef'],
    ['STRIPE_SANDBOX_WEBHOOK_SECRET', 'canary'],
    ['DEMO', 'yes'],
    ['DEMO_DAYS', '181'],
    ['DEMO_DAYS', '-1'],
    ['NODE_ENV', 'live'],
    ['PUBLIC_URL', 'ftp://shop.example'],
    ['PUBLIC_URL', 'https://shop.example/path'],
    ['API_URL', 'https://user:canary@shop.example'],
    ['DATA_DIR', 'a\0b'],
    ['HELP_PHONE', '打给老张'],
    ['HELP_PHONE', '0719'.repeat(9)],
    ['SEALING_KEYS', 'one:c2hvcnQ='],
    ['SEALING_KEYS', `${keys.SEALING_KEYS},${keys.SEALING_KEYS}`],
    ['BLIND_INDEX_KEY', 'canary'],
    ['AUTH_SECRET', 'canary'],
    ['WEB_SECRET', 'canary'],
  ])('%s=%s is refused in a sentence that names it and repeats nothing', (name, value) => {
    const sentences = problemsOf({ ...stripe, [name]: value }).filter((sentence) =>
      sentence.startsWith(`${name} must`),
    );
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^[A-Z_]+ must .+\.$/);
    expect(sentences[0]).not.toContain(value);
  });

  test('each key is missed by name beside a real database', () => {
    expect(problemsOf({ DATABASE_URL: real.DATABASE_URL })).toEqual(
      Object.keys(keys).map((name) => expect.stringContaining(`${name} is missing`)),
    );
  });

  test.each([
    ['beside a real database', { ...real, DEMO: 'on' }, 'DATABASE_URL'],
    ['beside a key of Stripe', { ...stripe, DEMO: 'on' }, 'STRIPE_SECRET_KEY'],
  ])('DEMO=on is refused %s', (_where, variables, named) => {
    expect(problemsOf(variables)).toEqual([expect.stringMatching(`^DEMO=on is refused beside ${named}`)]);
  });

  test.each([
    ['beside a real database', { ...real, STRIPE_SANDBOX_PORT: '4100' }, 'DATABASE_URL'],
    ['beside a key of Stripe', { ...stripe, STRIPE_SANDBOX_PORT: '4100' }, 'STRIPE_SECRET_KEY'],
  ])('a sandbox is refused %s', (_where, variables, named) => {
    expect(problemsOf(variables)).toEqual([expect.stringMatching(`^STRIPE_SANDBOX_PORT is refused beside ${named}`)]);
  });

  test.each([
    [
      { STRIPE_SANDBOX_PORT: '4000' },
      'STRIPE_SANDBOX_PORT names the port of the shop or of the API: each needs its own.',
    ],
    [{ DATABASE_DIRECT_URL: real.DATABASE_URL }, 'DATABASE_DIRECT_URL needs DATABASE_URL beside it.'],
    [{ STRIPE_SECRET_KEY: stripe.STRIPE_SECRET_KEY }, 'STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET beside it.'],
    [{ WEB_PORT: '4000' }, 'WEB_PORT and API_PORT name the same port: each needs its own.'],
  ])('%j: %s', (variables, sentence) => {
    expect(problemsOf(variables)).toEqual([sentence]);
  });

  test('all problems are told at once', () => {
    expect(problemsOf({ WEB_PORT: 'x', API_PORT: 'y', DEMO: 'z' })).toHaveLength(3);
  });
});

describe('what a service is given', () => {
  test('everything, and the direct address falls back to the address', () => {
    const reading = readServiceEnvironment({ ...real, DEMO: 'on', NODE_ENV: 'test' });
    expect(reading).toMatchObject({
      environment: {
        demo: true,
        nodeEnvironment: 'test',
        databaseDirectUrl: real.DATABASE_URL,
        sealingKeys: [{ id: 'one', key: expect.any(Buffer) }],
      },
    });
  });

  test('[N18] the help number as it is shown, and none where nobody answers one', () => {
    expect(readServiceEnvironment({ ...real, HELP_PHONE: ' +86 (0719) 012-3456 ' })).toMatchObject({
      environment: { helpPhone: '+86 (0719) 012-3456' },
    });
  });

  test('a service without a database or keys is refused', () => {
    const reading = readServiceEnvironment({});
    expect('problems' in reading && reading.problems).toHaveLength(5);
  });

  test.each([
    ['nobody, so the shop takes no orders', {}, undefined],
    [
      'Stripe',
      stripe,
      {
        provider: 'stripe',
        secretKey: stripe.STRIPE_SECRET_KEY,
        webhookSecret: stripe.STRIPE_WEBHOOK_SECRET,
      },
    ],
    [
      'the sandbox',
      sandbox,
      {
        provider: 'stripe-sandbox',
        url: sandbox.STRIPE_SANDBOX_URL,
        secretKey: sandbox.STRIPE_SANDBOX_KEY,
        webhookSecret: sandbox.STRIPE_SANDBOX_WEBHOOK_SECRET,
      },
    ],
  ])('money is taken by %s', (_who, variables, payments) => {
    expect(readServiceEnvironment({ ...real, ...variables })).toMatchObject({ environment: { payments } });
  });

  test.each([
    [{ ...stripe, ...sandbox }, /^STRIPE_SANDBOX_\w+ is refused beside STRIPE_SECRET_KEY/],
    [{ STRIPE_SANDBOX_URL: sandbox.STRIPE_SANDBOX_URL }, /^STRIPE_SANDBOX_URL needs STRIPE_SANDBOX_\w+ beside it/],
  ])('half a sandbox, or one beside Stripe, is refused: %j', (variables, sentence) => {
    const reading = readServiceEnvironment({ ...real, ...variables });
    expect('problems' in reading && reading.problems[0]).toMatch(sentence);
  });

  test('the first sealing key seals, older ones follow', () => {
    const older = randomBytes(32).toString('base64');
    const reading = readServiceEnvironment({ ...real, SEALING_KEYS: `${keys.SEALING_KEYS}, old:${older}` });
    const ids = 'environment' in reading ? reading.environment.sealingKeys.map(({ id }) => id) : [];
    expect(ids).toEqual(['one', 'old']);
  });
});
