import type { DeskShopFragment } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

type DeskSeller = DeskShopFragment['mySellers'][number];

interface Place {
  readonly href: string;
  readonly text: string;
  /** Whoever has one of them at this desk finds the place; everybody where none is named. */
  readonly scopes?: readonly DeskSeller['scopes'][number][];
}

interface Tile extends Place {
  /** Lines of a picture of 24 by 24, for those who read slowly. */
  readonly icon: string;
}

/** A menu that stays on one line of a phone. */
const MOST_AT_ONCE = 5;

/**
 * The parts of a desk as its menu has them: what is opened every day, and a way to the others, which lie in groups on
 * the first page. Whoever may do so little that all of it fits into the menu needs no groups.
 */
export function placesOf({ code, scopes }: DeskSeller) {
  const home = `/desk/${code}`;
  const isOpen = (place: Place): boolean => place.scopes?.some((scope) => scopes.includes(scope)) ?? true;
  const daily = dailyOf(home).filter(isOpen);
  const groups = groupsOf(home)
    .map(({ title, places }) => ({ title, places: places.filter(isOpen) }))
    .filter(({ places }) => places.length > 0);
  const others = groups.flatMap(({ places }) => places);
  if (daily.length + others.length <= MOST_AT_ONCE) return { menu: [...daily, ...others], groups: [] };
  const more = { href: `${home}#all`, text: m.places_more(), also: others.map(({ href }) => href) };
  return { menu: [...daily, more], groups };
}

function dailyOf(home: string): (Place & { readonly alone?: boolean; readonly also?: readonly string[] })[] {
  return [
    { href: home, text: m.desk_today(), alone: true },
    { href: `${home}/orders`, text: m.desk_orders(), scopes: ['SHIP'] },
    { href: `${home}/products`, text: m.desk_products(), scopes: ['LIST', 'PRICE'] },
    { href: `${home}/money`, text: m.desk_money(), scopes: ['MONEY'], also: [`${home}/income`, `${home}/books`] },
  ];
}

function groupsOf(home: string): { readonly title: string; readonly places: readonly Tile[] }[] {
  return [
    {
      title: m.desk_group_goods(),
      places: [
        {
          href: `${home}/packing-list`,
          text: m.desk_packing_list(),
          scopes: ['SHIP'],
          icon: 'M9 3h6v4H9zM9 5H5v16h14V5h-4M8.5 12l1.5 1.5 2.5-2.5M15 12h1M8.5 17h7.5',
        },
        {
          href: `${home}/harvests`,
          text: m.harvest_title(),
          scopes: ['LIST'],
          icon: 'M12 21V11M12 11C12 7 9 4.5 4 4.5 4 9 7 11 12 11zM12 14c0-3.5 3-6 8-6 0 4.5-3 6-8 6z',
        },
        {
          href: `${home}/freight`,
          text: m.desk_freight(),
          scopes: ['OWN'],
          icon: 'M5 17H2.5V6H14v11H9M14 9.5h4l3.5 3.5v4H19M14 17h1M7 19a2 2 0 1 0 0-4 2 2 0 1 0 0 4M17 19a2 2 0 1 0 0-4 2 2 0 1 0 0 4',
        },
      ],
    },
    {
      title: m.desk_group_shop(),
      places: [
        {
          href: `${home}/pause`,
          text: m.desk_pause(),
          scopes: ['OWN'],
          icon: 'M20 14A8.5 8.5 0 1 1 10 4a7 7 0 0 0 10 10z',
        },
        {
          href: `${home}/permits`,
          text: m.permit_title(),
          scopes: ['OWN'],
          icon: 'M12 20H5V3h14v8M8.5 8h7M8.5 12h3M17 18a3 3 0 1 0 0-6 3 3 0 1 0 0 6M15.5 17.5V22l1.5-1 1.5 1v-4.5',
        },
        {
          href: `${home}/standing`,
          text: m.standing_title_short(),
          scopes: ['OWN'],
          icon: 'M12 3l7.5 3v5c0 5-3 8-7.5 10-4.5-2-7.5-5-7.5-10V6zM8.5 12l2.5 2.5 4.5-4.5',
        },
      ],
    },
    {
      title: m.desk_group_family(),
      places: [
        {
          href: `${home}/members`,
          text: m.desk_cooperative(),
          scopes: ['OWN'],
          icon: 'M3 20.5V12l5-4 5 4v8.5zM6.5 20.5v-5h3v5M12 7.5l3.5-3L21 9v11.5h-4.5M17 11.5v2',
        },
        {
          href: `${home}/mandates`,
          text: m.mandate_title(),
          scopes: ['OWN'],
          icon: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 1 0 0 7M2.5 20.5c0-4 2.5-6.5 6.5-6.5s6.5 2.5 6.5 6.5M15.5 4.5a3.5 3.5 0 0 1 0 6M17.5 14.5c2.5.5 4 2.5 4 6',
        },
        {
          href: `${home}/consents`,
          text: m.consent_title(),
          scopes: ['OWN'],
          icon: 'M3.5 5h17v11.5H12L7.5 20.5v-4h-4zM8 9h8M8 12.5h5',
        },
      ],
    },
  ];
}
