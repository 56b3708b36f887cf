import { residuesIn } from '#lib/core/checks/index.ts';
import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import { findNames, listedNames } from '#lib/core/private-data/index.ts';
import { privateFinds } from '../private-finds.ts';
import type { ReviewProblem } from '../review-item.ts';
import { type Reviewed, ruleProblems } from '../reviewed.ts';
import { type ItemDefinition, itemsOf, ruleItem } from './item-definition.ts';

const textItem = itemsOf('text');
const privateItem = itemsOf('private');

const figures = ruleItem({
  id: 'figures',
  group: 'text',
  demand: '表内、表间和文字中的数字一致',
  rules: ['TI-', 'TX-', 'NT-'],
  // Those have items of their own.
  about: ({ rule }) => !/^(TI-12|TX-11|TX-16|TX-17|TX-18|NT-09|NT-11|NT-12|NT-14|NT-15|NT-16)$/.test(rule),
});

const accounts = ruleItem({
  id: 'accounts',
  group: 'text',
  demand: '科目编码和名称与当年《政府收支分类科目》一致',
  basis: '当年《政府收支分类科目》',
  rules: ['CL-'],
});

const wording = ruleItem({
  id: 'wording',
  group: 'text',
  demand: '用语、名称、金额单位规范，前后不矛盾',
  rules: ['TQ-03', 'TQ-04', 'TQ-05', 'TQ-06', 'TQ-07', 'TQ-09', 'TQ-11', 'TQ-12', 'TQ-15'],
});

const residue = textItem({
  id: 'residue',
  demand: '没有模板里未改写的文字和占位符',
  examine: (report) => {
    const byRule = ruleProblems(report, { rules: ['TQ-02'] });
    const known = new Set(report.checked.subject.lines.map(({ text }) => text));
    const found = report.texts
      // What people typed by itself is the rule's.
      .filter(({ text }) => !known.has(text))
      .flatMap(({ text, at }) => residuesIn(text).map((words) => ({ words, at })))
      .filter(({ words }) => !byRule.some(({ message }) => message.includes(words)));
    return { at: eachOnce(found.map(({ at }) => at)), problems: [...byRule, ...grouped(found)] };
  },
});

/** Not blocked: much of a report cannot be written any more once it is approved, and what looks like a placeholder may be none. */
function grouped(found: readonly { words: string; at: PrintedPlace }[]): ReviewProblem[] {
  return [...Map.groupBy(found, ({ words }) => words)].map(([words, all]) => ({
    id: `publication residue ${words}`,
    blocks: false,
    message: `“${words}”像是没有改写的占位文字，见${placeList(all.map(({ at }) => at))}。请改为实际内容，或说明理由`,
  }));
}

const privateNumbers = privateItem({
  id: 'private-numbers',
  demand: '不公开个人的手机号、身份证号、银行账号和电子邮箱',
  basis: '《中华人民共和国个人信息保护法》第二十五条',
  examine: (report) => {
    const found = privateFinds(report).filter(({ kind }) => kind !== 'name');
    return {
      at: eachOnce(found.map(({ at }) => at)),
      problems: ruleProblems(report, { rules: ['TQ-01'] }),
      ...(found.length === 0 ? {} : { note: `${found.length} 处，公开稿中自动隐去，对照见下` }),
    };
  },
});

const privateNames = privateItem({
  id: 'private-names',
  demand: '不公开不应公开的个人姓名',
  basis: '《中华人民共和国个人信息保护法》第二十五条',
  examine: (report) => {
    const hidden = listedNames(report.budget.disclosure?.hiddenNames ?? '');
    const masked = privateFinds(report).filter(({ kind }) => kind === 'name').length;
    const found = report.texts.flatMap(({ text, label, at }) =>
      findNames({ text, label })
        .filter((name) => !hidden.includes(name))
        .map((name) => ({ name, label, at })),
    );
    return {
      at: eachOnce(found.map(({ at }) => at)),
      problems: [...Map.groupBy(found, ({ name }) => name)].map(([name, all]) => ({
        id: `publication name ${name}`,
        blocks: false,
        message: `姓名“${name}”将在${placeList(all.map(({ at }) => at))}公开${calledAs(all)}。不应公开的填入部门概况“公开时隐去的姓名”，应当公开的请说明理由`,
        ...hiding(report),
      })),
      ...(masked === 0 ? {} : { note: `${masked} 处，公开稿中隐去姓名，对照见下` }),
    };
  },
});

function hiding({ placeOf }: Reviewed): Pick<ReviewProblem, 'place'> {
  const place = placeOf({ form: 'profile', field: 'disclosure.hiddenNames' });
  return place === undefined ? {} : { place };
}

function calledAs(all: readonly { label: string | undefined }[]): string {
  const labels = [...new Set(all.flatMap(({ label }) => label ?? []))];
  return labels.length === 0 ? '' : `（${labels.join('、')}）`;
}

/** Most places that a sentence names. */
const NAMED = 3;

function placeList(places: readonly PrintedPlace[]): string {
  const names = eachOnce(places).map(({ name }) => name);
  return names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')}等 ${names.length} 处`;
}

function eachOnce(places: readonly PrintedPlace[]): PrintedPlace[] {
  return [...new Map(places.map((place) => [place.name, place])).values()];
}

/** What the words of the report have to be. */
export const TEXT_ITEMS: readonly ItemDefinition[] = [
  figures,
  accounts,
  wording,
  residue,
  privateNumbers,
  privateNames,
];
