/** How accountants write amounts, and what is meant, in 元; '' is nothing. */
const AMOUNTS: readonly [written: string, meant: string][] = [
  ['1,234.50', '1234.50'],
  ['￥2,000', '2000'],
  ['１２，３４５．６', '12345.60'],
  ['(12)', '-12'],
  ['-', ''],
  ['', ''],
  ['1.5万元', '15000'],
  ['¥ 88.08 ', '88.08'],
  ['（３００）', '-300'],
  ['7万', '70000'],
];

/** Codes as they stand in a sheet: alone, with their names, or by name. All are of 301, in one order. */
const CODES: readonly [written: string, meant: string][] = [
  ['30101', '30101'],
  ['30102 津贴补贴', '30102'],
  ['奖金', '30103'],
  ['３０１０７', '30107'],
];

const ROWS = 40;
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** A block of forty rows as copied from a sheet: code, headcount, standard, months, amount. Two cells cannot be read. */
export const BLOCK: readonly (readonly string[])[] = Array.from({ length: ROWS }, (_, at) => [
  at === ROWS - 2 ? '30199x' : pick(CODES, at)[0],
  '',
  '',
  '',
  at === ROWS - 1 ? '约两千' : pick(AMOUNTS, at)[0],
]);

/** Code and amount of each row as they are to be kept: what cannot be read stays as it was written. */
export const BLOCK_KEPT: readonly (readonly string[])[] = Array.from({ length: ROWS }, (_, at) => [
  at === ROWS - 2 ? '30199x' : pick(CODES, at)[1],
  at === ROWS - 1 ? '约两千' : pick(AMOUNTS, at)[1],
]);
