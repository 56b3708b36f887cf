import { describe, expect, it } from 'vitest';
import { drawChart, type FlowDrawing } from '#lib/exporters/charts/index.ts';

const flow: FlowDrawing = {
  layout: 'flow',
  from: [
    { amount: 900, text: '一般公共预算 900.00（90.00%）' },
    { amount: 99, text: '其他收入 99.00（9.90%）' },
    { amount: 1, text: '上年结转 1.00（0.10%）' },
  ],
  to: [
    { amount: 1, text: '教育支出 1.00（0.10%）' },
    { amount: 999, text: 'A&B <支出> 999.00（99.90%）' },
  ],
};

describe('a flow', () => {
  const { width, height, shapes } = drawChart(flow);
  const texts = shapes.filter(({ name }) => name === 'text');
  const place = (text: string | undefined) => {
    const shape = texts.find((one) => one.text === text);
    const [, x = '', y = ''] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(shape?.attributes.transform ?? '') ?? [];
    return { x: Number(x), y: Number(y) };
  };

  it('is the same each time it is drawn', () => {
    expect(drawChart(flow)).toEqual(drawChart(flow));
  });

  it('has where it comes from on the left and where it goes on the right, each in the order given', () => {
    expect(texts.map(({ text }) => text)).toEqual([...flow.from, ...flow.to].map(({ text }) => text));
    for (const side of [flow.from, flow.to]) {
      const ys = side.map(({ text }) => place(text).y);
      expect(ys).toEqual(ys.toSorted((one, other) => one - other));
      for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] ?? 0)).toBeGreaterThan(15);
    }
    for (const { text } of flow.from) expect(place(text).x).toBeLessThan(width / 2);
    for (const { text } of flow.to) expect(place(text).x).toBeGreaterThan(width / 2);
  });

  it('stays within its height, and takes its colours from the page', () => {
    for (const { text } of [...flow.from, ...flow.to]) expect(place(text).y).toBeLessThan(height);
    for (const { attributes } of shapes) expect(attributes.fill).toMatch(/^var\(--(accent|ink)\)$/);
  });
});
