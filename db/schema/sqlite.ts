import { sqliteKit } from './kit-sqlite.ts';
import { defineTables } from './tables.ts';

/** The tables on SQLite. */
export const sqliteTables = defineTables(sqliteKit);

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
  fiscalYear,
  deadline,
  step,
  comment,
  message,
  formerPassword,
  ledgerLine,
  snapshot,
  release,
  releaseFile,
  auditEvent,
  auditHead,
  idempotencyRecord,
  setting,
  classificationAccount,
} = sqliteTables;
