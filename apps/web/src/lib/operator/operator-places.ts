import { m } from '#generated/paraglide/messages.js';

const HOME = '/operator';

/** What somebody waits for. */
export function operatorReviews() {
  return [
    { href: `${HOME}/applications`, text: m.operator_applications(), of: 'applications' },
    { href: `${HOME}/sellers`, text: m.operator_sellers(), of: 'sellers' },
    { href: `${HOME}/permits`, text: m.operator_permits(), of: 'permits' },
    { href: `${HOME}/marks`, text: m.operator_marks(), of: 'marks' },
    { href: `${HOME}/listings`, text: m.operator_listings(), of: 'listings' },
  ] as const;
}

const people = () => [
  { href: `${HOME}/households`, text: m.operator_households() },
  { href: `${HOME}/calls`, text: m.call_list_title() },
  { href: `${HOME}/mandates`, text: m.operator_mandates() },
];

const money = () => [
  { href: `${HOME}/payments`, text: m.operator_payments() },
  { href: `${HOME}/refunds`, text: m.operator_refunds() },
  { href: `${HOME}/ledger`, text: m.operator_ledger() },
  { href: `${HOME}/holds`, text: m.operator_holds() },
  { href: `${HOME}/reconciliation`, text: m.operator_reconciliation() },
];

/** Opened every day: a phone has room for no more in its menu. */
const DAILY = ['listings', 'calls', 'payments'].map((path) => `${HOME}/${path}`);

const isRest = ({ href }: { readonly href: string }): boolean => !DAILY.includes(href);

/** What a phone's menu leaves out and nobody waits for. */
export function operatorGroups() {
  return [
    { title: m.operator_group_people(), places: people().filter(isRest) },
    { title: m.operator_group_money(), places: money().filter(isRest) },
  ];
}

/** The menu: all of it on a wide screen, on a phone what is opened every day and a way to the others. */
export function operatorMenu() {
  const places = [...operatorReviews(), ...people(), ...money()];
  return [
    { href: HOME, text: m.operator_overview(), alone: true },
    ...places.map((place) => ({ ...place, shown: isRest(place) ? ('rest' as const) : undefined })),
    {
      href: `${HOME}#all`,
      text: m.places_more(),
      also: places.filter(isRest).map(({ href }) => href),
      shown: 'more' as const,
    },
  ];
}
