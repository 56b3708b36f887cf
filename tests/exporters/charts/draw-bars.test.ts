import { describe, expect, it } from 'vitest';
import { type BarDrawing, drawChart } from '#lib/exporters/charts/index.ts';

const drawing = (layout: BarDrawing['layout']): BarDrawing => ({
  layout,
  rows: [
    {
      name: '一般公共预算拨款收入',
      bars: [
        { amount: 200, text: '2025年 200.00', look: 'outline' },
        { amount: 302, text: '2026年 302.00', look: 'full' },
      ],
    },
    { name: 'A&B <项目>', bars: [{ amount: -73, text: '−73.00', look: 'full' }] },
    { name: '义务教育薄弱环节改善与能力提升补助资金（含校舍维修改造、设施设备购置）', bars: [] },
  ],
});
const texts = (layout: BarDrawing['layout']) =>
  drawChart(drawing(layout)).shapes.flatMap(({ name, text }) => (name === 'text' ? [text] : []));

describe.each(['wide', 'narrow'] as const)('a %s chart of bars', (layout) => {
  it('is the same each time it is drawn', () => {
    expect(drawChart(drawing(layout))).toEqual(drawChart(drawing(layout)));
  });

  it('writes every figure as it was given, and every name as far as it has room', () => {
    expect(texts(layout)).toEqual(expect.arrayContaining(['2025年 200.00', '2026年 302.00', '−73.00', 'A&B <项目>']));
    expect(texts(layout).join('')).toContain('义务教育薄弱环节');
  });

  it('takes its colours from the page, and tells bars apart by more than colour', () => {
    const { shapes } = drawChart(drawing(layout));
    for (const { attributes } of shapes)
      for (const colour of [attributes.fill, attributes.stroke].filter((used) => used !== undefined && used !== 'none'))
        expect(colour).toMatch(/^var\(--[a-z-]+\)$/);
    const bars = shapes.filter(({ name, attributes }) => name === 'path' && attributes.fill !== 'none');
    expect(bars.map(({ attributes }) => [attributes.fill, attributes.stroke])).toEqual([
      ['var(--paper)', 'var(--muted)'],
      ['var(--danger)', undefined],
      ['var(--accent)', undefined],
    ]);
  });

  it('carries neither style nor class nor identifier', () => {
    const { shapes } = drawChart(drawing(layout));
    for (const { attributes } of shapes)
      for (const key of Object.keys(attributes)) expect(key).not.toMatch(/^(style|class|id|on\w*|ecmeta.*)$/);
  });

  it('stays within its width', () => {
    const { width, shapes } = drawChart(drawing(layout));
    for (const { attributes } of shapes) {
      const [, x] = /translate\(([-\d.]+)/.exec(attributes.transform ?? '') ?? [];
      if (x !== undefined) expect(Number(x)).toBeGreaterThanOrEqual(0);
      if (x !== undefined) expect(Number(x)).toBeLessThan(width);
    }
  });
});

describe('a chart of nothing', () => {
  it('is drawn all the same', () => {
    const rows = [{ name: '没有', bars: [{ amount: 0, text: '0.00', look: 'full' as const }] }];
    expect(drawChart({ layout: 'wide', rows }).shapes.some(({ text }) => text === '0.00')).toBe(true);
    expect(drawChart({ layout: 'narrow', rows: [] }).height).toBeGreaterThan(0);
  });
});
