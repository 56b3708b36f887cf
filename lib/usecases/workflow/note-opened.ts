import { ok } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { Step } from '../ports/index.ts';
import type { Services } from '../services.ts';
import { openMoves, readMoveFacts } from './move-facts.ts';

/**
 * Notes that somebody whose turn it is has opened what was handed to them: from then on it can no longer be taken back.
 * Whoever only looks, and whoever handed it on, leaves no trace. Writes nothing where nothing waits to be opened.
 */
export async function noteOpened(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  key: BudgetKey;
}): Promise<void> {
  const { services, actor, key } = input;
  const opened = await services.storage.read(async (repositories): Promise<Step[]> => {
    const facts = await readMoveFacts(repositories, { actor, key });
    if (!facts.ok) return [];
    const turns = new Set(
      openMoves(facts.value).flatMap(({ transition, unit }) => (transition.kind === 'withdrawal' ? [] : [unit ?? ''])),
    );
    const last = [...turns].map((unit) => facts.value.steps.findLast((step) => step.unit === '' || step.unit === unit));
    return last.filter((step) => step !== undefined && step.opened === undefined && step.by.id !== actor.id) as Step[];
  });
  if (opened.length === 0) return;
  const at = services.clock.now();
  await services.storage.transact(async ({ progress }) => {
    for (const { sequence } of opened) await progress.noteOpened({ key, sequence, by: actor.name, at });
    return ok(undefined);
  });
}
