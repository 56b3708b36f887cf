import { describe, expect, it } from 'vitest';
import { passwordProblems } from '#lib/core/accounts/index.ts';

const problems = (password: string, username = 'jingban') => passwordProblems({ password, username });

describe('a new password', () => {
  it.each(['Kxm7-Tqp3-Bwn5', 'lan2Tian-baiYun', '春天的第一片Ye子-7', 'tH1s&is_mine'])('%s is taken', (password) => {
    expect(problems(password)).toEqual([]);
  });

  it('has at least ten characters, a Chinese one counting as one, and at most 128', () => {
    expect(problems('Kxm7-Tqp3')).toEqual(['TOO_SHORT']);
    expect(problems('江夏区的第一片Y子7')).toEqual([]);
    expect(problems(`Kx7-${'gT2w'.repeat(32)}`)).toEqual(['TOO_LONG']);
  });

  it('has three of four kinds of characters', () => {
    expect(problems('kxmwtqpvbwnz')).toEqual(['TOO_FEW_KINDS']);
    expect(problems('kxm7wtqp3vbwn')).toEqual(['TOO_FEW_KINDS']);
    expect(problems('kxm7-wtqp-vbwn')).toEqual([]);
  });

  it('does not hold the user name, in whatever letters', () => {
    expect(problems('JingBan-Kxm7-Tqp3')).toEqual(['CONTAINS_NAME']);
    expect(problems('Kxm7-Tqp3-Bwn5', 'bw')).toEqual([]);
  });

  it.each([
    'Password123!',
    'P@ssw0rd2026',
    'Admin@2026!!',
    'Qwerty123456!',
    'Aa123456789.',
    'Caizheng@2026',
    'Yusuanke2027!',
    'Wuhan@20260101',
    'Woaini1314520!',
    '1qaz@WSX3edc',
    '!QAZ2wsx3edc',
    'Zxcvbnm,123456',
    'Aaaaaaaa1111!',
    'Abcdefg-7654321',
  ])('%s is what people try first', (password) => {
    expect(problems(password)).toEqual(['COMMON']);
  });
});
