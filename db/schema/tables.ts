import { defineAccount, defineSession, defineSignInAttempt, defineUser, defineVerification } from './accounts.ts';
import { defineBudget, defineFormDocument, defineProject, defineUnitBudget } from './budget.ts';
import type { Kit } from './kit-sqlite.ts';
import { defineIncomeLine, defineLedgerLine, defineProcurementLine, definePurchasedServiceLine } from './lines.ts';
import { defineDepartment, defineRegion, defineSection, defineUnit } from './organisation.ts';
import {
  defineAuditEvent,
  defineAuditHead,
  defineClassificationAccount,
  defineIdempotencyRecord,
  defineSetting,
  defineSnapshot,
} from './records.ts';

/** Every table, declared once for both engines. Every row of a department carries its region and department code. */
export function defineTables(kit: Kit) {
  const region = defineRegion(kit);
  const section = defineSection(kit, region);
  const department = defineDepartment(kit, section);
  const user = defineUser(kit);
  const budget = defineBudget(kit, department);
  const unitBudget = defineUnitBudget(kit, budget);
  const project = defineProject(kit, unitBudget);
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
    project,
    formDocument: defineFormDocument(kit, budget),
    ledgerLine: defineLedgerLine(kit, project),
    incomeLine: defineIncomeLine(kit, unitBudget),
    procurementLine: defineProcurementLine(kit, unitBudget),
    purchasedServiceLine: definePurchasedServiceLine(kit, unitBudget),
    snapshot: defineSnapshot(kit, budget),
    auditEvent: defineAuditEvent(kit),
    auditHead: defineAuditHead(kit),
    idempotencyRecord: defineIdempotencyRecord(kit),
    setting: defineSetting(kit),
    classificationAccount: defineClassificationAccount(kit),
  };
}

export type Tables = ReturnType<typeof defineTables>;
