import { readPhone, type Phone, type ProblemWords } from '@shanhuo/identity';
import { z } from 'zod';

/** Text people type into one line: full-width forms as they are, runs of blanks as one. */
const lineField = (least: number, most: number, missing: string, tooLong: string) =>
  z
    .string()
    .max(most * 4, tooLong)
    .transform((text) => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim())
    .refine((text) => [...text].length >= least, missing)
    .refine((text) => [...text].length <= most, tooLong);

/** A mobile number of mainland China, as people type it. */
export const mobileField = z.string().transform((text, context): Phone => {
  const phone = readPhone(text);
  if (phone !== undefined) return phone;
  context.addIssue({ code: 'custom', message: 'PHONE_INVALID' });
  return z.NEVER;
});

/** Who takes a parcel where. Whether the area exists is the database's to say. */
export const deliveryInput = z.object({
  recipient: lineField(1, 30, 'RECIPIENT_MISSING', 'RECIPIENT_TOO_LONG'),
  phone: mobileField,
  areaCode: z.string().regex(/^\d{6}(\d{3})?$/, 'AREA_INVALID'),
  detail: lineField(2, 120, 'DETAIL_MISSING', 'DETAIL_TOO_LONG'),
});

/** Where parcels go, as it was typed and read. */
export type ReadDelivery = z.output<typeof deliveryInput>;

export const DELIVERY_PROBLEMS: ProblemWords = {
  RECIPIENT_MISSING: { 'zh-CN': '请填写收货人姓名。', en: 'Please say who takes the parcel.' },
  RECIPIENT_TOO_LONG: { 'zh-CN': '收货人姓名最多 30 个字。', en: 'A name has 30 characters at most.' },
  PHONE_INVALID: {
    'zh-CN': '请填写 11 位的中国大陆手机号。',
    en: 'Please enter a mobile number of mainland China, 11 digits.',
  },
  AREA_INVALID: {
    'zh-CN': '请选择省、市、县和乡镇（街道）。',
    en: 'Please choose province, city, county and town.',
  },
  DETAIL_MISSING: {
    'zh-CN': '请填写详细地址：路名、门牌号。',
    en: 'Please give street, house and door.',
  },
  DETAIL_TOO_LONG: { 'zh-CN': '详细地址最多 120 个字。', en: 'Street, house and door take 120 characters at most.' },
};

/** How a name is shown to others: 张*. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return `${first}*`;
}

/** The 11 digits people know. */
export function plainPhone(phone: string): string {
  return phone.replace(/^\+86/, '');
}
