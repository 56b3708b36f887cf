import type { Repositories } from '#lib/usecases/ports/index.ts';
import { accountRepository, signInRepository } from './accounts.ts';
import { auditRepository } from './audit.ts';
import { budgetRepository } from './budgets.ts';
import { classificationRepository } from './classification.ts';
import type { Context } from './context.ts';
import { formRepository } from './forms.ts';
import { ledgerRepository } from './ledger.ts';
import { organisationRepository } from './organisation.ts';
import { presenceRepository } from './presence.ts';
import { idempotencyRepository, settingRepository, snapshotRepository } from './records.ts';

/** All repositories over one connection, for as long as one piece of work lasts. */
export function createRepositories(context: Context): Repositories {
  return {
    organisation: organisationRepository(context),
    budgets: budgetRepository(context),
    forms: formRepository(context),
    presence: presenceRepository(context),
    ledger: ledgerRepository(context),
    classification: classificationRepository(context),
    snapshots: snapshotRepository(context),
    audit: auditRepository(context),
    idempotency: idempotencyRepository(context),
    settings: settingRepository(context),
    accounts: accountRepository(context),
    signIns: signInRepository(context),
  };
}
