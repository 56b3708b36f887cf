import { pinyin } from 'pinyin-pro';
import {
  type AccountTable,
  accountName,
  type Classification,
  codePath,
  type PickableAccount,
  type PickableAccounts,
} from '#lib/core/classification/index.ts';

/** A year's accounts as they are picked in a form: with initials, the names above them, and what each 项 is for. */
export function pickableAccounts({ fiscalYear, functional, economicDepartment }: Classification): PickableAccounts {
  return {
    fiscalYear,
    functional: pickable({ table: functional, leaf: 3 }),
    economic: pickable({ table: economicDepartment, leaf: 2 }),
  };
}

function pickable({ table, leaf }: { table: AccountTable; leaf: 2 | 3 }): PickableAccount[] {
  return table.accounts.map(({ code, name, level, purpose }) => {
    return {
      code,
      name,
      level,
      leaf: level === leaf,
      initials: initialsOf(name),
      path: codePath(code)
        .slice(0, -1)
        .map((part) => accountName(table, part)),
      ...(purpose === undefined ? {} : { purpose }),
    };
  });
}

/** `jbgz` of 基本工资: a letter for each character, digits as they are, no punctuation. */
function initialsOf(name: string): string {
  return pinyin(name.replace(/[^\p{L}\p{N}]/gu, ''), { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toLowerCase();
}
