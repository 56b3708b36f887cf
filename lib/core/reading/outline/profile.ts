import type { StaffCount, StatedStaffing, StatedUnit, SubjectSentence } from '#lib/core/checks/index.ts';
import { placeOf } from '../tables/build-row.ts';
import type { PlacedParagraph } from './read-outline.ts';

const NUMBER = /^[-•·●\s]*(?:\d{1,3}\s*[.、．)）]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*/;

/** Units that 部门预算单位构成 lists: numbered lines, or names behind 即 or 包括. */
export function listedUnits(paragraphs: readonly PlacedParagraph[]): StatedUnit[] {
  const own = paragraphs.filter(({ section }) => section === 'units');
  const numbered = own.flatMap(({ text, line }): StatedUnit[] => {
    const bare = text.trim().replace(/[；;。，,]$/, '');
    const name = bare.replace(NUMBER, '');
    return name !== bare && name.length <= 40 && !/[，。：]/.test(name) ? [unitNamed(name, line.at)] : [];
  });
  return numbered.length > 0 ? numbered : own.flatMap(namedInSentence);
}

function namedInSentence({ text, line }: PlacedParagraph): StatedUnit[] {
  const list = /(?:，即|分别(?:为|是)|二级单位(?:包括)?|包括)[：:]?([^。：:]+)。?$/.exec(text)?.[1];
  if (list === undefined) return [];
  return list
    .split(/[、，,；;]|和(?=[^、，]*$)/)
    .map((name) => name.trim().replace(/^即/, ''))
    .filter((name) => name.length >= 4 && name.length <= 40 && !/\d+个|预算$|^本级|没有/.test(name))
    .map((name) => unitNamed(name, line.at));
}

function unitNamed(name: string, at: PlacedParagraph['line']['at']): StatedUnit {
  const code = /^[[(（]?(\d{6,12})[\])）]?\s*(\D.*)$/.exec(name);
  return code?.[1] === undefined
    ? { name, at: placeOf(at) }
    : { name: code[2] ?? name, code: code[1], at: placeOf(at) };
}

/** 编制, 实有 and 离退休 as the sentences of 部门人员构成 count them. */
export function statedStaffing(sentences: readonly SubjectSentence[]): StatedStaffing | undefined {
  const own = sentences.filter(({ section }) => section === 'staffing');
  const counts = new Map<string, number>();
  for (const { id, count } of own.flatMap((sentence) => sentence.counts))
    if (id !== undefined && !counts.has(id)) counts.set(id, count);
  const at = own.find((sentence) => sentence.counts.length > 0)?.at;
  const retiredAt = own.find((sentence) => sentence.counts.some(({ id }) => id?.startsWith('staffing.retired')))?.at;
  if (at === undefined || counts.size === 0) return undefined;
  const value = (id: string) => counts.get(`staffing.${id}`);
  const retired = {
    total: value('retired.total'),
    veteran: value('retired.veteran'),
    ordinary: value('retired.ordinary'),
  };
  return {
    authorized: headcount(value, 'authorized'),
    active: headcount(value, 'active'),
    retired: known(retired),
    at,
    ...(retiredAt === undefined ? {} : { retiredAt }),
  };
}

function headcount(value: (id: string) => number | undefined, kind: string): StaffCount {
  return known({
    total: value(`${kind}.total`),
    administrative: value(`${kind}.administrative`),
    institution: value(`${kind}.institution`),
    civilService: value(`${kind}.civil-service`),
  });
}

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function known<T extends Record<string, number | undefined>>(values: T): Known<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>;
}
