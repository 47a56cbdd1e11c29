import type { RealNameLevel } from '@shanhuo/identity';
import type { Language, Wording } from '@shanhuo/kernel';
import type { ApplicationRow } from './application.rows.js';

/** The way of every application, of which it has made some steps. */
export type ApplicationStepKey = 'submitted' | 'vouched' | 'decided';

/** A step of the way: what it is, whether it is done and since when. */
export interface ApplicationStepView {
  readonly key: ApplicationStepKey;
  readonly done: boolean;
  readonly at: Date | null;
  readonly words: string;
}

type Standing = Pick<
  ApplicationRow,
  'state' | 'village' | 'submittedAt' | 'recommendedAt' | 'decidedAt' | 'changes' | 'items'
>;

const LEVELS: Readonly<Record<RealNameLevel, Wording>> = {
  format: {
    'zh-CN': '只核对了号码的格式，没有联网核实身份。',
    en: 'Only the form of the number was checked; no register was asked.',
  },
  document: { 'zh-CN': '工作人员看过证件原件。', en: 'An official saw the original of the card.' },
};

const NEXT = {
  applied: {
    'zh-CN': '申请已交到{village}。村里的代办员会核实，再推荐给县里。您不用再做什么，有结果会通知您。',
    en: 'Your application is with {village}. The village agent looks at it and recommends it to the county desk. You need not do anything; you will be told.',
  },
  recommended: {
    'zh-CN': '{village}已经推荐，现在等县里审批。您不用再做什么，有结果会通知您。',
    en: '{village} has recommended you; the county desk is next. You need not do anything; you will be told.',
  },
  changes_wanted: {
    'zh-CN': '{who}请您改一改：{reason} 改好以后再交一次，就回到{who}。',
    en: '{who} asks for changes: {reason} Hand it in again when they are made; it goes back to {who}.',
  },
  approved: {
    'zh-CN': '已经通过，店铺开好了。下一步：上架您的第一件商品。',
    en: 'It is approved and your shop is open. Next: list your first product.',
  },
  refused: {
    'zh-CN': '没有通过，原因：{reason} 情况变了或者补齐以后，可以重新申请。',
    en: 'It was refused, because: {reason} You may apply again when that has changed.',
  },
  withdrawn: {
    'zh-CN': '您撤回了这份申请，随时可以重新申请。',
    en: 'You withdrew it. You may apply again at any time.',
  },
} as const satisfies Readonly<Record<ApplicationRow['state'], Wording>>;

const WHO = {
  village: { 'zh-CN': '村里', en: 'The village' },
  operator: { 'zh-CN': '县里', en: 'The county desk' },
} as const;

const STEPS: Readonly<Record<ApplicationStepKey, Wording>> = {
  submitted: { 'zh-CN': '提交申请', en: 'Handed in' },
  vouched: { 'zh-CN': '村里推荐', en: 'Recommended by the village' },
  decided: { 'zh-CN': '县里审批', en: 'Decided by the county desk' },
};

/** How sure it is who somebody is, said wherever the result is shown. */
export function levelWords(level: RealNameLevel): Wording {
  return LEVELS[level];
}

/** Where it stands and what comes next, in one plain sentence or two. */
export function nextWords(row: Standing, language: Language): string {
  const last = row.changes.findLast(({ to }) => to === row.state);
  const details: Readonly<Record<string, string>> = {
    village: row.village.name,
    who: WHO[last?.byKind === 'village' ? 'village' : 'operator'][language],
    reason: sentence(last?.reason ?? '', language),
  };
  return NEXT[row.state][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
}

/** The three steps, in order. */
export function stepsOf(row: Standing, language: Language): ApplicationStepView[] {
  const decided = row.state === 'approved' || row.state === 'refused' ? row.decidedAt : null;
  const moments = { submitted: row.submittedAt, vouched: row.recommendedAt, decided };
  return (Object.keys(STEPS) as ApplicationStepKey[]).map((key) => ({
    key,
    done: moments[key] !== null,
    at: moments[key],
    words: STEPS[key][language],
  }));
}

/** Somebody else's words end as a sentence does, before ours go on. */
function sentence(reason: string, language: Language): string {
  if (reason === '' || /[。！？.!?]$/u.test(reason)) return reason;
  return reason + (language === 'en' ? '.' : '。');
}
