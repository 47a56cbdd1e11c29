import { expect, it } from '@jest/globals';
import { mayHandOn } from './grant.rules.js';
import { PLATFORM_SUBJECT_ID, type Role, type RoleFor, type SubjectKind } from './role.js';

const grant = (role: Role, subjectKind: SubjectKind, subjectId: string): RoleFor => ({
  role,
  subjectKind,
  subjectId,
});
const operator = grant('operator', 'platform', PLATFORM_SUBJECT_ID);

it.each([
  [operator, grant('manager', 'cooperative', 'a'), true],
  [operator, operator, true],
  [operator, grant('buyer', 'person', 'p'), false],
  [grant('manager', 'cooperative', 'a'), grant('manager', 'cooperative', 'a'), true],
  [grant('manager', 'cooperative', 'a'), grant('manager', 'cooperative', 'b'), false],
  [grant('manager', 'cooperative', 'a'), grant('manager', 'village', 'a'), false],
  [grant('manager', 'cooperative', 'a'), operator, false],
  [grant('manager', 'cooperative', 'a'), grant('operator', 'cooperative', 'a'), false],
  [grant('seller', 'seller', 's'), grant('agent', 'seller', 's'), true],
  [grant('seller', 'seller', 's'), grant('manager', 'seller', 's'), false],
  [grant('agent', 'seller', 's'), grant('agent', 'seller', 's'), false],
  [grant('buyer', 'person', 'p'), grant('buyer', 'person', 'q'), false],
])('%j hands on %j: %s', (held, wanted, may) => {
  expect(mayHandOn([held], wanted)).toBe(may);
});

it('is no for who holds nothing', () => {
  expect(mayHandOn([], operator)).toBe(false);
});
