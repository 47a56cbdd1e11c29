import type { Language } from '@shanhuo/kernel';
import type { LineItem } from '../checkout/session-contents.js';
import { readPaymentMethod } from '../payment/payment-method.js';
import type { Session } from '../store/stripe-objects.js';
import { html, Html } from './html.js';
import { PAGE_WORDS, type PageWords } from './pay-page.words.js';
import { PAGE_STYLE } from './pay-page.style.js';

export interface PageFacts {
  readonly session: Session;
  readonly items: readonly LineItem[];
  readonly language: Language;
  /** The last attempt was refused. */
  readonly isDeclined: boolean;
}

// Whole, because the policy of the page knows the style by the hash of every letter in it.
const STYLE = new Html(`<style>${PAGE_STYLE}</style>`);

/** How late money may be asked to come. */
export const LATE_CHOICES = ['60', '300', 'end'] as const;

/** The page for a session as it stands: to pay, paid, or over. */
export function writePayPage(facts: PageFacts): string {
  const words = PAGE_WORDS[facts.language];
  if (facts.session.status === 'open') return writePage(facts.language, words.title, writeForm(facts, words));
  const isPaid = facts.session.status === 'complete';
  const wayBack = isPaid ? successAddress(facts.session) : facts.session.cancel_url;
  return writeMessage(facts.language, isPaid ? 'paid' : 'expired', wayBack);
}

/** A page that only says something, with a way back where there is one. */
export function writeMessage(
  language: Language,
  message: 'paid' | 'expired' | 'unknown' | 'badForm',
  wayBack: string | null,
): string {
  const words = PAGE_WORDS[language];
  const more = { paid: 'paidMore', expired: 'expiredMore', unknown: 'unknownMore', badForm: 'badFormMore' } as const;
  const link = wayBack === null ? undefined : html`<a class="button first" href="${wayBack}">${words.toShop}</a>`;
  return writePage(
    language,
    words[message],
    html`<h1>${words[message]}</h1>
      <p>${words[more[message]]}</p>
      ${link}`,
  );
}

/** Where a customer goes who has paid. */
export function successAddress({ success_url, id }: Session): string {
  return (success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', id);
}

function writeForm({ session, items, language, isDeclined }: PageFacts, words: PageWords): Html {
  const money = (amount: number | null): string => formatMoney(amount ?? 0, session.currency ?? 'cny', language);
  const methods = session.payment_method_types.map((type, index) => writeMethod(type, index === 0, words));
  const until = new Intl.DateTimeFormat(language, {
    timeStyle: 'short',
    dateStyle: 'medium',
    timeZone: 'Asia/Shanghai',
  });
  return html`<h1>${words.merchant}: ${new URL(successAddress(session)).host}</h1>
    ${isDeclined ? html`<p class="alarm" role="alert">${words.declined}</p>` : undefined}
    <section class="card" aria-labelledby="items">
      <p class="soft">${words.total}</p>
      <p class="total">${money(session.amount_total)}</p>
      <h2 id="items">${words.items}</h2>
      <ul>
        ${items.map(
          (item) =>
            html`<li>
              <span>${item.description} <span class="soft">${words.quantity} ${item.quantity}</span></span>
              <span>${money(item.amount_total)}</span>
            </li>`,
        )}
      </ul>
    </section>
    <form class="card" method="post" action="/pay/${session.id}">
      <fieldset>
        <legend>${words.method}</legend>
        ${methods}
      </fieldset>
      <button class="first" name="outcome" value="succeed">${words.pay} ${money(session.amount_total)}</button>
      <button name="outcome" value="decline">${words.decline}</button>
      <details>
        <summary>${words.later}</summary>
        <p class="soft">${words.laterMore}</p>
        <label
          >${words.when}
          <select name="late">
            ${LATE_CHOICES.map((choice) => html`<option value="${choice}">${words.after[choice]}</option>`)}
          </select></label
        >
        <button name="outcome" value="succeed-late">${words.payLate}</button>
      </details>
      ${session.cancel_url === null ? undefined : html`<a class="button" href="${session.cancel_url}">${words.abandon}</a>`}
      <p class="soft">${words.until}: ${until.format(session.expires_at * 1_000)}</p>
    </form>`;
}

function writeMethod(type: string, isFirst: boolean, words: PageWords): Html {
  const method = readPaymentMethod(type) ?? 'card';
  const [name, hint] = words.methods[method];
  const checked = isFirst ? html` checked` : undefined;
  return html`<label class="method"
    ><input type="radio" name="method" value="${method}" required${checked} />${name}<small>${hint}</small></label
  >`;
}

function writePage(language: Language, title: string, content: Html): string {
  const words = PAGE_WORDS[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <main>
          <p class="note" role="note"><strong>${words.sandbox}</strong> ${words.sandboxMore}</p>
          ${content}
        </main>
      </body>
    </html> `.source;
}

function formatMoney(amount: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
