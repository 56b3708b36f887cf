import type { ClassificationSource } from '#lib/core/classification/index.ts';
import {
  type Account,
  type Classification,
  type ClassificationError,
  parseClassification,
} from '#lib/core/classification/index.ts';
import { ledgerLinesOf } from '#lib/core/forms/index.ts';
import { accountMessage } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Repositories } from '../ports/index.ts';
import type { Services } from '../services.ts';

/** Why a year's table was not taken: rows that are wrong, or codes that budgets of the year use and it lacks. */
export type ClassificationRefusal =
  | { code: 'INVALID_ROWS'; errors: ClassificationError[] }
  | { code: 'CODES_IN_USE'; messages: string[] };

const KINDS = ['functional', 'economicDepartment'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Puts a year's classification in the place of the one that the product has: all of it, or nothing. For the operator of
 * the installation only: it changes what every department of the year may budget by, and the trail of the installation says so.
 */
export async function importClassification(input: {
  services: Pick<Services, 'storage' | 'clock'>;
  actor: Actor;
  source: ClassificationSource;
}): Promise<Result<Classification, ClassificationRefusal>> {
  const { services, actor, source } = input;
  const parsed = parseClassification(source);
  if (!parsed.ok) return refuse({ code: 'INVALID_ROWS', errors: parsed.error });
  const classification = parsed.value;
  return services.storage.transact(async (repositories) => {
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
    const at = services.clock.now();
    await repositories.classification.replace({ classification, at });
    await projectYear({ repositories, classification });
    const tables = current === undefined ? [] : differingTables({ before: current, after: classification });
    await repositories.audit.append({
      actor,
      region: '',
      department: '',
      at,
      payload: {
        type: 'classification.imported',
        version: 1,
        year: fiscalYear,
        sha256: fingerprint(source),
        tables,
      },
    });
    return ok(classification);
  });
}

const TABLES = ['functional', 'economicDepartment', 'economicGovernment'] as const;

/** Codes that come, go or are called otherwise, by table; tables that say the same are left out. */
function differingTables({ before, after }: { before: Classification; after: Classification }) {
  return TABLES.flatMap((table) => {
    const [old, now] = [before[table].byCode, after[table].byCode];
    const codes = (accounts: readonly Account[]) => accounts.map(({ code }) => code);
    const added = codes(after[table].accounts.filter(({ code }) => !old.has(code)));
    const removed = codes(before[table].accounts.filter(({ code }) => !now.has(code)));
    const renamed = codes(
      after[table].accounts.filter(({ code, name }) => old.has(code) && old.get(code)?.name !== name),
    );
    return added.length + removed.length + renamed.length === 0 ? [] : [{ table, added, removed, renamed }];
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
