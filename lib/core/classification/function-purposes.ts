import { accountTable, type Classification } from './account.ts';
import { readCsv } from './csv.ts';

/**
 * What a 项 is for, in our own words. A row with a `code` is of that 项 under that `name` alone; one without is of every
 * 项 of the name that has no row of its own. It holds in the budget years `from` to `to`; without `to`, in all later ones.
 */
export type FunctionPurpose = { code: string; name: string; from: number; to?: number; definition: string };

/**
 * Reads the definitions from CSV: columns `code`, `name`, `from`, `to`, `definition`.
 * @throws Error with the line of a row that is not whole: the file is the product's own
 */
export function readFunctionPurposes(csv: string): FunctionPurpose[] {
  return readCsv(csv).records.map(({ line, fields }) => {
    const { code = '', name = '', from = '', to = '', definition = '' } = fields;
    if (!/^(\d{7})?$/.test(code) || name === '' || !/^20\d\d$/.test(from) || !definition.endsWith('。'))
      throw new Error(`definitions of 项, line ${line}: ${Object.values(fields).join(',')}`);
    return { code, name, from: Number(from), ...(to === '' ? {} : { to: Number(to) }), definition };
  });
}

/**
 * A year's classification with what its 项 are for. A code that bears another name in the year's table stays without: it
 * may have been given to something else.
 */
export function withFunctionPurposes(input: {
  classification: Classification;
  purposes: readonly FunctionPurpose[];
}): Classification {
  const { classification, purposes } = input;
  const { fiscalYear, functional } = classification;
  const known = new Map(
    purposes
      .filter(({ from, to }) => from <= fiscalYear && fiscalYear <= (to ?? fiscalYear))
      .map(({ code, name, definition }) => [keyOf({ code, name }), definition]),
  );
  const accounts = functional.accounts.map((account) => {
    const purpose =
      account.level === 3 ? (known.get(keyOf(account)) ?? known.get(keyOf({ name: account.name }))) : undefined;
    return purpose === undefined ? account : { ...account, purpose };
  });
  return { ...classification, functional: accountTable(accounts) };
}

/** Names differ between editions in 支出 at their end and in which brackets they have, and mean the same. */
function keyOf({ code = '', name }: { code?: string; name: string }): string {
  return `${code} ${name.normalize('NFKC').replace(/\s|支出$/g, '')}`;
}
