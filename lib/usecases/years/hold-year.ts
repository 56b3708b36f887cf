import type { Repositories } from '../ports/index.ts';
import { QUOTAS, quotasKey } from '../region/quotas-form.ts';

/**
 * Lets nobody else change what is set for a region's year, or move a budget by it, until the transaction ends: the region's
 * own form of the year stands for it, also where the year is not opened yet. To be held before any budget is.
 */
export async function holdYear(input: {
  repositories: Pick<Repositories, 'forms'>;
  region: string;
  year: number;
  at: Date;
}): Promise<void> {
  const { repositories, region, year, at } = input;
  await repositories.forms.hold({ key: quotasKey({ region, year }), form: { ...QUOTAS, unit: '', revision: 0 }, at });
}
