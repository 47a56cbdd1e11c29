import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  CurrentSession,
  CurrentViewer,
  type Viewer,
  type ViewerContext,
  type ViewerSession,
} from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import {
  BEFORE_OLDEST,
  chinaDayOf,
  Clock,
  isFailure,
  readMomentCursor,
  readPageSize,
  toPage,
  writeMomentCursor,
  type Failure,
  type Language,
} from '@shanhuo/kernel';
import { SellerAccess } from '../seller/seller-access.js';
import { SHOP_WORDS } from '../seller/shop.words.js';
import { PermitDesk, type PermitKept } from './permit-desk.service.js';
import { PermitRepository } from './permit.repository.js';
import {
  DecidePermitInput,
  DecidePermitResult,
  PermitConnectionType,
  PermitType,
  SubmitPermitInput,
  SubmitPermitResult,
  WithdrawPermitInput,
  WithdrawPermitResult,
} from './permit.types.js';
import { Permit } from './permit.view.js';

const ROW = 'permits of sellers the person acts for';
const LIST = 'permitsToDecide';

@Resolver(() => PermitType)
export class PermitResolver {
  constructor(
    @Inject(PermitDesk) private readonly desk: PermitDesk,
    @Inject(PermitRepository) private readonly rows: PermitRepository,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], ROW)
  @Query(() => [PermitType], { description: 'Permits of a seller one acts for, the newest first; none of any other.' })
  async permits(
    @Args('sellerCode', { type: () => String, description: 'Short code of the seller.' }) sellerCode: string,
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
  ) {
    const seller = await this.access.findHeldSeller(viewer, sellerCode, 'own');
    const rows = seller === undefined ? [] : await this.rows.findOfSeller(seller.id, language);
    return rows.map((row) => new Permit(row, this.today()));
  }

  @Allow.role('operator', 'all permits')
  @Query(() => PermitConnectionType, { description: 'Permits that wait for a decision, the longest waiting first.' })
  async permitsToDecide(
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, 100 at most.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null | undefined,
    @Context() { language }: ViewerContext,
  ) {
    const size = readPageSize(first, language);
    const place = readMomentCursor(after, BEFORE_OLDEST, { list: LIST, language });
    const rows = await this.rows.listToDecide(place, size + 1, language);
    return toPage(
      rows.map((row) => new Permit(row, this.today())),
      {
        size,
        cursorOf: ({ submittedAt, id }) => writeMomentCursor(LIST, submittedAt, id),
        hasCursor: place !== BEFORE_OLDEST,
      },
    );
  }

  @Allow.role(['seller', 'manager'], ROW)
  @Mutation(() => SubmitPermitResult, { description: 'Hands a permit of one’s shop in.' })
  async submitPermit(
    @Args('input', { description: 'The permit.' }) input: SubmitPermitInput,
    @CurrentSession() session: ViewerSession,
    @Context() context: ViewerContext,
  ) {
    const { viewer, language } = context;
    return this.answer(await this.desk.submit(viewer, session.personId, input, language), language);
  }

  @Allow.role(['seller', 'manager'], ROW)
  @Mutation(() => WithdrawPermitResult, { description: 'Withdraws a permit; goods that need it are hidden from sale.' })
  async withdrawPermit(
    @Args('input', { description: 'Which.' }) { id }: WithdrawPermitInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.desk.withdraw(viewer, session.personId, id), language);
  }

  @Allow.role('operator', 'all permits')
  @Mutation(() => DecidePermitResult, { description: 'Accepts or refuses a permit.' })
  async decidePermit(
    @Args('input', { description: 'Which, and how.' }) input: DecidePermitInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.desk.decide(viewer, session.personId, input, language), language);
  }

  private async answer(outcome: PermitKept | Failure, language: Language) {
    if (isFailure(outcome)) return say(outcome, SHOP_WORDS, language);
    return new Permit(await this.rows.get(outcome.permitId, language), this.today());
  }

  private today() {
    return chinaDayOf(this.clock.now());
  }
}
