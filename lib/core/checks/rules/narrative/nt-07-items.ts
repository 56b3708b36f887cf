import { BASES } from '../../look-up/bases.ts';
import { statedWithoutCarryover } from '../../look-up/carried-apart.ts';
import { countedAmount, rowWords } from '../../look-up/cells.ts';
import { missingFinding } from '../../look-up/coverage.ts';
import { type Comparison, concluded } from '../../look-up/equation.ts';
import { misnamed } from '../../look-up/misnamed.ts';
import { statedIds } from '../../look-up/stated.ts';
import { compareStated } from '../../look-up/stated-against.ts';
import { cellTerm } from '../../look-up/terms.ts';
import { noData, notApplicable } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';
import type { SubjectTable } from '../../subject/table.ts';

/** 类 and 款 of 一般公共预算当年拨款结构情况. */
const CLASS = /^general\.function\.\d{3}(?:\d{2})?$/;
const ITEM = /^general\.(?:function|project)\.\d{7}(?:\.(?:project|basic))?$/;

/** NT-07: the sentences on 具体使用情况 have every 项 of 一般公共预算支出表 with its amount, and no other. */
export const itemSentences: RuleDefinition = {
  id: 'NT-07',
  statement: '五(三) 逐项覆盖表5 全部项级科目, 金额名称一致, 无多无漏',
  relatesTo: '第三部分 五(三)',
  level: 'block',
  basis: BASES.detail,
  explanation: '一般公共预算支出要逐个项级科目说明，金额与一般公共预算支出表一致，不多不漏。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) => {
    const table = subject.tables.get('general-by-function');
    if (table === undefined) return noData('一般公共预算支出表');
    const stated = statedIds(subject, ITEM).filter(({ sentence }) => sentence.section === 'general');
    const classes = comparedByYear(subject, { ids: CLASS, limits });
    if (stated.length === 0 && classes.length === 0) return notApplicable('文字没有逐个项级科目说明');
    const codes = new Set(stated.map(({ amount }) => /\d{7}/.exec(amount.id ?? '')?.[0] ?? ''));
    const whole = new Set(stated.flatMap(({ amount }) => /\.function\.(\d{7})$/.exec(amount.id ?? '')?.[1] ?? []));
    const at = stated.slice(0, 1).map(({ amount }) => amount.at);
    return concluded(
      [
        ...classes,
        ...comparedByYear(subject, { ids: ITEM, limits }),
        ...(stated.length === 0 ? [] : uncovered(subject, { table, codes, whole, at })),
      ],
      '一般公共预算支出表的项级科目',
    );
  },
};

/** Of a report that states 当年拨款, what was carried over is no difference. */
function comparedByYear(subject: Subject, { ids, limits }: { ids: RegExp; limits: RuleLimits }): Comparison[] {
  const stated = statedIds(subject, ids).filter(({ sentence }) => sentence.section === 'general');
  const apart = statedWithoutCarryover(subject, stated);
  const sentences = subject.sentences.map((sentence) => ({
    ...sentence,
    amounts: sentence.amounts.filter(({ id = '' }) => !apart.has(id)),
  }));
  const compared = apart.size === 0 ? subject : { ...subject, sentences };
  return compareStated({ subject: compared, ids, sections: ['general'], limits });
}

/** Some districts go through 项目支出 alone: then only 项 with 项目支出 are asked for. */
function uncovered(
  subject: Subject,
  input: {
    table: SubjectTable;
    codes: ReadonlySet<string>;
    whole: ReadonlySet<string>;
    at: Parameters<typeof missingFinding>[0]['at'];
  },
): RuleFinding[] {
  const { table } = input;
  const items = table.rows.filter(({ kind, id }) => kind === 'item' && /^\d{7}$/.test(id));
  const amount = (row: (typeof items)[number], column: string) => countedAmount(row.cells.get(column)) ?? 0;
  const goesThroughAll = items.some((row) => input.whole.has(row.id) && amount(row, 'basic') !== 0);
  const missing = items
    .filter((row) => !input.codes.has(row.id) && amount(row, goesThroughAll ? 'total' : 'project') !== 0)
    .flatMap((row) => {
      const term = cellTerm(table, row, 'total');
      return term === undefined ? [] : [{ words: rowWords(row), term }];
    });
  const { renamed, left } = misnamed({ subject, section: 'general', table: '一般公共预算支出表', missing });
  return [...renamed, ...missingFinding({ where: '一般公共预算具体使用情况', missing: left, at: input.at })];
}
