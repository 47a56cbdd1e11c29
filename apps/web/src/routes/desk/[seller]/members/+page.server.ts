import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  AnswerMembershipRequestDocument,
  AskToJoinDocument,
  DeskMembershipDocument,
  EndMembershipDocument,
  GrantToCooperativeDocument,
  RevokeFromCooperativeDocument,
  WithdrawMembershipRequestDocument,
  type MemberScope,
} from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { memberScopes } from '#lib/desk/member-scopes.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

type Done = 'granted' | 'revoked' | 'asked' | 'joined' | 'declined' | 'withdrawn' | 'left';
type DeskEvent = RequestEvent<{ seller: string }>;

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, DeskMembershipDocument, { sellerCode });
    const desk = deskSeller(event, result, 'OWN');
    if (!result.membership) return undefined;
    const { permissions, ...membership } = result.membership;
    const all: readonly Done[] = ['granted', 'revoked', 'asked', 'joined', 'declined', 'withdrawn', 'left'];
    return {
      ...desk,
      membership,
      terms: memberScopes.map((scope) => ({ scope, granted: permissions.find((each) => each.scope === scope) })),
      cooperatives: result.cooperatives.nodes.filter(({ code }) =>
        membership.requests.every(({ cooperativeCode }) => cooperativeCode !== code),
      ),
      done: chosen(event.url.searchParams, 'done', all),
      viewer: result.me,
    };
  });

export const actions: Actions = {
  grant: async (event) => {
    const scope = await readScope(event);
    if (!scope) return wrong(m.member_choose_again());
    const input = { sellerCode: event.params.seller, scope };
    return finish(event, 'granted', (await askAtWork(event, GrantToCooperativeDocument, { input })).grantToCooperative);
  },

  revoke: async (event) => {
    const scope = await readScope(event);
    if (!scope) return wrong(m.member_choose_again());
    const input = { sellerCode: event.params.seller, scope };
    const { revokeFromCooperative: answer } = await askAtWork(event, RevokeFromCooperativeDocument, { input });
    return finish(event, 'revoked', answer);
  },

  join: async (event) => {
    const cooperativeCode = typedText(await readForm(event), 'cooperative').slice(0, 20);
    const input = { sellerCode: event.params.seller, cooperativeCode };
    return finish(event, 'asked', (await askAtWork(event, AskToJoinDocument, { input })).askToJoin);
  },

  answer: async (event) => {
    const form = await readForm(event);
    const accept = typedText(form, 'answer') === 'yes';
    const input = { id: typedText(form, 'id').slice(0, 40), accept };
    const { answerMembershipRequest: answer } = await askAtWork(event, AnswerMembershipRequestDocument, { input });
    return finish(event, accept ? 'joined' : 'declined', answer);
  },

  withdraw: async (event) => {
    const input = { id: typedText(await readForm(event), 'id').slice(0, 40) };
    const { withdrawMembershipRequest: answer } = await askAtWork(event, WithdrawMembershipRequestDocument, { input });
    return finish(event, 'withdrawn', answer);
  },

  leave: async (event) => {
    const form = await readForm(event);
    if (typedText(form, 'sure') !== 'on') return wrong(m.member_tick_first());
    const input = { sellerCode: event.params.seller, cooperativeCode: typedText(form, 'cooperative').slice(0, 20) };
    return finish(event, 'left', (await askAtWork(event, EndMembershipDocument, { input })).endMembership);
  },
};

async function readScope(event: DeskEvent): Promise<MemberScope | undefined> {
  const typed = typedText(await readForm(event), 'scope');
  return memberScopes.find((scope) => scope === typed);
}

function wrong(summary: string) {
  return fail(422, { problems: { summary, fields: {} } satisfies Problems });
}

/** What was done is read again and said; what was refused is said in its words. */
function finish(event: DeskEvent, done: Done, answer: { __typename: string; message?: string }) {
  if (answer.message === undefined) redirect(303, `/desk/${event.params.seller}/members?done=${done}`);
  return fail(422, { problems: toProblems({ message: answer.message }) });
}
