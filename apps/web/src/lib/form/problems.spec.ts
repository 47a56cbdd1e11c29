import { describe, expect, it } from '@jest/globals';
import { toProblems } from './problems.js';

describe('toProblems', () => {
  it('puts each sentence beside its field, whatever path the API names', () => {
    const failure = {
      message: '请检查',
      fields: [
        { field: 'input.phone', message: '号码不对' },
        { field: 'code', message: '太短' },
      ],
    };
    expect(toProblems(failure)).toEqual({ summary: '请检查', fields: { phone: '号码不对', code: '太短' } });
  });

  it('calls a field as the form calls it', () => {
    const failure = { message: '请检查', fields: [{ field: 'input.reason', message: '请写原因' }] };
    expect(toProblems(failure, { reason: 'reason-7' }).fields).toEqual({ 'reason-7': '请写原因' });
  });

  it('shows a failure without fields on top only', () => {
    expect(toProblems({ message: '验证码不对' })).toEqual({ summary: '验证码不对', fields: {} });
  });
});
