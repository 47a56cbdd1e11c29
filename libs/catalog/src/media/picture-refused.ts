import { Failure, type Wording } from '@shanhuo/kernel';

/** Why a picture is not taken, and the status of HTTP that says so. */
export const PICTURE_REFUSALS = {
  PICTURE_EMPTY: {
    status: 422,
    words: { 'zh-CN': '没有收到照片，请再选一次。', en: 'No photo arrived. Please choose it again.' },
  },
  PICTURE_TOO_LARGE: {
    status: 413,
    words: {
      'zh-CN': '照片太大了（最多 12 MB），请用小一点的照片，或者直接拍一张。',
      en: 'This photo is too large (12 MB at most). Please take a smaller one.',
    },
  },
  PICTURE_TYPE: {
    status: 415,
    words: {
      'zh-CN': '这不是能用的照片。请用 JPEG、PNG 或 WebP；苹果手机请在“设置—相机—格式”里选“兼容性最佳”。',
      en: 'This is no photo we can use. Please use JPEG, PNG or WebP; on an iPhone choose “Most Compatible” in the camera settings.',
    },
  },
  PICTURE_TOO_MANY_PIXELS: {
    status: 422,
    words: {
      'zh-CN': '照片像素太多了（最多五千万），请用手机直接拍的照片。',
      en: 'This photo has too many pixels (50 million at most).',
    },
  },
  PICTURE_TOO_SMALL: {
    status: 422,
    words: {
      'zh-CN': '照片太小，买家看不清（长和宽至少 200 像素），请重新拍一张。',
      en: 'This photo is too small to see anything (200 pixels each way at least).',
    },
  },
  PICTURE_TOO_LONG: {
    status: 422,
    words: {
      'zh-CN': '照片太长或太窄，买家看不清，请换一张。',
      en: 'This photo is too long or too narrow to see anything.',
    },
  },
  PICTURE_BROKEN: {
    status: 422,
    words: {
      'zh-CN': '照片没有传完整，或者文件坏了，请再传一次或重新拍。',
      en: 'This photo is broken or did not arrive whole. Please send it again.',
    },
  },
  PICTURE_BUSY: {
    status: 503,
    words: {
      'zh-CN': '现在传照片的人太多，请过几秒再试。',
      en: 'Too many photos at once. Please try again in a few seconds.',
    },
  },
} as const satisfies Record<string, { readonly status: number; readonly words: Wording }>;

/** Code of a reason why a picture is not taken. */
export type PictureRefusal = keyof typeof PICTURE_REFUSALS;

/** A picture that is not taken. Nothing of it was kept. */
export class PictureRefused extends Failure {
  constructor(readonly code: PictureRefusal) {
    super();
  }
}
