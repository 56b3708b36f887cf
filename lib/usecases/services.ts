import type { Classification } from '#lib/core/classification/index.ts';
import type { Clock, Ids, Repositories, Storage } from './ports/index.ts';

/** What every use case acts through. */
export type Services = {
  storage: Storage;
  clock: Clock;
  ids: Ids;
  /**
   * A fiscal year's classification as the work at hand sees it; nothing where the year has none. Kept at hand between
   * calls for as long as nobody replaces it, and then the same object.
   */
  classificationOf(query: {
    repositories: Pick<Repositories, 'classification'>;
    fiscalYear: number;
  }): Promise<Classification | undefined>;
};
