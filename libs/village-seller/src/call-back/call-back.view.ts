import type { Language } from '@shanhuo/kernel';
import type { CallBackRow } from './call-back.repository.js';
import { CallBackType } from './call-back.types.js';

/** A request as `personId` reads it: never the number itself. */
export function showCallBack(row: CallBackRow, personId: string | undefined, language: Language): CallBackType {
  const { aboutKind, aboutShopCode, aboutCode, shopNameEn, villageNameEn, takenBy } = row;
  const { code, topic, shopCode, maskedPhone, state, askedAt, takenAt, takenByName, finishedAt, outcome, note } = row;
  const en = language === 'en';
  return Object.assign(new CallBackType(), {
    ...{ code, topic, shopCode, maskedPhone, state, askedAt, takenAt, takenByName, finishedAt, outcome, note },
    about: aboutKind === null ? null : { kind: aboutKind, shopCode: aboutShopCode, code: aboutCode },
    isSignedIn: row.personId !== null,
    shopName: en ? shopNameEn : row.shopName,
    villageName: en ? villageNameEn : row.villageName,
    language: row.language,
    isMine: takenBy !== null && takenBy === personId,
  });
}
