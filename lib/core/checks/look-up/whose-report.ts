import type { RuleFinding } from '../rule-definition.ts';
import type { Quote } from '../subject/place.ts';
import type { Subject } from '../subject/subject.ts';
import { bareUnitName, plainName } from './across.ts';
import { tableWords } from './cells.ts';

/** Where sentences and headings name the department whose report it is. */
const NAMED: readonly RegExp[] = [
  /^(.{4,30}?)(?:20\d{2}年)(?:度)?(?:部门|单位)预算(?:表|情况说明|安排情况说明|情况)?$/,
  /^(.{4,30}?)(?:部门)?概况$/,
  /综合预算的?原则[，,](.{4,30}?)的?(?:所有|全部)收入/,
  /^(.{4,30}?)(?:总编制|编制总数|总编制人数)/,
  /从预算单位构成看[，,](.{4,30}?)部门预算/,
  /^(.{4,30}?)20\d{2}年(?:度)?(?:部门)?预算(?:由|包括)/,
  /^(.{4,30}?)于20\d{2}年.{0,12}公开/,
  /关于(.{4,30}?)20\d{2}年(?:度)?(?:部门)?预算公开/,
  /[，,](.{4,30}?)于20\d{2}年.{0,12}公开/,
  /纳入(.{4,30}?)20\d{2}年(?:度)?部门预算编制范围/,
];
/** What a department's name ends with. */
const ENDS =
  /(?:局|委|委员会|办|办公室|院|会|中心|处|所|馆|站|队|校|大学|学院|镇|乡|街道|街道办事处|部|社|公司)(?:[（(][^）)]*[）)])?$/;

/** Who is named beside a department: its own words for itself, whoever approves and where it is published. */
const OTHERS = /^(?:我|本|各|全)|所属|下属|财政[局厅部]|政府|人民代表|网/;

/** Names that stand where the department's own should, and are of somebody else. */
export function foreignNames(subject: Subject): RuleFinding[] {
  const own = [
    subject.department.name,
    subject.department.disclosureName,
    ...subject.units.map(({ name }) => name),
  ].flatMap((name) => (name === undefined || name === '' ? [] : [comparable(name)]));
  const [department = ''] = own;
  if (department.length < 4 || !ENDS.test(subject.department.name ?? subject.department.disclosureName ?? ''))
    return [];
  const texts: Quote[] = [
    ...subject.outline.filter(({ depth }) => depth === 0).map(({ title, at }) => ({ text: title, at })),
    ...subject.sentences.map(({ text, at }) => ({ text, at })),
  ];
  return texts.flatMap(({ text, at }): RuleFinding[] => {
    const name = nameIn(text.replace(/\s/g, ''));
    if (name === undefined || own.some((one) => isSame(one, comparable(name)))) return [];
    return [
      {
        message: `这里写的是“${name}”，部门名称是“${(subject.department.disclosureName ?? subject.department.name ?? '').trim()}”，请核对是否照抄了别的部门`,
        quote: text.slice(0, 60),
        stated: name,
        expected: subject.department.disclosureName ?? subject.department.name ?? '',
        cause: 'copied',
        at: [at],
      },
    ];
  });
}

function nameIn(text: string): string | undefined {
  for (const pattern of NAMED) {
    const name = pattern.exec(text)?.[1];
    if (name !== undefined && ENDS.test(name) && !OTHERS.test(name)) return name;
  }
  return undefined;
}

/** What stands over each table, held against what stands over most of them. */
export function foreignOwners(subject: Subject): RuleFinding[] {
  const owned = [...subject.tables.values()].flatMap((table) =>
    table.owner === undefined ? [] : [{ table, name: ownerName(table.owner) }],
  );
  const most = [...Map.groupBy(owned, ({ name }) => comparable(name))].sort(
    ([, one], [, other]) => other.length - one.length,
  )[0];
  if (most === undefined || most[1].length * 2 <= owned.length) return [];
  const [usual, [first]] = most;
  return owned
    .filter(({ name }) => !isSame(comparable(name), usual))
    .map(({ table, name }) => ({
      message: `${tableWords(table)}表头写的是“${name}”，其他各表是“${first?.name ?? ''}”，请核对`,
      quote: table.owner ?? name,
      stated: name,
      expected: first?.name ?? '',
      at: [{ ...table.at, table: table.id }],
    }));
}

/** `[420115000]江夏区, [330]武汉市江夏区卫生健康局` and `部门：某局` by the department's name. */
function ownerName(owner: string): string {
  const last = owner.split(/[,，]\s*(?=[[［])/).at(-1) ?? owner;
  return plainName(last)
    .replace(/^\[\d+\]/, '')
    .replace(/^[^:]{2,10}:/, '')
    .replace(/(?:金额)?单位:.*$/, '');
}

const comparable = (name: string) => bareUnitName(name).replace(/^(?:湖北省)?(?:武汉市)?/, '');
const isSame = (one: string, other: string) => one.includes(other) || other.includes(one);
