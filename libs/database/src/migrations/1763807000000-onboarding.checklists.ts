const HOUSEHOLDS = {
  own_produce_household: [
    '我卖的是自家种的、养的、采的东西，不卖收来的货；以上填写属实，如有变化会及时更正。',
    'What I sell I grew, raised or gathered myself and did not buy in; all I filled in is true, and I will correct it when it changes.',
  ],
  handicraft: [
    '我卖的是自家手工做的东西；以上填写属实，如有变化会及时更正。',
    'What I sell my family made by hand; all I filled in is true, and I will correct it when it changes.',
  ],
  petty_trade: [
    '我做的是零星小额交易，一年交易额不超过 10 万元；以上填写属实，如有变化会及时更正。',
    'I trade little, 100,000 yuan a year at most; all I filled in is true, and I will correct it when it changes.',
  ],
} as const;

const LICENSED = ['self_employed', 'cooperative', 'company'] as const;

/** Grounds on which one may sell (E-Commerce Law 10: the first three need no registration). */
const GROUNDS = [
  [
    'own-produce',
    'own_produce_household',
    '销售自产农副产品，依法不需要办理登记',
    'Sells own produce; the law asks no registration for it',
  ],
  [
    'handicraft',
    'handicraft',
    '销售家庭手工业产品，依法不需要办理登记',
    'Sells products of family handicraft; the law asks no registration for it',
  ],
  [
    'petty-trade',
    'petty_trade',
    '零星小额交易，依法不需要办理登记',
    'Petty trade; the law asks no registration for it',
  ],
  ['self-employed', 'self_employed', '个体工商户，已登记', 'Registered self-employed business'],
  ['cooperative', 'cooperative', '农民专业合作社，已登记', "Registered farmers' cooperative"],
  ['company', 'company', '企业，已登记', 'Registered company'],
] as const;

interface Item {
  readonly kind: string;
  readonly code: string;
  readonly itemKind: 'document' | 'attestation' | 'operator_review';
  readonly words: string;
  readonly wordsEn: string;
  readonly required: boolean;
}

function item(
  kind: string,
  [code, itemKind]: readonly [string, Item['itemKind']],
  [words, wordsEn]: readonly [string, string],
  required = true,
): Item {
  return { kind, code, itemKind, words, wordsEn, required };
}

const identityChecked = (kind: string): Item =>
  item(
    kind,
    ['identity-checked', 'operator_review'],
    ['已核对姓名和身份证号', 'Name and identity number were compared'],
  );

const ITEMS: readonly Item[] = [
  ...Object.entries(HOUSEHOLDS).flatMap(([kind, words]) => [
    item(kind, ['true-and-mine', 'attestation'], words),
    identityChecked(kind),
  ]),
  ...LICENSED.flatMap((kind) => [
    item(kind, ['licence', 'document'], ['营业执照照片', 'Photo of the business licence']),
    ...(kind === 'cooperative'
      ? [
          item(
            kind,
            ['member-list', 'document'],
            ['成员名册（可以以后再交）', 'List of members (may follow later)'],
            false,
          ),
        ]
      : []),
    item(
      kind,
      ['true', 'attestation'],
      ['以上填写属实，如有变化会及时更正。', 'All I filled in is true, and I will correct it when it changes.'],
    ),
    item(
      kind,
      ['register-checked', 'operator_review'],
      [
        '已在企业信用信息公示系统查过：名称、代码一致，没有注销',
        'The public register was asked: name and code agree, and it was not struck off',
      ],
    ),
    identityChecked(kind),
  ]),
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const idOf = (index: number): string => `01970000-0000-7000-8000-0000000001${index.toString(16).padStart(2, '0')}`;

/** What is asked of each kind at first, and the terms; an operator adds rows and ends them, and edits none. */
export const FIRST_CHECKLISTS: readonly string[] = [
  `insert into village_seller.terms (name, valid_from, value) values ('verify_again_after_months', '2026-01-01', 6)`,
  `insert into village_seller.legal_grounds (code, seller_kind, name, name_en, valid_from) values
    ${GROUNDS.map((ground) => `(${ground.map(quoted).join(', ')}, '2019-01-01')`).join(',\n    ')}`,
  `insert into village_seller.checklist_items
    (id, seller_kind, code, item_kind, words, words_en, required, position, valid_from) values
    ${ITEMS.map(
      ({ kind, code, itemKind, words, wordsEn, required }, index) =>
        `(${[idOf(index), kind, code, itemKind, words, wordsEn].map(quoted).join(', ')}, ${required}, ${index + 1}, '2026-01-01')`,
    ).join(',\n    ')}`,
];
