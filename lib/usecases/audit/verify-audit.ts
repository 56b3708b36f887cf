import type { Actor } from '#lib/core/workflow/index.ts';
import type { AuditBreak } from '../ports/index.ts';
import type { Services } from '../services.ts';

/** A chain of the audit trail as it was found: `broken` is the first event that does not fit. */
export type VerifiedChain = { region: string; department: string; events: number; broken?: AuditBreak };

/** Walks every chain of the audit trail, one at a time. @param onChain told before each is walked */
export async function verifyAudit(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
  onChain?: (done: { at: number; of: number }) => void;
}): Promise<VerifiedChain[]> {
  const { services, actor, onChain } = input;
  const chains = await services.storage.read(({ audit }) => audit.chains());
  const verified: VerifiedChain[] = [];
  for (const [index, chain] of chains.entries()) {
    onChain?.({ at: index + 1, of: chains.length });
    const { broken, events } = await services.storage.read(async ({ audit }) => ({
      broken: await audit.verify({ actor, ...chain }),
      events: (await audit.list({ actor, ...chain })).length,
    }));
    verified.push({ ...chain, events, ...(broken === undefined ? {} : { broken }) });
  }
  return verified;
}
