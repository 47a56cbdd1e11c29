import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy } from './content-security-policy.js';

const hashOf = (style: string) => createHash('sha256').update(style).digest('base64');

describe('contentSecurityPolicy', () => {
  it('allows the page its own inlined style and no other', () => {
    const policy = contentSecurityPolicy('<head><style>a{color:red}</style></head><p>text</p>');
    expect(policy).toContain(`style-src 'self' 'sha256-${hashOf('a{color:red}')}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('allows no script, no frame and no foreign form target', () => {
    const policy = contentSecurityPolicy('<p>no style</p>');
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('script-src');
  });

  it('lets a page one pays from lead to the payment page, and the same page without it to none', () => {
    const html = '<style>b{color:red}</style>';
    expect(contentSecurityPolicy(html, { paymentPage: 'https://pay.test' })).toContain(
      "form-action 'self' https://pay.test;",
    );
    expect(contentSecurityPolicy(html)).toContain("form-action 'self';");
  });

  it('[C3] lets a script listen on a dashboard, and none on a page of the shop', () => {
    const page = '<p>a dashboard</p>';
    expect(contentSecurityPolicy(page, { script: 'news' })).toContain("script-src 'self'; connect-src 'self'");
    expect(contentSecurityPolicy(page)).not.toContain('script-src');
    expect(contentSecurityPolicy(page, { script: 'photos' })).not.toContain('connect-src');
  });

  it('[S8] lets the desk keep drafts, with a service worker of its own, and no other page have one', () => {
    const page = '<p>a form</p>';
    expect(contentSecurityPolicy(page, { script: 'drafts' })).toContain(
      "img-src 'self' data: blob:; script-src 'self'; connect-src 'self'; worker-src 'self'",
    );
    for (const script of ['photos', 'news', 'sign-out', undefined] as const)
      expect(contentSecurityPolicy(page, { script })).not.toContain('worker-src');
  });
});
