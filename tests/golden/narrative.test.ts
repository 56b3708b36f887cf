import { describe, expect, it } from 'vitest';
import {
  buildDisclosure,
  type Figure,
  type Paragraph,
  paragraphFigures,
  paragraphText,
} from '#lib/core/disclosure/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget, goldenFigures } from '#tests/support/golden-case.ts';

const budget = goldenBudget();
const built = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear) });
if (!built.ok) throw new Error(built.error.code);
const paragraphs = built.value.document.parts
  .flatMap((part) => part.sections)
  .flatMap((section) => section.blocks)
  .filter((block): block is Paragraph => block.kind === 'paragraph');
const figures = paragraphs.flatMap(paragraphFigures);
const text = (id: string) => {
  const paragraph = paragraphs.find((candidate) => candidate.id === id);
  return paragraph === undefined ? undefined : paragraphText(paragraph);
};

/** Ids that the golden file leaves out because they are entered, not derived, or nothing. */
const ENTERED = /^(staffing|assets|units)\.|^performance\.project-count$/;

describe('江夏 2026: the figures of the narrative', () => {
  it('equal the golden ones under the same id', () => {
    const known = figures.filter((figure) => figure.id in goldenFigures);
    expect(known.length).toBeGreaterThan(140);
    for (const figure of known) expect([figure.id, figure.value]).toEqual([figure.id, goldenFigures[figure.id]]);
  });

  it('that the golden file does not hold are entered, nothing, the same money by another name, or of an item that is gone', () => {
    const gone = '2101506';
    const others = figures.filter((figure) => !(figure.id in goldenFigures) && !ENTERED.test(figure.id));
    const explained = (figure: Figure) =>
      figure.value === '0.00' ||
      figure.id.startsWith(`general.function.${gone}`) ||
      (figure.id === 'general.current' && figure.value === goldenFigures['general.total']) ||
      (figure.id === 'projects.current.general' && figure.value === goldenFigures['general.project']) ||
      (figure.id === 'projects.unit' && figure.value === goldenFigures['income.unit.other']);
    expect(others.filter((figure) => !explained(figure))).toEqual([]);
  });

  it('state every 项 and every project', () => {
    const stated = new Set(figures.map((figure) => figure.id));
    const wanted = Object.keys(goldenFigures).filter((id) => /^general\.function\.\d{7}$|^project\./.test(id));
    expect(wanted.length).toBe(33);
    expect(wanted.filter((id) => !stated.has(id))).toEqual([]);
  });

  it('always have the same value under the same id', () => {
    const values = new Map<string, string>();
    for (const { id, value } of figures) {
      expect(values.get(id) ?? value).toBe(value);
      values.set(id, value);
    }
  });
});

describe('江夏 2026: each sentence', () => {
  it('contains exactly its figures: every number with a measure is one of them, in order', () => {
    for (const paragraph of paragraphs) {
      const written = [
        ...paragraphText(paragraph).matchAll(/(\d+(?:\.\d+)?)(万元|%|人(?!员)|个(?!月)|辆|台（套）|平方米)/g),
      ].map(([, value, measure]) => `${value}${measure}`);
      const listed = paragraphFigures(paragraph).map((figure) => `${figure.value}${figure.measure}`);
      expect([paragraph.id, written]).toEqual([paragraph.id, listed]);
    }
  });

  it('chooses 增加, 减少, 持平 and 新增 by the data', () => {
    for (const [id, direction] of Object.entries(goldenFigures)) {
      const item = /^(general\.function\.\d{7})\.direction$/.exec(id)?.[1];
      if (item === undefined) continue;
      const words = text(item) ?? '';
      const fromNothing = !(`${item}.change.percent` in goldenFigures);
      const expected = direction === 'flat' ? '持平' : fromNothing ? '新增' : direction === 'up' ? '增加' : '减少';
      expect([item, words.includes(expected)]).toEqual([item, true]);
      if (fromNothing) expect(words).not.toMatch(/增长|%/);
    }
  });

  it('states what is gone since last year', () => {
    expect(text('general.function.2101506')).toBe(
      '卫生健康支出（类）医疗保障管理事务（款）医疗保障经办事务（项）0.00万元，比2025年预算减少47.00万元，下降100.00%。',
    );
  });

  it('reads as it should', () => {
    expect(text('overall')).toBe(
      '按照综合预算的原则，武汉市江夏区医疗保障局（汇总）所有收入和支出均纳入部门预算管理。收入包括：一般公共预算拨款收入8020.58万元、其他收入0.50万元。支出包括：社会保障和就业支出294.09万元、卫生健康支出7573.10万元、住房保障支出153.89万元。2026年收支总预算8021.08万元，比2025年预算增加265.16万元，增长3.42%，主要是新增城乡居民医保区级配套资金项目。',
    );
    expect(text('three-public')).toBe(
      '2026年一般公共预算“三公”经费支出0.91万元，比2025年预算增加0.02万元，增长2.25%，主要是人员基数计提。其中：因公出国（境）费0.00万元；公务用车购置及运行费0.00万元（公务用车购置费0.00万元，公务用车运行费0.00万元）；公务接待费0.91万元。',
    );
  });
});
