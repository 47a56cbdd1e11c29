import { describe, expect, it } from '@jest/globals';
import { chinaDay } from '@shanhuo/kernel';
import { noticeOn, shownUntilOf, verifiedOn, type DueTerms } from './due.rules.js';

const TERMS: DueTerms = { months: 6, graceDays: 14, askDays: 30, remindDays: 7, noticeDays: 30 };

describe('verification of sellers', () => {
  it.each([
    ['2026-11-22', '2027-05-22', '2027-06-05'],
    ['2026-08-31', '2027-02-28', '2027-03-14'],
  ])('made on %s is due again on %s, and without it goods show until %s', (today, dueOn, shownUntil) => {
    expect(verifiedOn(chinaDay(today), TERMS)).toEqual({ dueOn, shownUntil });
  });

  it.each([
    [null, '2027-06-05'],
    ['2027-06-04', '2027-06-04'],
    ['2027-06-06', '2027-06-05'],
  ])('due on 2027-05-22, of who leaves on %s, shows goods until %s', (leavesOn, last) => {
    const leaves = leavesOn === null ? null : chinaDay(leavesOn);
    expect(shownUntilOf(chinaDay('2027-05-22'), leaves, TERMS)).toBe(last);
  });

  it.each([
    ['2027-04-21', undefined],
    ['2027-04-22', 'soon'],
    ['2027-05-14', 'soon'],
    ['2027-05-15', 'week'],
    ['2027-06-05', 'week'],
    ['2027-06-06', 'hidden'],
  ])('due on 2027-05-22 is told of on %s: %s', (today, notice) => {
    const days = { dueOn: chinaDay('2027-05-22'), shownUntil: chinaDay('2027-06-05') };
    expect(noticeOn(chinaDay(today), days, TERMS)).toBe(notice);
  });
});
