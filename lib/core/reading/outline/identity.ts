import type { Subject } from '#lib/core/checks/index.ts';
import type { ReadLine } from '../read-document.ts';
import type { Caption } from '../tables/segments.ts';
import { plainWords } from '../text/squeeze.ts';

/** Whose report it is: year, region, department. */
export type Identity = Pick<Subject, 'fiscalYear' | 'region' | 'department' | 'template'>;

/** Districts whose layout is known, by a word of their name. */
const TEMPLATES: readonly (readonly [string, string])[] = [
  ['江夏', 'wuhan-jiangxia'],
  ['汉阳', 'wuhan-hanyang'],
  ['黄陂', 'wuhan-huangpi'],
  ['蔡甸', 'wuhan-caidian'],
];

/** Reads whose report it is from the cover, the headings and what stands over the tables. */
export function identityOf(input: { lines: readonly ReadLine[]; captions: readonly Caption[] }): Identity {
  const texts = input.lines.slice(0, 120).map(({ text }) => plainWords(text));
  const fiscalYear = yearOf(texts);
  const owners = input.captions.flatMap(({ owner }) => (owner === undefined ? [] : [plainWords(owner)]));
  const region = ownerPart(owners, /[[［](\d{6,12})[\]］]([^，,[［]+)/);
  const department = ownerPart(owners, /(?:，|,|^[^[［]*)[[［](\d{3,6})[\]］]([^，,[［]+)$/);
  const disclosureName = disclosureNameOf(texts);
  const place = [region?.name, department?.name, disclosureName, ...owners].join(' ');
  const template = TEMPLATES.find(([word]) => place.includes(word))?.[1];
  return {
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...(region === undefined ? {} : { region }),
    department: { ...department, ...(disclosureName === undefined ? {} : { disclosureName }) },
    ...(template === undefined ? {} : { template }),
  };
}

/** The year whose 部门预算 it is: the one that most of the first lines name. */
function yearOf(texts: readonly string[]): number | undefined {
  const votes = new Map<number, number>();
  for (const text of texts.map(withDigits))
    for (const match of text.matchAll(
      /(?<![比与较同至于和])(20\d{2})年(?:度)?(?:部门|单位)?(?:预算|收支|收入|支出|一般公共预算|财政拨款)|(20\d{2})年(?:度)?[^，。]{0,20}部门预算/g,
    )) {
      const year = Number(match[1] ?? match[2]);
      votes.set(year, (votes.get(year) ?? 0) + (text.length < 40 ? 3 : 1));
    }
  return [...votes].sort(([one, first], [other, second]) => second - first || other - one)[0]?.[0];
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二〇二六年 in digits. */
function withDigits(text: string): string {
  return text.replace(/二([〇○零0OＯ])([一二三四五六七八九〇○零]{2})(?=年)/g, (_, _zero: string, last: string) => {
    const digits = [...last].map((sign) => Math.max(0, CHINESE_DIGITS.indexOf(sign)));
    return `20${digits.join('')}`;
  });
}

function ownerPart(owners: readonly string[], pattern: RegExp): { code: string; name: string } | undefined {
  for (const owner of owners) {
    const match = pattern.exec(owner);
    if (match?.[1] !== undefined && match[2] !== undefined) return { code: match[1], name: match[2] };
  }
  return undefined;
}

function disclosureNameOf(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const name =
      /^(.{3,40}?)20\d{2}年(?:度)?部门预算(?:公开)?(?:说明|文本)?$/.exec(text)?.[1] ??
      /^第一部分(.{3,40}?)(?:20\d{2}年(?:度)?)?(?:部门)?概况$/.exec(text)?.[1];
    if (name !== undefined) return name.replace(/^20\d{2}年(?:度)?/, '');
  }
  const year = texts.findIndex((text) => /^20\d{2}年(?:度)?部门预算(?:公开)?$/.test(text));
  const beside = year < 0 ? undefined : (texts[year + 1] ?? '');
  return beside !== undefined && /[局委办会院部中心处]/.test(beside) && beside.length <= 40 ? beside : undefined;
}
