import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Container, container } from '#lib/server/container.ts';
import { move, PEOPLE, standAt } from './budget-moves.ts';
import { expectOk } from './expect-ok.ts';
import { enter } from './stored-budget.ts';

/** The product in this process with the golden budget published, then corrected and published again. */
export async function publishGolden(): Promise<{ container: Container; folder: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'budget-open-'));
  process.env.DATABASE_URL = `file:${path.join(folder, 'budget.db')}`;
  process.env.LOG_LEVEL = 'silent';
  const opened = await container();
  const { services } = opened;
  await enter(services);
  await standAt(services, { state: 'publication-review', round: 2 });
  expectOk(await move(services, { actor: PEOPLE.lead(), move: 'confirm-publication' }));
  expectOk(await move(services, { actor: PEOPLE.office(), move: 'release' }));
  expectOk(await move(services, { actor: PEOPLE.lead(), move: 'correct', reason: '附表5有误' }));
  expectOk(await move(services, { actor: PEOPLE.lead(), move: 'confirm-publication' }));
  expectOk(await move(services, { actor: PEOPLE.office(), move: 'release' }));
  return {
    container: opened,
    folder,
    stop: async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
