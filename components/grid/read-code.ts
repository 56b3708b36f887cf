import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { plainText } from './plain-text.ts';

/** Something that is found by code or name. */
export type Coded = { code: string; name: string };

/**
 * Reads codes as people write them: `30101`, `30101 基本工资`, `30101-基本工资`, or a name that only one of them has.
 * For the `read` of a column.
 */
export function readCode(all: readonly Coded[]): (text: string) => Result<string, string> {
  const codes = new Set(all.map(({ code }) => code));
  const byName = new Map<string, string | undefined>();
  for (const { code, name } of all) byName.set(plainText(name), byName.has(plainText(name)) ? undefined : code);
  return (text) => {
    const plain = plainText(text);
    if (codes.has(plain)) return ok(plain);
    if (byName.has(plain)) {
      const code = byName.get(plain);
      return code === undefined ? refuse(`“${plain}”不止一个，请写编码`) : ok(code);
    }
    // A code that has a dash of its own is cut where a known code ends.
    const [, lead = ''] = /^([0-9A-Za-z]+(?:-[0-9A-Za-z]+)*)\s*[\s\-—:：.、]/.exec(`${plain} `) ?? [];
    for (let code = lead; code !== ''; code = code.includes('-') ? code.slice(0, code.lastIndexOf('-')) : '')
      if (codes.has(code)) return ok(code);
    return refuse(`没有“${plain}”，请核对编码或名称`);
  };
}

/**
 * Reads a code while it is not known yet which codes there are: its number is taken as it stands, alone or before its
 * name. A name alone would be kept as if it were a code, and is refused.
 */
export function readUnlistedCode(text: string): Result<string, string> {
  const code = /^(\d{5}(\d{2})?)(?![0-9A-Za-z])/.exec(plainText(text))?.[1];
  return code === undefined ? refuse('科目表还没有取到，请写编码，或者稍后再填') : ok(code);
}
