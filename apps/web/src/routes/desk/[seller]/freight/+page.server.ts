import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { DeskFreightDocument, SaveFreightTemplateDocument, type FreightUnit } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import type { Problems } from '#lib/form/problems.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';
import { chosen } from '#lib/query-string/parameters.js';
import type { Actions, PageServerLoad } from './$types';
import {
  fieldNames,
  fieldOfFreightProblem,
  showFreight,
  toFreightInput,
  unreadableFields,
  type TypedBand,
  type TypedFreight,
} from '#lib/desk/freight-form.js';
import { findExamples } from './find-examples.server.js';
import { groupProvinces } from './province-groups.js';

const mostBands = 10;

export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, DeskFreightDocument, { sellerCode });
    const countyCode = result.seller?.village.countyCode ?? '';
    const unit = readUnit(event) ?? result.freightTemplate?.unit ?? 'WEIGHT';
    return {
      ...deskSeller(event, result, 'OWN'),
      groups: groupProvinces(result.freightTemplate?.provinces ?? [], countyCode),
      examples: await findExamples(event, result, countyCode),
      shown: showFreight(result.freightTemplate, unit),
      done: event.url.searchParams.get('done') === '1',
      viewer: result.me,
    };
  });

export const actions: Actions = {
  save: async (event) => {
    const { typed } = await readTyped(event);
    const unreadable = unreadableFields(typed);
    if (unreadable.length > 0) {
      const fields = Object.fromEntries(unreadable.map((field) => [field, m.desk_freight_number_wrong()]));
      return fail(422, { typed, problems: { summary: '', fields } satisfies Problems });
    }
    const { saveFreightTemplate: answer } = await askAtWork(event, SaveFreightTemplateDocument, {
      input: toFreightInput(event.params.seller, typed),
    });
    if (answer.__typename === 'FreightTemplateSaved') redirect(303, `/desk/${event.params.seller}/freight?done=1`);
    const found = answer.__typename === 'InvalidInput' ? answer.fields : [];
    const fields = Object.fromEntries(
      found.map(({ field, message }) => [fieldOfFreightProblem(field, typed), message]),
    );
    return fail(422, { typed, problems: { summary: answer.message, fields } satisfies Problems });
  },

  /** Nothing is saved yet: gives all provinces of a group the rate that was chosen for it. */
  fill: async (event) => {
    const { typed, form } = await readTyped(event);
    const [key = '', ...codes] = typedText(form, 'fill').slice(0, 400).split(' ');
    const band = typedText(form, `group-${key}`).slice(0, 2);
    for (const code of codes) if (code in typed.provinces) typed.provinces[code] = band;
    return { typed, problems: undefined };
  },
};

async function readTyped(event: RequestEvent): Promise<{ typed: TypedFreight; form: FormData }> {
  const form = await readForm(event);
  const rows = Math.min(mostBands, Number(typedText(form, 'rows')) || 0);
  const bands = Array.from({ length: rows }, (_, index) => {
    const row = fieldNames.map((name) => [name, shownAgain(typedText(form, `${name}-${index + 1}`))]);
    return Object.fromEntries(row) as TypedBand;
  });
  const provinces = [...form.keys()]
    .filter((name) => /^province-\d{6}$/.test(name))
    .map((name) => [name.slice('province-'.length), typedText(form, name).slice(0, 2)]);
  const unit = typedText(form, 'unit') === 'PIECE' ? 'PIECE' : 'WEIGHT';
  return { typed: { unit, bands, provinces: Object.fromEntries(provinces) as Record<string, string> }, form };
}

function readUnit(event: RequestEvent): FreightUnit | undefined {
  return chosen(event.url.searchParams, 'unit', ['WEIGHT', 'PIECE'] as const);
}
