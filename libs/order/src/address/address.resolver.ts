import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentLanguage, CurrentSession, type ViewerSession } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS, say, type FailureWords } from '@shanhuo/identity/graphql';
import { isFailure, type Language } from '@shanhuo/kernel';
import { AddressService, type AddressView } from './address.service.js';
import {
  AddressType,
  RemoveAddressInput,
  RemoveAddressResult,
  SaveAddressInput,
  SaveAddressResult,
} from './address.types.js';

const WORDS: FailureWords = {
  ...IDENTITY_FAILURE_WORDS,
  ADDRESS_NOT_FOUND: { 'zh-CN': '没有找到这个地址。', en: 'This address was not found.' },
  TOO_MANY_ADDRESSES: {
    'zh-CN': '最多保存 20 个地址，请先删掉不用的。',
    en: 'You can keep 20 addresses. Please remove one first.',
  },
};

class AddressSaved {
  constructor(readonly address: AddressView) {}
}

class AddressRemoved {
  constructor(readonly addressId: string) {}
}

@Resolver()
export class AddressResolver {
  constructor(@Inject(AddressService) private readonly addressService: AddressService) {}

  @Allow.signedIn('one’s own addresses')
  @Query(() => [AddressType], { description: 'One’s own addresses, the default first.' })
  addresses(@CurrentSession() session: ViewerSession): Promise<AddressType[]> {
    return this.addressService.findAll(session.personId);
  }

  @Allow.signedIn('one’s own addresses')
  @Mutation(() => SaveAddressResult, { description: 'Keeps an address.' })
  async saveAddress(
    @Args('input', { description: 'The address.' }) input: SaveAddressInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    const saved = await this.addressService.save(session.personId, input, language);
    return isFailure(saved) ? say(saved, WORDS, language) : new AddressSaved(saved);
  }

  @Allow.signedIn('one’s own addresses')
  @Mutation(() => RemoveAddressResult, { description: 'Takes an address out of the list.' })
  async removeAddress(
    @Args('input', { description: 'Which address.' }) input: RemoveAddressInput,
    @CurrentSession() session: ViewerSession,
    @CurrentLanguage() language: Language,
  ) {
    const refused = await this.addressService.remove(session.personId, input.addressId);
    return refused === undefined ? new AddressRemoved(input.addressId) : say(refused, WORDS, language);
  }
}
