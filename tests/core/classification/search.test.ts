import { describe, expect, it } from 'vitest';
import { searchAccounts, typedAccount } from '#lib/core/classification/index.ts';
import { pickableAccounts } from '#lib/server/pickable-accounts.ts';
import { classificationFor } from '#tests/support/classification.ts';

const { economic, functional } = pickableAccounts(classificationFor(2026));
const codes = (query: string, used: string[] = []) =>
  searchAccounts({ accounts: economic, query, used: new Set(used) }).map(({ code }) => code);

describe('an account that was typed', () => {
  const typed = (text: string, used: string[] = []) =>
    typedAccount({ accounts: functional, text, used: new Set(used) })?.code;

  it('is known by its number, its name or its initials', () => {
    const account = (text: string) => typedAccount({ accounts: economic, text, used: new Set() })?.code;
    expect(['30226', '劳务费', 'lwf', 'LWF', "l'wf"].map(account)).toEqual(Array(5).fill('30226'));
    expect(account('劳务')).toBeUndefined();
  });

  it('is the one in use where several are called so, and none while that is not clear', () => {
    expect(typed('xzyx')).toBeUndefined();
    expect(typed('xzyx', ['2101501'])).toBe('2101501');
    expect(typed('xzyx', ['2101501', '2010101'])).toBeUndefined();
  });
});

describe('finding an account', () => {
  it('works by the beginning of its number', () => {
    expect(codes('30101')).toEqual(['30101']);
    expect(codes('301').every((code) => code.startsWith('301'))).toBe(true);
    expect(codes('３０１０１')).toEqual(['30101']);
  });

  it('works by part of its name, and by the initials of its pinyin', () => {
    expect(codes('基本工资')).toEqual(['30101']);
    expect(codes('jbgz')[0]).toBe('30101');
    expect(codes('JBGZ')[0]).toBe('30101');
    expect(codes('养老保险')).toContain('30108');
  });

  it('puts first what is used here already, but never above the number that was typed out', () => {
    expect(codes('30', ['30299'])[0]).toBe('30299');
    expect(codes('', ['30216'])[0]).toBe('30216');
    expect(codes('30101', ['30216'])[0]).toBe('30101');
  });

  it('offers only what amounts are entered on, and everything under a 类 whose name is typed', () => {
    expect(codes('').every((code) => code.length === 5)).toBe(true);
    expect(codes('工资福利支出')).toContain('30101');
    expect(searchAccounts({ accounts: functional, query: '21015' }).every(({ code }) => code.length === 7)).toBe(true);
  });

  it('answers at most as many as are wanted, and nothing where nothing fits', () => {
    expect(searchAccounts({ accounts: functional, query: '', limit: 20 })).toHaveLength(20);
    expect(codes('没有这个科目')).toEqual([]);
  });

  it('says what a 项 is for where the glossary does, and where it stands', () => {
    expect(functional.find(({ code }) => code === '2080505')).toMatchObject({
      path: ['社会保障和就业支出', '行政事业单位养老支出'],
      purpose: expect.stringContaining('基本养老保险'),
    });
  });
});
