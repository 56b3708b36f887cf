import { describe, expect, it } from 'vitest';
import {
  accountTable,
  type Classification,
  readFunctionPurposes,
  withFunctionPurposes,
} from '#lib/core/classification/index.ts';
import { OWN_YEARS } from '#lib/server/classification.ts';
import { classificationCsv, classificationFor } from '#tests/support/classification.ts';

const purposes = readFunctionPurposes(classificationCsv('function_purposes'));
const items = (year: number) => classificationFor(year).functional.accounts.filter(({ level }) => level === 3);

/** 项 of 款 for which the compiled tables have none yet, and official ones do. */
const NEWER = ['2101704'];

describe('what a 项 is for', () => {
  it('is written down for every 项 of every year that comes with the product, as a whole sentence', () => {
    for (const year of OWN_YEARS) {
      expect(items(year).length).toBe(933);
      expect(items(year).filter(({ purpose }) => !/^反映[^。]{6,}。$/.test(purpose ?? ''))).toEqual([]);
    }
  });

  it('is written once, for names that the tables have', () => {
    const keys = purposes.map(({ code, name, from }) => `${code} ${code === '' ? name : ''} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
    const { byCode, accounts } = classificationFor(2026).functional;
    const names = new Set(accounts.map(({ name }) => name));
    const strange = purposes.filter(({ code, name }) =>
      code === '' ? !names.has(name) : !NEWER.includes(code) && byCode.get(code)?.name !== name,
    );
    expect(strange).toEqual([]);
  });

  it('is that of the 项 itself where its name recurs under many 款', () => {
    const purpose = (code: string) => classificationFor(2026).functional.byCode.get(code)?.purpose;
    expect(purpose('2010101')).toBe(purpose('2240201'));
    expect(purpose('2130104')).toContain('农业农村');
    expect(purpose('2101504')).toContain('医疗保障部门');
  });
});

describe('definitions of a table that a bureau has loaded', () => {
  const table = (fiscalYear: number, name: string): Classification => ({
    ...classificationFor(2026),
    fiscalYear,
    functional: accountTable([{ code: '2080505', name, level: 3, evidence: 'published' }]),
  });
  const purposeIn = (fiscalYear: number, name: string) =>
    withFunctionPurposes({ classification: table(fiscalYear, name), purposes }).functional.byCode.get('2080505')
      ?.purpose;

  it('are not given to a code that bears another name there', () => {
    expect(purposeIn(2026, '机关事业单位基本养老保险缴费')).toContain('基本养老保险费');
    expect(purposeIn(2026, '别的用途')).toBeUndefined();
  });

  it('hold only in the years that they are dated for', () => {
    expect(purposeIn(2023, '机关事业单位基本养老保险缴费支出')).toBeUndefined();
    const [dated] = readFunctionPurposes('code,name,from,to,definition\n2080505,甲,2024,2025,反映甲。\n');
    const until = (year: number) =>
      withFunctionPurposes({ classification: table(year, '甲'), purposes: dated ? [dated] : [] }).functional.byCode.get(
        '2080505',
      )?.purpose;
    expect([until(2025), until(2026)]).toEqual(['反映甲。', undefined]);
  });

  it('are refused with their line where a row is not whole', () => {
    expect(() => readFunctionPurposes('code,name,from,to,definition\n2080505,甲,2024,,没有句号\n')).toThrow('line 2');
  });
});
