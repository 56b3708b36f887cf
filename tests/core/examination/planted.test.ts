import { describe, expect, it } from 'vitest';
import { type Judged, judgePlanted } from '#tests/support/planted/judge-planted.ts';
import { PLANTED_KINDS } from '#tests/support/planted/planted-kinds.ts';
import { PLANTED_IDS } from '#tests/support/planted/printed.ts';

/** Each kind once, in the first report from its turn on that has a place for it; `npm run bench -- planted` plants thousands. */
const judged = PLANTED_KINDS.map((kind, index): Judged | undefined => {
  for (const turn of PLANTED_IDS.keys()) {
    const report = PLANTED_IDS[(index + turn) % PLANTED_IDS.length] ?? '';
    const one = judgePlanted({ kind, report, seed: index + 1 });
    if (one !== undefined) return one;
  }
  return undefined;
});

describe('mistakes that people make, planted in the reports of every template', () => {
  it('are of more than forty kinds, no two of one name, and each finds a place', () => {
    expect(new Set(PLANTED_KINDS.map(({ name }) => name)).size).toBe(PLANTED_KINDS.length);
    expect(PLANTED_KINDS.length).toBeGreaterThan(100);
    expect(PLANTED_KINDS.filter((_, index) => judged[index] === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('are found by a rule that should, at their place', () => {
    const missed = judged.flatMap((one) => (one === undefined || one.found ? [] : [`${one.kind} ${one.report}`]));
    expect(missed).toEqual([]);
  });

  it('bring no finding that they do not explain', () => {
    const alarms = judged.flatMap((one) =>
      (one?.falseAlarms ?? []).map(({ rule, message }) => `${one?.kind}: ${rule} ${message}`),
    );
    expect(alarms).toEqual([]);
  });
});
