import { plainName } from '../../look-up/across.ts';
import { tablesOf, tableWords } from '../../look-up/cells.ts';
import { isCut } from '../../look-up/project-match.ts';
import { sectionWords, shortName } from '../../look-up/stated.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Place } from '../../subject/place.ts';
import type { Subject } from '../../subject/subject.ts';

/** A name that a code bears somewhere. `where` for the message, `cuts`: the place cuts names off. */
type Use = { code: string; name: string; where: string; at: Place };

const ACCOUNT_TABLES = ['expenditure', 'general-by-function', 'general-basic', 'government-fund', 'state-capital'];
const UNIT_TABLES = ['income', 'general-by-unit'];

/** TX-19: an account, a project or a unit bears one name throughout the report. */
export const sameNames: RuleDefinition = {
  id: 'TX-19',
  statement: '同一编码(科目/项目/单位)在各表和文字中名称相同',
  relatesTo: '全文',
  level: 'block',
  basis: '当年《政府收支分类科目》；《地方预决算公开操作规程》（财预〔2016〕143号）',
  explanation: '同一编码只能有一个名称。科目名称以当年《政府收支分类科目》为准，单位、项目写全称。',
  reads: ['tables', 'sentences', 'classification'],
  examine: (subject) => {
    const uses = [...tableUses(subject), ...sentenceUses(subject)];
    if (uses.length === 0) return noData('带编码的行');
    return judged(
      [...Map.groupBy(uses, ({ code }) => code).values()].flatMap((same) => differing(same, subject.classification)),
    );
  },
};

function tableUses(subject: Subject): Use[] {
  return tablesOf(subject, [...ACCOUNT_TABLES, ...UNIT_TABLES]).flatMap((table) =>
    table.rows
      .filter(
        ({ code, kind, label }) =>
          code !== undefined && code !== '' && kind !== 'total' && kind !== 'section' && label.trim() !== '',
      )
      .map((row) => ({
        code: `${UNIT_TABLES.includes(table.id) ? 'unit' : table.id === 'general-basic' ? 'economic' : 'function'} ${row.code}`,
        name: row.label,
        where: tableWords(table),
        at: { ...row.at, table: table.id, row: row.id },
      })),
  );
}

/** Accounts that sentences name: by the figure that the amount behind the name is. */
function sentenceUses(subject: Subject): Use[] {
  // 其他重要事项 speaks of accounts by what they are for: 21305 as 乡村振兴预算.
  const named = subject.sentences.filter(({ section }) => section !== 'other');
  return named.flatMap(({ amounts, section }) =>
    amounts.flatMap((amount): Use[] => {
      const match = /^(?:(economic)|(?:general|expenditure|govfund|statecapital)\.(function))\.(\d{5,7})$/.exec(
        amount.id ?? '',
      );
      const name = shortName(amount.name);
      if (match === null || name === '') return [];
      return [{ code: `${match[1] ?? match[2]} ${match[3]}`, name, where: sectionWords(section), at: amount.at }];
    }),
  );
}

/** Each name that is not the right one is told once. */
function differing(uses: readonly Use[], classification: Subject['classification']): RuleFinding[] {
  const byName = Map.groupBy(uses, ({ name }) => plainName(name));
  if (byName.size < 2) return [];
  const [kind = '', code = ''] = (uses[0]?.code ?? '').split(' ');
  const right = rightName([...byName.values()], officialName(classification, { kind, code }));
  return [...byName.values()].flatMap(([other]) => {
    if (other === undefined || plainName(other.name) === plainName(right.name)) return [];
    const cut = isCut(other.name, right.name);
    if (cut && kind === 'unit') return [];
    return [
      {
        message: `${code} 在${other.where}中写作“${other.name}”，在${right.where}中为“${right.name}”，${cut ? '像是没有写全，' : ''}请统一为规范名称`,
        at: [other.at, ...(right.at === undefined ? [] : [right.at])],
        quote: other.name,
        stated: other.name,
        expected: right.name,
        ...(cut ? { level: 'info' as const, cause: 'truncated' as const } : {}),
        ...(kind === 'unit' ? { level: 'warn' as const } : {}),
      },
    ];
  });
}

function officialName(classification: Subject['classification'], account: { kind: string; code: string }) {
  if (classification === undefined || account.kind === 'unit') return undefined;
  const { functional, economicDepartment } = classification;
  return (account.kind === 'economic' ? economicDepartment : functional).byCode.get(account.code)?.name;
}

/** That of the year's 科目, else the one most places agree on, as far as one of them writes it out. */
function rightName(
  groups: readonly Use[][],
  official: string | undefined,
): { name: string; where: string; at?: Place } {
  if (official !== undefined) return { name: official, where: '当年《政府收支分类科目》' };
  const [most = []] = [...groups].sort((a, b) => b.length - a.length);
  const usual = most[0] as Use;
  const whole = groups
    .flatMap(([use]) => use ?? [])
    .filter(({ name }) => name.length > usual.name.length && isCut(usual.name, name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return whole ?? usual;
}
