import { describe, expect, it } from 'vitest';
import { sentencesOf, signOf, statedChange } from '#components/documents/stated-change.ts';
import type { Block, Segment } from '#lib/core/disclosure/index.ts';

const words = (text: string): Segment => ({ kind: 'words', text });
const figure = (id: string, value: string, measure = '万元'): Segment => ({
  kind: 'figure',
  figure: { id, value, measure },
});
const paragraph = (...segments: Segment[]): Block => ({ kind: 'paragraph', id: 'p', segments });
const text = (segments: readonly Segment[]) =>
  segments.map((segment) => (segment.kind === 'words' ? segment.text : segment.figure.value)).join('');

const fallen = paragraph(
  words('2026年一般公共预算支出'),
  figure('general.total', '100.00'),
  words('万元。其中本年预算'),
  figure('general.current', '90.00'),
  words('万元，比2025年预算减少'),
  figure('general.change', '10.00'),
  words('万元，下降'),
  figure('general.change.percent', '10.00'),
  words('%，主要是压减支出。人员经费不变。'),
);

describe('the change that a sentence states', () => {
  it('is found by its figure, with its direction and percent, in its own sentence alone', () => {
    const found = statedChange({ blocks: [fallen], id: 'general', figures: ['general.total'] });
    expect(found).toMatchObject({ direction: 'down', amount: '10.00', percent: '10.00', measure: '万元' });
    expect(text(found?.sentence ?? [])).toBe(
      '其中本年预算90.00万元，比2025年预算减少10.00万元，下降10.00%，主要是压减支出。',
    );
  });

  it('is from nothing without a percent', () => {
    const block = paragraph(words('比2025年预算新增'), figure('basic.change', '5.00'), words('万元。'));
    const found = statedChange({ blocks: [block], id: 'basic', figures: [] });
    expect(found?.direction).toBe('new');
    expect(found?.percent).toBeUndefined();
    expect(found && signOf(found)).toBe(1);
  });

  it('is none where the sentence of the amount says so', () => {
    const block = paragraph(
      words('机关运行经费'),
      figure('agency-operating', '5.00'),
      words('万元，与2025年预算持平。'),
    );
    const found = statedChange({ blocks: [block], id: 'agency-operating', figures: ['agency-operating'] });
    expect(found && signOf(found)).toBe(0);
  });

  it('is not known where no sentence states it', () => {
    expect(statedChange({ blocks: [fallen], id: 'procurement', figures: ['procurement.total'] })).toBeUndefined();
  });
});

describe('a paragraph', () => {
  it('is cut at its full stops without losing a piece', () => {
    if (fallen.kind !== 'paragraph') throw new Error('no paragraph');
    const sentences = sentencesOf(fallen.segments);
    expect(sentences).toHaveLength(3);
    expect(sentences.map(text).join('')).toBe(text(fallen.segments));
  });
});
