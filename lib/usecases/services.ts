import type { Classification } from '#lib/core/classification/index.ts';
import type { Clock, Ids, Storage } from './ports/index.ts';

/** What every use case acts through. */
export type Services = {
  storage: Storage;
  clock: Clock;
  ids: Ids;
  /** A fiscal year's classification, kept at hand between calls; nothing where the year has none. */
  classificationOf(fiscalYear: number): Promise<Classification | undefined>;
};
