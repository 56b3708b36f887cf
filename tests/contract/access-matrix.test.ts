import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRows } from '#tests/support/access/account-rows.ts';
import { budgetRows } from '#tests/support/access/budget-rows.ts';
import { callRoute, everyRoute } from '#tests/support/access/call-route.ts';
import { EXAMINATION_ROWS } from '#tests/support/access/examination-rows.ts';
import { OPEN_ROWS } from '#tests/support/access/open-rows.ts';
import { REGION_ROWS } from '#tests/support/access/region-rows.ts';
import type { Row } from '#tests/support/access/row.ts';
import { PLACES, PRINCIPALS, type ServedRegion, serveRegion } from '#tests/support/access/served-region.ts';

/** A cell of the matrix, as it reads where it is not what it should be. */
type Cell = { who: string; where: string; status: number };

let region: ServedRegion;
let rows: Row[] = [];
beforeAll(async () => {
  region = await serveRegion();
  rows = [...budgetRows(region), ...REGION_ROWS, ...EXAMINATION_ROWS, ...OPEN_ROWS, ...accountRows(region)];
}, 120_000);
afterAll(() => region.stop());

const nowhere = { threads: {} as ServedRegion['threads'], cuts: {} as ServedRegion['cuts'], signIn: async () => '' };
const NAMES = [...budgetRows(nowhere), ...REGION_ROWS, ...EXAMINATION_ROWS, ...OPEN_ROWS, ...accountRows(nowhere)].map(
  ({ method, route, action }) => `${action}: ${method} ${route}`,
);

describe('who may do what, where, over HTTP', () => {
  it('is said in the matrix of every address that there is', async () => {
    const said = new Set(rows.map(({ method, route }) => `${method} ${route}`));
    expect([...said].toSorted()).toEqual(await everyRoute());
  });

  it.each(NAMES.map((name, index) => [name, index] as const))(
    '%s',
    async (_, index) => {
      const row = rows[index];
      if (row === undefined) throw new Error('a row is gone');
      const said: Cell[] = [];
      const found: Cell[] = [];
      for (const where of PLACES)
        for (const who of PRINCIPALS) {
          const answers = row.places[where];
          if (answers === undefined) continue;
          const asked = await row.ask(where, who);
          const answer = await callRoute({ row, asked, cookie: region.cookies[who] });
          await answer.body?.cancel();
          said.push({ who, where, status: answers[who] ?? answers.others });
          found.push({ who, where, status: answer.status });
        }
      expect(found).toEqual(said);
    },
    180_000,
  );
});
