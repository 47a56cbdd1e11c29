import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { isFailure, type Failure, type Language } from '@shanhuo/kernel';
import { sayPause } from '@shanhuo/village-seller';
import { CartChanged } from './cart.results.js';
import { CartService, type CartCaller, type ChangedCart } from './cart.service.js';
import { CartType } from './cart.types.js';
import {
  AddToCartInput,
  AddToCartResult,
  CartChangedType,
  ChangeCartLineInput,
  ChangeCartLineResult,
  OutOfStockType,
  ShopRestsType,
  TakeOverCartInput,
  TakeOverCartResult,
} from './change-cart.types.js';
import { MOST_SHOWN, toCart } from './cart.view.js';
import { CART_WORDS } from './cart.words.js';

@Resolver()
export class CartResolver {
  constructor(@Inject(CartService) private readonly carts: CartService) {}

  @Allow.everyone()
  @Query(() => CartType, {
    description: 'The cart of who is signed in, or of the guest with the token; empty where there is none.',
  })
  async cart(
    @Context() context: ViewerContext,
    @Args('cartToken', { type: () => String, nullable: true, description: 'Token of a guest’s cart.' })
    cartToken?: string | null,
    @Args('provinceCode', {
      type: () => String,
      nullable: true,
      description: 'Province to reckon the freight for; without one, that of the default address.',
    })
    provinceCode?: string | null,
  ): Promise<CartType> {
    return toCart(await this.carts.findCart(callerOf(context, cartToken), provinceCode ?? undefined), context.language);
  }

  @Allow.everyone()
  @Mutation(() => AddToCartResult, { description: 'Puts some of a variant into the cart.' })
  async addToCart(
    @Args('input', { description: 'What and how many.' }) input: AddToCartInput,
    @Context() context: ViewerContext,
  ) {
    return answer(await this.carts.add(callerOf(context, input.cartToken), input), context.language);
  }

  @Allow.everyone()
  @Mutation(() => ChangeCartLineResult, { description: 'Sets how many of a variant are in the cart.' })
  async changeCartLine(
    @Args('input', { description: 'Which line and how many.' }) input: ChangeCartLineInput,
    @Context() context: ViewerContext,
  ) {
    return answer(await this.carts.change(callerOf(context, input.cartToken), input), context.language);
  }

  @Allow.signedIn('one’s own cart')
  @Mutation(() => TakeOverCartResult, {
    description: 'After a sign-in: joins a guest’s cart to one’s own, of each variant the larger quantity.',
  })
  async takeOverCart(
    @Args('input', { description: 'The guest’s cart.' }) input: TakeOverCartInput,
    @CurrentSession() session: ViewerSession,
    @Context() context: ViewerContext,
  ) {
    return answer(await this.carts.takeOver(session.personId, input.cartToken, context.language), context.language);
  }
}

/** Reckoned only where it is asked for. */
@Resolver(() => CartChangedType)
export class CartChangedResolver {
  @Allow.asParent()
  @ResolveField('cart', () => CartType, { description: 'The cart.' })
  async cart(@Parent() changed: CartChanged, @Context() { language }: ViewerContext): Promise<CartType> {
    return toCart(await changed.quote(), language);
  }
}

/** How much there is, without telling how much there is in all. */
@Resolver(() => OutOfStockType)
export class OutOfStockResolver {
  @Allow.asParent()
  @ResolveField('availableQuantity', () => Int, {
    description: 'How many can be bought now; 99 stands for 99 and more.',
  })
  availableQuantity(@Parent() failure: OutOfStockType): number {
    return Math.max(0, Math.min(MOST_SHOWN, failure.available));
  }
}

/** Why a shop rests, in the words of the reader. */
@Resolver(() => ShopRestsType)
export class ShopRestsResolver {
  @Allow.asParent()
  @ResolveField('pauseReason', () => String, { description: 'Why it takes none, in words.' })
  pauseReason(@Parent() { reason, words }: ShopRestsType, @Context() { language }: ViewerContext): string {
    return sayPause(reason, words, language);
  }
}

function callerOf({ viewer, language }: ViewerContext, cartToken: string | null | undefined): CartCaller {
  return { personId: viewer.personId, cartToken, language };
}

function answer<Outcome extends Failure>(outcome: ChangedCart | Outcome, language: Language): CartChanged | Outcome {
  if (isFailure(outcome)) return say(outcome, CART_WORDS, language);
  return new CartChanged(outcome.quote, outcome.cartToken ?? null);
}
