import path from 'node:path';
import { hashPassword, readablePassword } from '#lib/auth/password.ts';
import { formatPackageError } from '#lib/core/package/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { type LoadedDemonstration, loadDemonstration } from '#lib/usecases/installation/load-demonstration.ts';
import type { Refusal } from '#lib/usecases/refusals.ts';
import type { Services } from '#lib/usecases/services.ts';
import { ownClassification } from './classification.ts';
import { readPackageFile } from './package-file.ts';

/** Fiscal year of the budget that the demonstration brings along. */
const YEAR = 2026;

/** Fills an empty database with the product's own demonstration; one that has it already answers with it again. */
export async function provideDemonstration(input: {
  services: Services;
  actor: Actor;
}): Promise<Result<LoadedDemonstration, Refusal | { code: 'NOT_EMPTY' }>> {
  const file = path.join(process.cwd(), 'lib', 'server', 'demonstration', 'jiangxia-2026.json');
  const read = await readPackageFile({ file, classifications: [await ownClassification(YEAR)] });
  if (!read.ok) throw new Error(`the demonstration is wrong: ${read.error.map(formatPackageError).join('; ')}`);
  const password = readablePassword();
  return loadDemonstration({ ...input, budget: read.value, password, passwordHash: await hashPassword(password) });
}
