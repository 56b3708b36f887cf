import {
  entriesOf,
  ORGANISATION_KINDS,
  type OrganisationChange,
  type OrganisationEntry,
  type OrganisationPlace,
  type OrganisationStructure,
  placeName,
} from './organisation.ts';

/** Why a change cannot be made: its place in the list, and words for people. */
export type OrganisationProblem = { index: number; message: string };

const CODE = /^[0-9A-Za-z-]{1,40}$/;
/** Addresses and sums use it as a word of their own. */
const RESERVED = 'total';
const LONGEST_NAME = 200;

/**
 * What is wrong with changes of the organisation, taken together: a unit may be added with its department in one go.
 * @param input.uses why something cannot be taken away, in words, by its place
 */
export function checkOrganisation(input: {
  structure: OrganisationStructure;
  changes: readonly OrganisationChange[];
  uses: ReadonlyMap<string, string>;
}): OrganisationProblem[] {
  const { structure, changes, uses } = input;
  const before = entriesOf(structure);
  const after = new Map<string, OrganisationPlace & OrganisationEntry>(before);
  const seen = new Set<string>();
  for (const { kind, code, department, after: entry } of changes) {
    const place = { kind, code, ...(department === undefined ? {} : { department }) };
    if (entry === null) after.delete(placeName(place));
    else after.set(placeName(place), { ...place, ...entry });
  }
  const members = new Set(
    [...after.values()].map(({ kind, section = '', department = '' }) =>
      kind === 'department' ? `section//${section}` : `department//${department}`,
    ),
  );
  return changes.flatMap((change, index): OrganisationProblem[] => {
    const name = placeName(change);
    const twice = seen.has(name);
    seen.add(name);
    const message = twice
      ? `${wordsOf(change)}出现了两次，请只留一处`
      : (changedSince(change, before.get(name)) ??
        (change.after === null
          ? leavingProblem({ change, members, uses })
          : entryProblem({ change, entry: change.after, after })));
    return message === undefined ? [] : [{ index, message }];
  });
}

function changedSince(change: OrganisationChange, there: OrganisationEntry | undefined): string | undefined {
  const { before } = change;
  if (before === null)
    return there === undefined
      ? undefined
      : `编码 ${change.code} 已是${ORGANISATION_KINDS[change.kind]}“${there.name}”，请换一个编码`;
  if (there === undefined) return `${wordsOf(change)}已被别人删除，请刷新页面`;
  return there.name === before.name && there.section === before.section
    ? undefined
    : `${wordsOf(change)}刚刚被别人改过，现在是“${there.name}”，请刷新页面后再改`;
}

function leavingProblem(input: {
  change: OrganisationChange;
  members: ReadonlySet<string>;
  uses: ReadonlyMap<string, string>;
}): string | undefined {
  const { change, members, uses } = input;
  const name = placeName(change);
  if (members.has(name))
    return `${wordsOf(change)}下还有${change.kind === 'section' ? '部门' : '单位'}，请先移走或停用`;
  const use = uses.get(name);
  return use === undefined ? undefined : `${wordsOf(change)}${use}`;
}

function entryProblem(input: {
  change: OrganisationChange;
  entry: OrganisationEntry;
  after: ReadonlyMap<string, OrganisationEntry>;
}): string | undefined {
  const { change, entry, after } = input;
  const { kind, code, department } = change;
  if (!CODE.test(code) || code === RESERVED)
    return `${ORGANISATION_KINDS[kind]}编码“${code}”不对，应为 1 至 40 个字母、数字或短横线`;
  if (kind === 'unit' && code === department) return `单位编码“${code}”与部门编码相同，请改为本单位自己的编码`;
  if (entry.name.trim() === '') return `${ORGANISATION_KINDS[kind]} ${code} 没有名称，请填写`;
  if (entry.name.length > LONGEST_NAME) return `${wordsOf(change)}的名称超过 ${LONGEST_NAME} 个字，请缩短`;
  if (!entry.name.isWellFormed() || /[\p{Cc}]/u.test(entry.name))
    return `${ORGANISATION_KINDS[kind]} ${code} 的名称含有不能保存的字符，请重新输入`;
  if (kind === 'department' && !after.has(`section//${entry.section ?? ''}`))
    return `${wordsOf(change)}的归口业务科室“${entry.section ?? ''}”不在科室名单里，请改选或先增加科室`;
  if (kind === 'unit' && !after.has(`department//${department ?? ''}`))
    return `${wordsOf(change)}的部门“${department ?? ''}”不在部门名单里，请改正或先增加部门`;
  return undefined;
}

function wordsOf({ kind, code, before, after }: OrganisationChange): string {
  return `${ORGANISATION_KINDS[kind]}“${before?.name || after?.name || code}”`;
}
