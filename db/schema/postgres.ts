import { postgresTables } from '../postgres/dialect.ts';

// The migration generator takes only what a file exports by name.
export const {
  region,
  section,
  department,
  unit,
  user,
  session,
  account,
  verification,
  signInAttempt,
  budget,
  unitBudget,
  form,
  formRow,
  formChange,
  presence,
  ledgerLine,
  snapshot,
  auditEvent,
  auditHead,
  idempotencyRecord,
  setting,
  classificationAccount,
} = postgresTables;
