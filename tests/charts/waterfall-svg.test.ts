import { describe, expect, it } from 'vitest';
import { waterfallSvg } from '#components/charts/waterfall-svg.ts';
import { axisStart, waterfall } from '#lib/core/comparison/index.ts';
import { fen } from '#lib/core/money/index.ts';

const steps = waterfall({
  before: { label: '上次', amount: fen(1_000_000_00) },
  after: { label: '本次', amount: fen(1_080_000_00) },
  steps: [
    { label: '人数', amount: fen(100_000_00) },
    { label: '取消', amount: fen(-20_000_00) },
  ],
});

describe('the picture of a waterfall', () => {
  const svg = waterfallSvg({ steps, width: 640 });

  it('writes wholes and signed differences as the core writes them, in 万元', () => {
    for (const text of ['100.00', '+10.00', '−2.00', '108.00']) expect(svg).toContain(text);
    for (const { label } of steps) expect(svg).toContain(label);
  });

  it('takes its colours from the page', () => {
    for (const colour of ['var(--accent)', 'var(--danger)', 'var(--line-strong)']) expect(svg).toContain(colour);
    expect(svg).not.toMatch(/(?:fill|stroke)="#/);
  });

  it('begins below its lowest step only where the steps would be too small to see', () => {
    expect(axisStart(steps)).toBeGreaterThan(0);
    expect(axisStart(steps)).toBeLessThan(1_000_000_00);
    const fromNothing = waterfall({
      before: { label: '上次', amount: fen(0) },
      after: { label: '本次', amount: fen(5) },
      steps: [{ label: '新增', amount: fen(5) }],
    });
    expect(axisStart(fromNothing)).toBe(0);
  });
});
