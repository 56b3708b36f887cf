import type { ClassificationSource } from '#lib/core/classification/index.ts';
import { type Classification, type ClassificationError, parseClassification } from '#lib/core/classification/index.ts';
import { accountMessage } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Services } from './services.ts';

/** Why a year's table was not taken: rows that are wrong, or codes that budgets of the year use and it lacks. */
export type ClassificationRefusal =
  | { code: 'INVALID_ROWS'; errors: ClassificationError[] }
  | { code: 'CODES_IN_USE'; messages: string[] };

/**
 * Puts a year's classification in the place of the one that the product has: all of it, or nothing. For the operator of
 * the installation only: it changes what every department of the year may budget by.
 */
export async function importClassification(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  source: ClassificationSource;
}): Promise<Result<Classification, ClassificationRefusal>> {
  const parsed = parseClassification(input.source);
  if (!parsed.ok) return refuse({ code: 'INVALID_ROWS', errors: parsed.error });
  const classification = parsed.value;
  return input.services.storage.transact(async (repositories) => {
    const used = await repositories.classification.usedCodes(classification.fiscalYear);
    const messages = (['functional', 'economicDepartment'] as const).flatMap((kind) =>
      used[kind].flatMap((code) => accountMessage({ classification, kind, code }) ?? []),
    );
    if (messages.length > 0) return refuse({ code: 'CODES_IN_USE' as const, messages });
    await repositories.classification.replace({ classification, at: input.services.clock.now() });
    return ok(classification);
  });
}
