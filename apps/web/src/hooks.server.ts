import { randomUUID } from 'node:crypto';
import { error as refuse } from '@sveltejs/kit';
import { dev } from '$app/env';
import { getRequestEvent } from '$app/server';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { overwriteGetLocale } from '#generated/paraglide/runtime.js';
import { ApiRefusal } from '#lib/server/api/api-refusal.js';
import { configuration } from '#lib/server/configuration.js';
import { contentSecurityPolicy } from '#lib/server/content-security-policy.js';
import { answerLanguageSwitch, readLanguage } from '#lib/server/language-cookie.js';
import { logFailure } from '#lib/server/log-failure.js';
import { scriptOf } from '#lib/server/page-script.js';
import { readSessionToken } from '#lib/server/session-cookie.js';
import { isSimple } from '#lib/simple/simple-cookie.server.js';

overwriteGetLocale(() => getRequestEvent().locals.locale);

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.requestId = event.request.headers.get('x-request-id') ?? randomUUID();
  event.locals.locale = readLanguage(event);
  event.locals.sessionToken = readSessionToken(event);
  event.locals.simple = isSimple(event);

  answerLanguageSwitch(event);
  // No form has this action; asked for it, the framework would fail rather than say so.
  if (event.url.searchParams.has('/default')) refuse(404, { message: 'not found', kind: 'not-found' });

  let policy: string | undefined;
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => {
      policy = contentSecurityPolicy(html, {
        paymentPage: leadsToPayment(event.route.id) ? configuration.paymentPageOrigin : undefined,
        script: scriptOf(event.route.id),
      });
      const simple = event.locals.simple ? 'class="simple"' : '';
      return html.replace('%lang%', event.locals.locale).replace('%simple%', simple);
    },
  });
  // The development server injects scripts and styles of its own.
  if (policy && !dev) response.headers.set('content-security-policy', policy);
  if (!response.headers.has('cache-control')) {
    // Every page may greet a person and speak one of two languages: no shared cache may keep it.
    response.headers.set('cache-control', 'private, no-cache');
  }
  response.headers.append('vary', 'Cookie');
  // By which a phone that keeps pages knows those of the other mode.
  if (event.locals.simple) response.headers.set('x-shanhuo-simple', 'on');
  return response;
};

function leadsToPayment(route: string | null): boolean {
  return route === '/checkout' || route === '/orders/[code]';
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals;
  if (kind !== 'unknown') return { requestId };
  if (error instanceof ApiRefusal && error.code !== 'INTERNAL') {
    return { status: statusOf(error), message: error.code, kind: 'refused', requestId };
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : 'unknown';
  logFailure('page failed', { requestId, route: event.route.id, reason });
  return { requestId };
};

function statusOf({ code }: ApiRefusal): number {
  const statuses: Record<string, number> = {
    BAD_USER_INPUT: 400,
    GRAPHQL_VALIDATION_FAILED: 400,
    UNAUTHENTICATED: 401,
    FORBIDDEN: 404,
    TOO_MANY_REQUESTS: 429,
    TOO_COSTLY: 400,
  };
  return statuses[code] ?? 500;
}
