import { surnameOf, type LegalName } from '@shanhuo/identity';
import { pinyin } from 'pinyin-pro';

/** A name of a shop in both languages. */
export interface ShopName {
  readonly name: string;
  readonly nameEn: string;
}

/** What a household's shop is called if it says nothing: the village and the family, never a person's legal name. */
export function defaultShopName(village: { name: string; nameEn: string }, legalName: LegalName): ShopName {
  const surname = surnameOf(legalName);
  return {
    name: `${village.name}${surname}家`,
    nameEn: `${capital(spell(surname).join(''))} Family of ${village.nameEn}`,
  };
}

/** A name somebody typed, spelled for those who read no Chinese. */
export function spelledShopName(name: string): ShopName {
  return { name, nameEn: capital(spell(name).join(' ')) };
}

function spell(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, surname: 'off' })
    .map((syllable) => syllable.trim())
    .filter((syllable) => syllable !== '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
