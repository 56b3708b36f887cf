import { describe, expect, it } from 'vitest';
import { comparisonSvg } from '#components/charts/comparison-svg.ts';
import { fen } from '#lib/core/money/index.ts';
import { yearPair } from '#lib/core/totals/index.ts';

const pair = (id: string, label: string, [previous, current]: [number, number]) =>
  yearPair({ id, label, previous: fen(previous), current: fen(current) });

const pairs = [
  pair('208', '社会保障和就业支出', [123_456_789_00, 223_456_789_00]),
  pair('210', '卫生健康支出', [5_000_000_00, 0]),
];
const svg = comparisonSvg({ pairs, width: 640 });

describe('the picture of two years', () => {
  it('writes the amounts as the core writes them, in 万元', () => {
    for (const text of ['12,345.68', '22,345.68', '500.00', '0.00']) expect(svg).toContain(text);
  });

  it('takes its colours from the page, so that it is right in light and dark', () => {
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
    expect(new Set(colours.filter((colour) => colour !== 'none' && colour !== 'transparent'))).toEqual(
      new Set(['var(--ink)', 'var(--muted)', 'var(--accent)', 'var(--line-strong)']),
    );
  });

  it('is whole as XML: no text ends an attribute before its time', () => {
    expect(svg.replaceAll(/="[^"<]*"(?=[\s/>])/g, '')).not.toContain('"');
  });

  it('names every row', () => {
    for (const { label } of pairs) expect(svg.replaceAll(/<[^>]*>/g, '')).toContain(label);
  });

  it('is as high as its rows need', () => {
    const height = (text: string) => Number(/height="(\d+)"/.exec(text)?.[1]);
    expect(height(comparisonSvg({ pairs: [...pairs, ...pairs], width: 640 }))).toBeGreaterThan(height(svg) * 1.8);
  });
});
