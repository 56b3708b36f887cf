import { z } from 'zod';
import type { Classification } from '#lib/core/classification/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { describeIssues, type PackageError } from './errors.ts';
import { readJson } from './read-json.ts';
import { type Budget, type BudgetPackage, packageSchema } from './schema/package.ts';
import { type PriorYear, priorYearSchema } from './schema/prior-year.ts';
import { validatePackage } from './validate/validate.ts';

/** Gives the classification of a fiscal year, or nothing where none is kept. */
export type ClassificationFor = (fiscalYear: number) => Classification | undefined;

/**
 * Reads a budget package from JSON text.
 * @returns the budget in 分, or every error that it has; never half of it
 */
export function parseBudgetPackage(input: {
  text: string;
  classificationFor: ClassificationFor;
}): Result<Budget, PackageError[]> {
  const json = readJson(input.text);
  if (!json.ok) return json;
  const decoded = packageSchema.safeDecode(json.value as BudgetPackage, { reportInput: true });
  const errors = decoded.success ? [] : describeIssues(decoded.error.issues);
  const fiscalYear = readFiscalYear(json.value);
  if (fiscalYear !== undefined) {
    const classification = input.classificationFor(fiscalYear);
    if (classification === undefined)
      errors.push({ path: 'fiscalYear', message: `没有 ${fiscalYear} 年的科目表，请先导入该年度科目表` });
    else errors.push(...validatePackage({ value: json.value, fiscalYear, classification }));
  }
  return decoded.success && errors.length === 0 ? ok(decoded.data) : refuse(errors);
}

function readFiscalYear(value: unknown): number | undefined {
  const found = packageSchema
    .pick({ fiscalYear: true })
    .strip()
    .safeDecode(value as BudgetPackage);
  return found.success ? found.data.fiscalYear : undefined;
}

/** The budget as the exchange format's value: decimal strings in 元. Inverse of `parseBudgetPackage`. */
export function encodeBudget(budget: Budget): BudgetPackage {
  return z.encode(packageSchema, budget);
}

/** The part `priorYear` of a package by itself: decimal strings in 元. */
export function encodePriorYear(priorYear: PriorYear): z.input<typeof priorYearSchema> {
  return z.encode(priorYearSchema, priorYear);
}

/** The budget as the exchange format's JSON text, keys in the order of the contract, two spaces, one final line end. */
export function formatBudgetPackage(budget: Budget): string {
  return `${JSON.stringify(encodeBudget(budget), null, 2)}\n`;
}
