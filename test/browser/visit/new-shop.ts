import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { Buyer } from '../../support/buyer.js';
import { askApi } from '../shop/ask-api.js';
import { findShop } from '../shop/shop.js';
import { inventNumber, villageOfAgent } from './applying.js';
import { sessionCookie } from './at-work.js';
import { newPhone } from './sign-in.js';
import { visiting, type Look, type Visit } from './visit.js';

/** A shop of somebody’s own, just approved: what is done to it disturbs no other journey. */
export interface NewShop {
  readonly seller: string;
  /** Of its owner. */
  readonly phone: string;
  /** Token of its owner's session, for who keeps a browser of their own. */
  readonly session: string;
  /** Its owner comes back. */
  as(look: Partial<Look>, journey: (visit: Visit) => Promise<void>): Promise<void>;
}

interface Item {
  readonly id: string;
  readonly kind: 'ATTESTATION' | 'DOCUMENT' | 'OPERATOR_REVIEW';
}

const FORM = `query ($kind: SellerKind!) { applicationForm(kind: $kind) { checklist { id kind } } }`;
const ASKED = `query ($code: String!) { application(code: $code) { items { item { id kind } } } }`;
const APPLY = `mutation ($input: ApplyAsSellerInput!) { done: applyAsSeller(input: $input) {
  __typename ... on Application { code } ... on Failure { message } } }`;
const VOUCH = `mutation ($input: ApplicationDecisionInput!) { done: recommendApplication(input: $input) {
  __typename ... on Failure { message } } }`;
const REVIEW = `mutation ($input: ReviewItemInput!) { done: reviewItem(input: $input) { __typename ... on Failure { message } } }`;
const APPROVE = `mutation ($input: ApproveApplicationInput!) { done: approveApplication(input: $input) {
  __typename ... on Application { seller { code } } ... on Failure { message } } }`;

/**
 * Opens a shop in the village of the demo's agent, past the pages that journeys of applying walk: an applicant, an agent and
 * an operator would need three browsers and a dozen pages for it.
 */
export async function openShop(browser: Browser, kind = 'OWN_PRODUCE_HOUSEHOLD'): Promise<NewShop> {
  const { apiUrl, webUrl, sessions, variables } = findShop();
  const owner = new Buyer({ apiUrl, webSecret: variables['WEB_SECRET'] ?? '' }, newPhone());
  await owner.signIn();
  const session = owner.sessionToken;
  const form = await owner.ask<{ applicationForm: { checklist: readonly Item[] } }>(FORM, { kind });
  const { code = '' } = await change<{ code?: string }>(session, APPLY, {
    ...{ idempotencyKey: randomUUID(), kind, legalName: '秦大山', identityNumber: inventNumber() },
    ...{
      villageCode: await villageOfAgent(),
      grows: '木耳、土蜂蜜',
      attestations: idsOf(form.applicationForm.checklist, 'ATTESTATION'),
    },
  });
  await change(sessions.agent, VOUCH, { code, reason: '我认识这家人' });
  interface Answer {
    readonly application: { readonly items: readonly { readonly item: Item }[] };
  }
  const { application } = await askApi<Answer>(ASKED, { code }, 'zh-CN', sessions.operator);
  const items = application.items.map(({ item }) => item);
  for (const itemId of idsOf(items, 'OPERATOR_REVIEW')) {
    await change(sessions.operator, REVIEW, { applicationCode: code, itemId, done: true });
  }
  const { seller } = await change<{ seller?: { code: string } }>(sessions.operator, APPROVE, {
    code,
    reason: '样样都齐',
  });
  if (seller === undefined) throw new Error(`No shop was opened for ${code}.`);
  const as: NewShop['as'] = (look, journey) =>
    visiting(browser, look, async (visit) => {
      await visit.context.addCookies([sessionCookie(webUrl, session)]);
      await journey(visit);
    });
  return { seller: seller.code, phone: owner.phone, session, as };
}

function idsOf(items: readonly Item[], wanted: Item['kind']): string[] {
  return items.filter(({ kind }) => kind === wanted).map(({ id }) => id);
}

async function change<Done extends object>(
  session: string | undefined,
  mutation: string,
  input: object,
): Promise<Done> {
  const { done } = await askApi<{ done: Done & { message?: string } }>(mutation, { input }, 'zh-CN', session);
  if (done.message !== undefined) throw new Error(`Refused: ${done.message}`);
  return done;
}
