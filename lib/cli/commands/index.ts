import type { Command } from '../command.ts';
import { accountCommand } from './account.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { classificationCommand } from './classification.ts';
import { demoCommand } from './demo.ts';
import { examineCommand } from './examine.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { priorCommand } from './prior.ts';
import { publishCommand } from './publish.ts';
import { reportCommand } from './report.ts';
import { settingCommand } from './setting.ts';
import { verifyCommand } from './verify.ts';
import { verifyAuditCommand } from './verify-audit.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  exportCommand,
  reportCommand,
  checkCommand,
  examineCommand,
  priorCommand,
  publishCommand,
  verifyCommand,
  classificationCommand,
  accountCommand,
  demoCommand,
  migrateCommand,
  backupCommand,
  verifyAuditCommand,
  settingCommand,
];
