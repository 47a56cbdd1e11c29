import { describe, expect, it } from '@jest/globals';
import { readSandboxEnvironment } from './environment.js';

const good = {
  STRIPE_SANDBOX_KEY: 'sk_test_sandbox_0123456789abcdef',
  STRIPE_SANDBOX_WEBHOOK_SECRET: 'whsec_0123456789abcdef',
  STRIPE_SANDBOX_PORT: '4100',
  STRIPE_SANDBOX_PUBLIC_URL: 'http://localhost:4100',
  API_PORT: '4000',
  DATA_DIR: '/shop',
};

describe('what the sandbox is told', () => {
  it('is where it stands, whom it tells and where its books are', () => {
    expect(readSandboxEnvironment(good)).toMatchObject({
      settings: {
        port: 4100,
        file: '/shop/stripe-sandbox.sqlite',
        publicOrigin: 'http://localhost:4100',
        webhook: { url: 'http://127.0.0.1:4000/webhooks/stripe' },
      },
    });
  });

  it.each([
    ['STRIPE_SECRET_KEY', 'sk_live_0123456789abcdef'],
    ['STRIPE_SANDBOX_KEY', 'sk_live_0123456789abcdef'],
    ['STRIPE_SANDBOX_KEY', 'sk_test_0123456789abcdef'],
    ['STRIPE_SANDBOX_WEBHOOK_SECRET', ''],
    ['STRIPE_SANDBOX_PORT', '99999'],
    ['STRIPE_SANDBOX_PUBLIC_URL', 'localhost'],
    ['DATA_DIR', ''],
  ])('is refused in one sentence with %s=%s, which is not repeated', (name, value) => {
    const reading = readSandboxEnvironment({ ...good, [name]: value });
    const problems = 'problems' in reading ? reading.problems : [];
    expect(problems).toEqual([expect.stringMatching(`^${name} .+\\.$`)]);
    if (value !== '') expect(problems[0]).not.toContain(value);
  });
});
