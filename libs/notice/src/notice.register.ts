import type { PersonalDataRegister } from '@shanhuo/identity';
import { NOTICE_KEPT_DAYS } from './retention.service.js';

const AFTER_TEXT = `it was sent or lapsed; the row ${NOTICE_KEPT_DAYS.texts} days longer`;
const OFFLINE = `${NOTICE_KEPT_DAYS.offlineTexts} day, in a demo only`;

/** What this lib keeps of persons. A test compares it with the tables. */
export const NOTICE_REGISTER: PersonalDataRegister = {
  personal: [
    {
      column: 'notice.texts.sealed_phone',
      storedAs: 'sealed',
      purpose: 'to send the text',
      basis: 'contract',
      keptUntil: AFTER_TEXT,
    },
    {
      column: 'notice.texts.sealed_body',
      storedAs: 'sealed',
      purpose: 'to send the text',
      basis: 'contract',
      keptUntil: AFTER_TEXT,
    },
    {
      column: 'notice.texts.phone_index',
      storedAs: 'blind',
      purpose: 'to send a text once to each phone',
      basis: 'contract',
      keptUntil: AFTER_TEXT,
    },
    {
      column: 'notice.texts.masked_phone',
      storedAs: 'masked',
      purpose: 'to answer "I got no code"',
      basis: 'contract',
      keptUntil: AFTER_TEXT,
    },
    {
      column: 'notice.offline_texts.masked_phone',
      storedAs: 'masked',
      purpose: 'to show a demo',
      basis: 'consent',
      keptUntil: OFFLINE,
    },
    {
      column: 'notice.offline_texts.sealed_body',
      storedAs: 'sealed',
      purpose: 'to show a demo',
      basis: 'consent',
      keptUntil: OFFLINE,
    },
    {
      column: 'notice.messages.details',
      storedAs: 'coarse',
      purpose: 'to tell a person what happened to the account and to orders, with the reason a seller gave',
      basis: 'contract',
      keptUntil: `${NOTICE_KEPT_DAYS.messages} days after it was sent`,
    },
  ],
  others: ['notice.texts.template', 'notice.texts.state', 'notice.messages.template'],
};
