import type { Result } from '#lib/core/result/index.ts';
import type { RegionView, ReviewQueueView } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Refusal } from '#lib/usecases/refusals.ts';
import { reviewQueue } from '#lib/usecases/review/review-queue.ts';
import { reviewRegion } from '#lib/usecases/review/review-region.ts';
import { container } from './container.ts';

/** The queue of a year of whoever asks, of the latest year where none is named. */
export async function findQueue(actor: Actor, year: number | undefined): Promise<Result<ReviewQueueView, Refusal>> {
  const { services } = await container();
  return reviewQueue({ services, actor, year });
}

/** How far a region has come in a year; refused to whoever does not see the region as a whole. */
export async function findRegion(
  actor: Actor,
  place: { region: string; year: number },
): Promise<Result<RegionView, Refusal>> {
  const { services } = await container();
  return reviewRegion({ services, actor, ...place });
}
