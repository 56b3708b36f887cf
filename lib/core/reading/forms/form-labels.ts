import type { ProjectField } from '#lib/core/checks/index.ts';
import { plainWords } from '../text/squeeze.ts';

/** What a label of a project's form asks for. */
export type ProjectLabel =
  | ProjectField
  | 'name'
  | 'code'
  | 'attribute'
  | 'duration'
  | 'from'
  | 'to'
  | 'totalBudget'
  | 'currentBudget'
  | 'scope';

const LABELS: readonly (readonly [RegExp, ProjectLabel])[] = [
  [/^项目名称$/, 'name'],
  [/^项目(?:编码|代码)$/, 'code'],
  [/^(?:项目)?主管(?:部门|单位)(?:及代码)?$/, 'department'],
  [/^(?:项目)?(?:执行|实施|申报)单位$/, 'unit'],
  [/^项目(?:负责人|联系人)$|^负责人$/, 'responsible'],
  [/^联系电话$|^电话$/, 'phone'],
  [/^单位地址$|^地址$/, 'address'],
  [/^邮政编码$|^邮编$/, 'postcode'],
  [/^项目属性$/, 'attribute'],
  [/^项目(?:类型|期限)$/, 'duration'],
  [/^项目范围$/, 'scope'],
  [/^支出功能分类(?:科目)?$/, 'function'],
  [/^(?:支出)?项目类别$|^项目分类$/, 'category'],
  [/^(?:项目)?起始(?:年度|年份|时间)$/, 'from'],
  [/^(?:项目)?(?:终止|结束)(?:年度|年份|时间)$/, 'to'],
  [/^(?:项目)?(?:申请理由|立项依据|申报理由|申请依据)$/, 'rationale'],
  [/^(?:项目)?(?:主要内容|实施方案|实施内容)$/, 'plan'],
  [/^项目总预算$/, 'totalBudget'],
  [/^(?:项目)?(?:当年|本年)(?:度)?预算$/, 'currentBudget'],
  [/^(?:项目)?前两年预算$/, 'historyNote'],
  [/^(?:项目)?前两年(?:预算)?及当年预算变动情况$/, 'changeReason'],
  [/审核意见$/, 'reviewOpinion'],
  [/^(?:填报|申报|填表)日期$/, 'filedOn'],
];

/** What a cell asks for, where it is a label. */
export function projectLabel(text: string): ProjectLabel | undefined {
  const words = plainWords(text).replace(/：$/, '');
  return words.length > 20 ? undefined : LABELS.find(([pattern]) => pattern.test(words))?.[1];
}

const BLOCKS =
  /^(?:项目资金来源|项目支出(?:明细)?(?:预算)?(?:及测算依据)?(?:及?说明)?|项目采购|(?:项目|整体)?绩效(?:总)?目标|长期绩效指标表?|年度绩效指标表?|整体绩效总目标|部门资金总体情况|项目支出情况)$/;

/** A label beside a whole block of rows. */
export function isBlockLabel(text: string): boolean {
  return BLOCKS.test(plainWords(text));
}

/** `长期目标1：`, `年度目标`, `长期目标（截止2026年）`: a goal's label with its term, its number and the year it ends. */
export function goalLabel(text: string): { term: 'long-term' | 'annual'; until?: number } | undefined {
  const match =
    /^(长期|年度|中长期|当年|总体)(?:绩效)?目标\d*(?:（截止(?:到|至)?[_]*(\d{4})[_]*年(?:度)?）|（截止[_\s]*年）)?：?$/.exec(
      plainWords(text),
    );
  if (match === null) return undefined;
  const term = /长期|总体/.test(match[1] ?? '') ? 'long-term' : 'annual';
  return match[2] === undefined ? { term } : { term, until: Number(match[2]) };
}
