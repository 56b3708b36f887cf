import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOfPackage } from './support/ledger-cells.ts';
import { departmentShapes, type Quality, qualities, qualityOf } from './support/quality.ts';
import { randomLedger } from './support/random-ledger.ts';
import { STEP } from './support/table-systems.ts';

const sum = (all: readonly Quality[], part: (one: Quality) => number) =>
  all.reduce((total, one) => total + part(one), 0);

describe('ledgers as departments keep them', () => {
  it('the golden department: no cell off, its grand total conventional', () => {
    const file = new URL('../../golden/jiangxia-2026/package.json', import.meta.url);
    const quality = qualityOf(linesOfPackage(JSON.parse(readFileSync(file, 'utf8'))));
    expect(quality).toMatchObject({ beyond: 0, atOneStep: 0, totalConventional: true });
    expect(quality.worst).toBeLessThan(STEP);
    expect(quality.conventional / quality.cells).toBeGreaterThan(0.9);
  });

  it.each([1, 100, 1_000, 5_000] as const)(
    'random departments in units of %i 分: no cell beyond a step',
    (grain) => {
      const all = qualities(departmentShapes({ count: 80, maximum: 200, grain }));
      expect(sum(all, ({ beyond }) => beyond)).toBe(0);
      expect(Math.max(...all.map(({ worst }) => worst))).toBeLessThanOrEqual(STEP);
      expect(sum(all, ({ atOneStep }) => atOneStep) / sum(all, ({ cells }) => cells)).toBeLessThan(
        grain === 5_000 ? 0.01 : 0.001,
      );
      expect(sum(all, ({ totalConventional }) => (totalConventional ? 1 : 0)) / all.length).toBeGreaterThan(
        grain < 1_000 ? 0.98 : 0.85,
      );
    },
    120_000,
  );

  it('a department of 20 000 lines is solved, too', () => {
    const shape = { seed: 5, units: 600, projects: 900, lines: 20_000, grain: 1, balanced: true } as const;
    expect(qualityOf(randomLedger(shape))).toMatchObject({ beyond: 0, totalConventional: true });
  }, 120_000);
});
