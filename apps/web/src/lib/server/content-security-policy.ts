import { createHash } from 'node:crypto';
import type { PageScript } from './page-script.js';

const policies = new Map<string, string>();
const mostPolicies = 200;

/** What a page needs beyond a page of the shop. */
interface Needs {
  /** Origin its forms may lead to. */
  readonly paymentPage?: string | undefined;
  readonly script?: PageScript | undefined;
}

/**
 * The policy of a rendered page: no script but the shop's own files where a page has one, no style but the inlined one,
 * known by its hash. Hashes rather than nonces, so that the same page keeps the same bytes and the same ETag. There are as
 * many styles as kinds of pages; each is hashed once, where SvelteKit's own policy would hash it for every visitor.
 */
export function contentSecurityPolicy(html: string, needs: Needs = {}): string {
  const style = inlinedStyle(html);
  const key = `${needs.paymentPage ?? ''}|${needs.script ?? ''}|${style}`;
  let policy = policies.get(key);
  if (policy === undefined) {
    policy = write(style, needs);
    if (policies.size < mostPolicies) policies.set(key, policy);
  }
  return policy;
}

function inlinedStyle(html: string): string {
  const opening = html.indexOf('<style>');
  if (opening === -1) return '';
  const start = opening + '<style>'.length;
  return html.slice(start, html.indexOf('</style>', start));
}

function write(style: string, { paymentPage, script }: Needs): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    // A photo that is about to be sent is shown from the phone's own memory.
    `img-src 'self' data:${script === 'photos' || script === 'drafts' ? ' blob:' : ''}`,
    ...(script ? ["script-src 'self'"] : []),
    ...(script === 'news' || script === 'drafts' ? ["connect-src 'self'"] : []),
    ...(script === 'drafts' ? ["worker-src 'self'"] : []),
    `style-src 'self' 'sha256-${hash}'`,
    // A form’s policy holds for where its answer leads, too: only the pages one pays from may lead to the payment page.
    ['form-action', "'self'", ...(paymentPage ? [paymentPage] : [])].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
