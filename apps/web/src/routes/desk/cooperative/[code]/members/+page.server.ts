import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  AnswerMembershipRequestDocument,
  CooperativeMembersDocument,
  EndMembershipOfMemberDocument,
  InviteMemberDocument,
  WithdrawMembershipRequestDocument,
} from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { firstPageInstead } from '#lib/server/first-page-instead.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';

type Done = 'invited' | 'accepted' | 'declined' | 'withdrawn' | 'ended';

export const load: PageServerLoad = (event) =>
  findByCode(event.params.code, async (cooperativeCode) => {
    const { result, lostPlace } = await firstPageInstead(event, (after) =>
      askAtWork(event, CooperativeMembersDocument, { cooperativeCode, after }),
    );
    const cooperative = result.myCooperatives.find(({ code }) => code === cooperativeCode);
    if (!cooperative) error(404, { message: 'not found', kind: 'not-found' });
    const all: readonly Done[] = ['invited', 'accepted', 'declined', 'withdrawn', 'ended'];
    return {
      cooperative,
      members: result.cooperativeMembers,
      asking: result.membershipRequests.filter(({ askedBy }) => askedBy === 'HOUSEHOLD'),
      invited: result.membershipRequests.filter(({ askedBy }) => askedBy === 'COOPERATIVE'),
      done: chosen(event.url.searchParams, 'done', all),
      lostPlace,
      viewer: result.me,
    };
  });

export const actions: Actions = {
  invite: async (event) => {
    const typed = typedText(await readForm(event), 'shop')
      .trim()
      .slice(0, 200);
    // The code as it stands at the end of a shop's address, or by itself.
    const sellerCode = typed.split('?')[0]?.split('/').findLast(Boolean) ?? '';
    const input = { cooperativeCode: event.params.code, sellerCode };
    const { inviteMember: answer } = await askAtWork(event, InviteMemberDocument, { input });
    return answer.__typename === 'SellerNotFound'
      ? fail(422, { typed, problems: { summary: '', fields: { shop: m.member_shop_unknown() } } satisfies Problems })
      : finish(event, 'invited', answer, typed);
  },

  answer: async (event) => {
    const form = await readForm(event);
    const accept = typedText(form, 'answer') === 'yes';
    const input = { id: typedText(form, 'id').slice(0, 40), accept };
    const { answerMembershipRequest: answer } = await askAtWork(event, AnswerMembershipRequestDocument, { input });
    return finish(event, accept ? 'accepted' : 'declined', answer);
  },

  withdraw: async (event) => {
    const input = { id: typedText(await readForm(event), 'id').slice(0, 40) };
    const { withdrawMembershipRequest: answer } = await askAtWork(event, WithdrawMembershipRequestDocument, { input });
    return finish(event, 'withdrawn', answer);
  },

  end: async (event) => {
    const form = await readForm(event);
    const input = { cooperativeCode: event.params.code, memberId: typedText(form, 'member').slice(0, 40) };
    const { endMembershipOfMember: answer } = await askAtWork(event, EndMembershipOfMemberDocument, { input });
    return finish(event, 'ended', answer);
  },
};

function finish(
  event: RequestEvent<{ code: string }>,
  done: Done,
  answer: { __typename: string; message?: string },
  typed = '',
) {
  if (answer.message === undefined) redirect(303, `/desk/cooperative/${event.params.code}/members?done=${done}`);
  return fail(422, { typed, problems: toProblems({ message: answer.message }) });
}
