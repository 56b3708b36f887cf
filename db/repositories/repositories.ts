import type { Repositories } from '#lib/usecases/ports/index.ts';
import { accountRepository } from './accounts.ts';
import { auditRepository } from './audit.ts';
import { budgetRepository } from './budgets.ts';
import { classificationRepository } from './classification.ts';
import { commentRepository } from './comments.ts';
import type { Context } from './context.ts';
import { credentialRepository, signInRepository } from './credentials.ts';
import { formRepository } from './forms.ts';
import { ledgerRepository } from './ledger.ts';
import { messageRepository } from './messages.ts';
import { organisationRepository } from './organisation.ts';
import { presenceRepository } from './presence.ts';
import { progressRepository } from './progress.ts';
import { idempotencyRepository, settingRepository, snapshotRepository } from './records.ts';
import { releaseRepository } from './releases.ts';
import { reviewRepository } from './reviews.ts';
import { yearRepository } from './years.ts';

/** All repositories over one connection, for as long as one piece of work lasts. */
export function createRepositories(context: Context): Repositories {
  return {
    organisation: organisationRepository(context),
    years: yearRepository(context),
    budgets: budgetRepository(context),
    progress: progressRepository(context),
    comments: commentRepository(context),
    messages: messageRepository(context),
    reviews: reviewRepository(context),
    forms: formRepository(context),
    presence: presenceRepository(context),
    ledger: ledgerRepository(context),
    classification: classificationRepository(context),
    snapshots: snapshotRepository(context),
    releases: releaseRepository(context),
    audit: auditRepository(context),
    idempotency: idempotencyRepository(context),
    settings: settingRepository(context),
    accounts: accountRepository(context),
    credentials: credentialRepository(context),
    signIns: signInRepository(context),
  };
}
