import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import {
  type Account,
  type AccountTable,
  accountTable,
  type Classification,
  type Evidence,
  type GovernmentCodes,
  levelOf,
} from './account.ts';
import { type CsvRecord, readCsv } from './csv.ts';

/** The four tables of a year as CSV texts. */
export type ClassificationSource = {
  fiscalYear: number;
  functional: string;
  economicDepartment: string;
  economicGovernment: string;
  economicMapping: string;
};

/** The tables by their file names, as people know them. */
export type ClassificationTableName = 'functional' | 'economic_department' | 'economic_government' | 'economic_mapping';

/** An error of a row: `line` counts from 1, the head is line 1. `message` is for people. */
export type ClassificationError = { table: ClassificationTableName; line: number; message: string };

const EVIDENCE: readonly string[] = ['published', 'unconfirmed', 'doubtful'];

/**
 * Reads a year's classification from CSV; all errors at once, each with its table and line.
 * Columns `code`, `name`, `evidence`; optional `from` and `to` (years) limit a row's validity.
 */
export function parseClassification(source: ClassificationSource): Result<Classification, ClassificationError[]> {
  const errors: ClassificationError[] = [];
  const read = (table: ClassificationTableName, text: string, deepest: 2 | 3) =>
    readAccounts({ table, text, deepest, fiscalYear: source.fiscalYear, errors });
  const functional = read('functional', source.functional, 3);
  const economicDepartment = read('economic_department', source.economicDepartment, 2);
  const economicGovernment = read('economic_government', source.economicGovernment, 2);
  const mapping = readMapping({ text: source.economicMapping, economicDepartment, economicGovernment, errors });
  if (errors.length > 0) return refuse(errors);
  return ok({ fiscalYear: source.fiscalYear, functional, economicDepartment, economicGovernment, mapping });
}

function readAccounts(input: {
  table: ClassificationTableName;
  text: string;
  deepest: 2 | 3;
  fiscalYear: number;
  errors: ClassificationError[];
}): AccountTable {
  const { columns, records } = readCsv(input.text);
  const complain = (line: number, message: string) => input.errors.push({ table: input.table, line, message });
  for (const column of ['code', 'name', 'evidence'])
    if (!columns.includes(column)) complain(1, `第1行：缺少“${column}”列`);
  const accounts = new Map<string, Account>();
  const lines = new Map<string, number>();
  for (const record of records) {
    if (!validIn(record, input.fiscalYear)) continue;
    const account = readAccount(record, input.deepest, (message) => complain(record.line, message));
    if (account === undefined) continue;
    const earlier = lines.get(account.code);
    if (earlier !== undefined) complain(record.line, `第${record.line}行：编码 ${account.code} 与第${earlier}行重复`);
    accounts.set(account.code, account);
    lines.set(account.code, record.line);
  }
  for (const account of accounts.values()) {
    const parent = account.code.slice(0, -2);
    if (account.level > 1 && !accounts.has(parent)) {
      const line = lines.get(account.code) ?? 0;
      complain(line, `第${line}行：${account.code} 的上级科目 ${parent} 不在表中`);
    }
  }
  return accountTable(accounts.values());
}

function validIn(record: CsvRecord, fiscalYear: number): boolean {
  const { from = '', to = '' } = record.fields;
  return (from === '' || Number(from) <= fiscalYear) && (to === '' || Number(to) >= fiscalYear);
}

function readAccount(record: CsvRecord, deepest: 2 | 3, complain: (message: string) => void): Account | undefined {
  const { code = '', name = '', evidence = '' } = record.fields;
  const level = levelOf(code);
  const at = `第${record.line}行：`;
  if (level === undefined || level > deepest) {
    complain(`${at}编码“${code}”应为 ${deepest === 3 ? '3、5 或 7' : '3 或 5'} 位数字`);
    return undefined;
  }
  if (name === '') complain(`${at}编码 ${code} 没有名称`);
  if (!EVIDENCE.includes(evidence)) complain(`${at}依据“${evidence}”应为 ${EVIDENCE.join('、')} 之一`);
  return { code, name, level, evidence: evidence as Evidence };
}

function readMapping(input: {
  text: string;
  economicDepartment: AccountTable;
  economicGovernment: AccountTable;
  errors: ClassificationError[];
}): Map<string, GovernmentCodes> {
  const mapping = new Map<string, GovernmentCodes>();
  for (const record of readCsv(input.text).records) {
    const complain = (message: string) =>
      input.errors.push({ table: 'economic_mapping', line: record.line, message: `第${record.line}行：${message}` });
    const department = record.fields.department_code ?? '';
    const administrative = record.fields.government_code_administrative_unit ?? '';
    const institution = record.fields.government_code_public_institution ?? '';
    if (input.economicDepartment.byCode.get(department)?.level !== 2)
      complain(`部门预算经济分类 ${department} 不是表中的款级科目`);
    for (const code of [administrative, institution])
      if (code !== '' && !input.economicGovernment.byCode.has(code)) complain(`政府预算经济分类 ${code} 不在表中`);
    mapping.set(department, {
      ...(administrative === '' ? {} : { administrative }),
      ...(institution === '' ? {} : { institution }),
    });
  }
  return mapping;
}
