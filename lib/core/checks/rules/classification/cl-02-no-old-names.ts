import { BASES } from '../../look-up/bases.ts';
import { OLD_NAMES } from '../../look-up/old-names.ts';
import { around, isInTitle, passages, TEXT_PARTS } from '../../look-up/passages.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Quote } from '../../subject/place.ts';
import type { Subject } from '../../subject/subject.ts';

/** CL-02: nothing is called by a name that the classification gave up. */
export const noOldNames: RuleDefinition = {
  id: 'CL-02',
  statement: '不得使用旧科目名称',
  relatesTo: '全文',
  level: 'block',
  basis: BASES.detail,
  explanation: '科目改名以后，文字和名词解释要用当年的名称。旧名称多半是沿用往年文本时没有更新。',
  reads: ['fiscalYear', 'tables', 'glossary', ...TEXT_PARTS],
  examine: (subject) => {
    const { fiscalYear } = subject;
    if (fiscalYear === undefined) return noData('预算年度');
    const texts = textsOf(subject);
    if (texts.length === 0) return noData('正文');
    return judged(texts.flatMap((text) => oldNamesIn(text, fiscalYear)));
  },
};

/** Running text, and the names in tables and glossary. */
function textsOf(subject: Subject): Quote[] {
  const running = passages(subject);
  const seen = new Set(running.map(({ at }) => `${at.page ?? ''}/${at.line ?? ''}`));
  const glossary = subject.glossary
    .filter(({ at }) => at.line === undefined || !seen.has(`${at.page ?? ''}/${at.line}`))
    .map((entry) => ({ text: `${entry.class} ${entry.group} ${entry.item}`, at: entry.at }));
  const rows = [...subject.tables.values()].flatMap((table) =>
    table.rows.map(({ label, at }) => ({ text: label, at })),
  );
  return [...running, ...glossary, ...rows];
}

function oldNamesIn({ text, at }: Quote, fiscalYear: number): RuleFinding[] {
  const compact = text.replace(/\s/g, '');
  return OLD_NAMES.filter(({ until }) => until < fiscalYear).flatMap(({ name, now }): RuleFinding[] => {
    const index = compact.indexOf(name);
    if (index < 0 || isOther({ text: compact, name, index }) || isPartOfLonger({ text: compact, name, index }))
      return [];
    return [
      {
        message: `“${name}”是旧科目名称，${fiscalYear} 年应为“${now}”，请改为当年名称`,
        quote: around(compact, { index, length: name.length }),
        stated: name,
        expected: now,
        at: [at],
      },
    ];
  });
}

/** 行政事业单位离退休人员 are people and no account, and the name of a document stays what it was. */
function isOther(input: { text: string; name: string; index: number }): boolean {
  const { text, name, index } = input;
  return (
    isInTitle(text, index) ||
    /^(?:支出)?(?:人员|干部|职工|老干部|经费|费用|待遇|中心|所|站)/.test(text.slice(index + name.length))
  );
}

/** 归口管理的行政单位离退休 is also in 未归口管理的…: the longer name says it. */
function isPartOfLonger(input: { text: string; name: string; index: number }): boolean {
  const { text, name, index } = input;
  return OLD_NAMES.some((other) => {
    if (other.name === name || !other.name.includes(name)) return false;
    const at = text.indexOf(other.name);
    return at >= 0 && at <= index && index < at + other.name.length;
  });
}
