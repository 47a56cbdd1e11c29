export interface Configuration {
  port: number;
  host: string;
  apiUrl: URL;
}

const shortestSecret = 16;

/** Reads the environment once, before anything starts. A refusal names the variable and never repeats its value. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  return {
    port: readPort(env.WEB_PORT ?? '3000'),
    host: env.WEB_HOST ?? '0.0.0.0',
    apiUrl: readUrl('API_URL', env.API_URL ?? 'http://127.0.0.1:4000'),
    ...checkRest(env),
  };
}

function checkRest(env: NodeJS.ProcessEnv): Record<string, never> {
  if (env.PUBLIC_URL) readUrl('PUBLIC_URL', env.PUBLIC_URL);
  if ((env.WEB_SECRET ?? '').length < shortestSecret) {
    throw new Error(
      `WEB_SECRET must be set, with ${shortestSecret} characters or more: the API believes visitors' addresses only from who knows it.`,
    );
  }
  return {};
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
