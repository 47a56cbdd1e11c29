import { chinaDay, type ChinaDay, type Wording } from '@shanhuo/kernel';
import { longestUntil } from '../mandate/mandate.rules.js';

/**
 * What a family can agree to. Its shop's name is none of these: who sells has to be named (E-Commerce Law 15), a family
 * chooses that name when it applies, and orders keep it. `name`: the family is named where its goods are told of beyond
 * its shop, on the page a lot's label leads to. `story` and `photo`: what it says of itself, and a picture of it, stand on
 * its shop's page.
 */
export const CONSENT_PURPOSES = ['name', 'story', 'photo'] as const;
/** What a consent is for. */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** How it was given: signed in on one's own page, or elsewhere, as in a migration. */
export type ConsentWay = 'own_page' | 'came_in';

/** Changed together with the words: what was agreed to stays as it was read. */
export const WORDS_VERSION = 2;

/** What is told, of which shop. */
export interface ConsentSubject {
  readonly shop: Wording;
  readonly story: Wording;
}

/** What is read before one agrees. The story stands in it, so that another one needs another consent. */
export function writeConsent(purpose: ConsentPurpose, { shop, story }: ConsentSubject, until: ChinaDay): Wording {
  const end: Wording = {
    'zh-CN': `同意到 ${until} 为止。随时可以收回，收回后马上不再显示，也不影响卖货。`,
    en: `This holds until ${until}. It can be taken back at any time: then it shows no longer, and selling goes on as before.`,
  };
  const what: Record<ConsentPurpose, Wording> = {
    name: {
      'zh-CN': `我同意：别人扫包装上的批次码时，看到这批货出自“${shop['zh-CN']}”。`,
      en: `I agree that whoever scans the code of a lot reads that it comes from “${shop.en}”.`,
    },
    story: {
      'zh-CN': `我同意：店铺页上公开我家的介绍：“${story['zh-CN']}”`,
      en: `I agree that the shop’s page tells of us: “${story.en}”`,
    },
    photo: {
      'zh-CN': '我同意：店铺页上公开我这次传的照片。照片里的每个人都知道，也都愿意；孩子由爸妈做主。',
      en: 'I agree that the shop’s page shows the photo I send with this. Everybody in it knows and is willing; parents decide for a child.',
    },
  };
  return { 'zh-CN': `${what[purpose]['zh-CN']}${end['zh-CN']}`, en: `${what[purpose].en} ${end.en}` };
}

/** The last day as it was typed, or what is wrong with it. */
export function readUntil(
  text: string,
  today: ChinaDay,
  longestMonths: number,
): ChinaDay | { readonly problem: 'DAY_INVALID' | 'DAY_PAST' | 'TERM_TOO_LONG' } {
  let until: ChinaDay;
  try {
    until = chinaDay(text.trim());
  } catch {
    return { problem: 'DAY_INVALID' };
  }
  if (until < today) return { problem: 'DAY_PAST' };
  return until > longestUntil(today, longestMonths) ? { problem: 'TERM_TOO_LONG' } : until;
}
