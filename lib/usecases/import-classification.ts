import type { ClassificationSource } from '#lib/core/classification/index.ts';
import { type Classification, type ClassificationError, parseClassification } from '#lib/core/classification/index.ts';
import { ledgerLinesOf } from '#lib/core/forms/index.ts';
import { accountMessage } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Repositories } from './ports/index.ts';
import type { Services } from './services.ts';

/** Why a year's table was not taken: rows that are wrong, or codes that budgets of the year use and it lacks. */
export type ClassificationRefusal =
  | { code: 'INVALID_ROWS'; errors: ClassificationError[] }
  | { code: 'CODES_IN_USE'; messages: string[] };

const KINDS = ['functional', 'economicDepartment'] as const;
type Kind = (typeof KINDS)[number];

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
    const { fiscalYear } = classification;
    const used = await repositories.classification.usedCodes(fiscalYear);
    const current = await repositories.classification.find(fiscalYear);
    // What is no code now either is a slip in somebody's draft, and no reason to keep the year's table out.
    const counts = (kind: Kind, code: string) =>
      current === undefined || accountMessage({ classification: current, kind, code }) === undefined;
    const messages = KINDS.flatMap((kind) =>
      used[kind].flatMap((code) => (counts(kind, code) ? (accountMessage({ classification, kind, code }) ?? []) : [])),
    );
    if (messages.length > 0) return refuse({ code: 'CODES_IN_USE' as const, messages });
    await repositories.classification.replace({ classification, at: input.services.clock.now() });
    await projectYear({ repositories, classification });
    return ok(classification);
  });
}

/** The ledger of the year's budgets anew: rows with codes that only the new table has count from now on. */
async function projectYear(input: { repositories: Repositories; classification: Classification }): Promise<void> {
  const { repositories, classification } = input;
  const { forms, ledger, budgets } = repositories;
  for (const key of await budgets.ofYear(classification.fiscalYear)) {
    const entered = await forms.all(key);
    const put = [...ledgerLinesOf({ forms: entered, classification }).values()];
    await ledger.clear(key);
    await ledger.write({ key, put, removed: [] });
  }
}
