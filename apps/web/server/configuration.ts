export interface Configuration {
  port: number;
  host: string;
  apiUrl: URL;
  /** What a request came by where no proxy says so: the protocol of the address people type. */
  publicProtocol: 'http' | 'https';
}

const shortestSecret = 16;

/** Reads the environment once, before anything starts. A refusal names the variable and never repeats its value. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  requireSecret(env.WEB_SECRET);
  // The pages read this one themselves; a bad one is refused here, before there is anybody to pay.
  readUrl('PAYMENT_PAGE_ORIGIN', env.PAYMENT_PAGE_ORIGIN || 'https://checkout.stripe.com');
  const publicUrl = readUrl('PUBLIC_URL', env.PUBLIC_URL || 'http://localhost');
  return {
    port: readPort(env.WEB_PORT || '3000'),
    host: env.WEB_HOST || '0.0.0.0',
    apiUrl: readUrl('API_URL', env.API_URL || 'http://127.0.0.1:4000'),
    publicProtocol: publicUrl.protocol === 'https:' ? 'https' : 'http',
  };
}

function requireSecret(secret = ''): void {
  if (secret.length >= shortestSecret) return;
  throw new Error(
    `WEB_SECRET must be set, with ${shortestSecret} characters or more: by it the API knows whose word on visitors to believe.`,
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error('WEB_PORT must be a whole number from 0 to 65535.');
  return port;
}

function readUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new Error(`${name} must be an address that begins with http:// or https://.`);
}
