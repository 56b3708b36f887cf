import { describe, expect, it } from 'vitest';
import { offeredMoves } from '#components/workflow/offered-moves.ts';
import type { OpenMove } from '#lib/core/screen/index.ts';
import { TRANSITIONS } from '#lib/core/workflow/index.ts';

const units = ['001', '002'].map((code) => ({ code, name: `单位${code}`, state: 'department-review' as const }));

/** A move of the table as the server offers it. */
function open(move: OpenMove['move'], unit?: string): OpenMove {
  const row = TRANSITIONS.find((candidate) => candidate.move === move);
  if (row === undefined) throw new Error(move);
  const { name, kind, level, to, needs } = row;
  const own = unit === undefined ? {} : { unit };
  return { move, name, kind, level, to, needsReason: needs.includes('reason'), unmet: [], arguable: [], ...own };
}

describe('the buttons for what can be done with a budget', () => {
  it('are one for each step, whatever number of units it can be done with, the step forward last and in colour', () => {
    const offered = offeredMoves({
      units,
      moves: [open('submit-department'), open('return-unit', '001'), open('return-unit', '002')],
    });
    expect(offered.map(({ label, primary, moves }) => [label, primary, moves.map(({ unit }) => unit)])).toEqual([
      ['退回单位', false, ['001', '002']],
      ['上报财政', true, [undefined]],
    ]);
    expect(offered[0]?.unitNames).toEqual({ '001': '单位001', '002': '单位002' });
  });

  it('push nobody to publish anew', () => {
    expect(offeredMoves({ units, moves: [open('correct')] })).toMatchObject([{ label: '更正', primary: false }]);
  });
});
