import { plainName } from './across.ts';

/** The name of an account for comparing letter by letter: blanks, widths, quotes and commas are not what it is called. */
export function exactAccountName(name: string): string {
  return plainName(name)
    .replace(/[“”"'‘’]/g, '')
    .replace(/[,，]/g, '、');
}

/** The code that an account is written with (`30299 其他商品和服务支出`); `''` where there is none. */
export function codeOf(account: string | undefined): string {
  return /^\s*(\d{3,7})(?!\d)/.exec(account ?? '')?.[1] ?? '';
}
