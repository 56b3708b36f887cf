import {
  defineAccount,
  defineFormerPassword,
  defineSession,
  defineSignInAttempt,
  defineUser,
  defineVerification,
} from './accounts.ts';
import { defineBudget, defineUnitBudget } from './budget.ts';
import { defineForm, defineFormChange, defineFormRow, definePresence } from './forms.ts';
import type { Kit } from './kit-sqlite.ts';
import { defineLedgerLine } from './lines.ts';
import { defineDepartment, defineRegion, defineSection, defineUnit } from './organisation.ts';
import {
  defineAuditEvent,
  defineAuditHead,
  defineClassificationAccount,
  defineIdempotencyRecord,
  defineSetting,
  defineSnapshot,
} from './records.ts';
import { defineRelease, defineReleaseFile } from './releases.ts';
import { defineComment, defineDeadline, defineFiscalYear, defineMessage, defineStep } from './workflow.ts';

/** Every table, declared once for both engines. Every row of a department carries its region and department code. */
export function defineTables(kit: Kit) {
  const region = defineRegion(kit);
  const section = defineSection(kit, region);
  const department = defineDepartment(kit, section);
  const user = defineUser(kit);
  const budget = defineBudget(kit, department);
  const unitBudget = defineUnitBudget(kit, budget);
  const form = defineForm(kit);
  const fiscalYear = defineFiscalYear(kit, region);
  const release = defineRelease(kit, budget);
  return {
    region,
    section,
    department,
    unit: defineUnit(kit, department),
    user,
    session: defineSession(kit, user),
    account: defineAccount(kit, user),
    verification: defineVerification(kit),
    signInAttempt: defineSignInAttempt(kit),
    budget,
    unitBudget,
    form,
    formRow: defineFormRow(kit, form),
    formChange: defineFormChange(kit, form),
    presence: definePresence(kit),
    fiscalYear,
    deadline: defineDeadline(kit, fiscalYear),
    step: defineStep(kit, budget),
    comment: defineComment(kit, budget),
    message: defineMessage(kit),
    formerPassword: defineFormerPassword(kit, user),
    ledgerLine: defineLedgerLine(kit, unitBudget),
    snapshot: defineSnapshot(kit, budget),
    release,
    releaseFile: defineReleaseFile(kit, release),
    auditEvent: defineAuditEvent(kit),
    auditHead: defineAuditHead(kit),
    idempotencyRecord: defineIdempotencyRecord(kit),
    setting: defineSetting(kit),
    classificationAccount: defineClassificationAccount(kit),
  };
}

export type Tables = ReturnType<typeof defineTables>;
