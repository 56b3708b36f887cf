import { plainName } from '../../look-up/across.ts';
import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { changesOf, changeWords, type ReadChange, reasonPlaces } from '../../look-up/changes.ts';
import { concluded } from '../../look-up/equation.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** Words of a reason that explain why another account is named in it. */
const MOVED = /调整|划转|转列|并入|改列|调入|调出|口径/;
/** Reasons shorter than this say nothing. */
const SHORTEST_REASON = 4;
/** Figures that say the same reason before it is asked whether it is theirs. */
const SHORTEST_NAME = 6;

/** NY-07: a change has a reason of its own that does not contradict the others. */
export const reasons: RuleDefinition = {
  id: 'NY-07',
  statement: '有增减必须有原因; 原因不得照抄上年、照抄他项、与同文矛盾或不足以解释',
  relatesTo: '全部同比',
  level: 'warn',
  basis: BASES.explanation,
  explanation: '有增减变化的要说明主要原因。原因要说清本项为什么变，不能照抄别的科目，也不能与别处的说法矛盾。',
  reads: ['sentences', 'tables', 'prior', 'budget'],
  examine: (subject, limits) => {
    const changes = changesOf(subject);
    const findings = [
      ...missing(subject, changes, limits),
      ...copied(subject, changes),
      ...contradicting(subject, changes),
      ...unwritten(subject),
    ];
    return concluded(
      changes.length === 0 && subject.budget === undefined ? [] : ['agrees', ...findings],
      '同比的增减原因',
    );
  },
};

function missing(subject: Subject, changes: readonly ReadChange[], limits: RuleLimits): RuleFinding[] {
  return changes.flatMap((read): RuleFinding[] => {
    const { change, delta } = read;
    const moved = delta === undefined ? (change.percent ?? 0) !== 0 : Math.abs(delta) > limits.tolerance;
    // 财政拨款 moves with 一般公共预算, which has the reason.
    if (change.of?.startsWith('appropriation') === true) return [];
    const reason = change.reason?.replace(/\s/g, '') ?? '';
    if (!moved || reason.length >= SHORTEST_REASON) return [];
    if (reason === '' && isExplainedBelow(subject, read)) return [];
    return [
      {
        message:
          reason === ''
            ? `${changeWords(read)}有增减变化，没有说明原因，请补上主要原因`
            : `${changeWords(read)}的增减原因“${reason}”没有说明为什么变化，请补充`,
        at: [change.at, ...reasonPlaces(subject, change.of)],
        quote: change.text,
        stated: reason === '' ? '（没有原因）' : reason,
        expected: '主要原因',
      },
    ];
  });
}

/** `…增加5万元。其中：` before paragraphs that say why of each part, or a paragraph of its own on the reason. */
function isExplainedBelow({ sentences }: Subject, { change, sentence }: ReadChange): boolean {
  const last = sentence.changes.at(-1) === change;
  const rest = sentence.text.slice(sentence.text.indexOf(change.text) + change.text.length);
  const later = sentence.changes.slice(sentence.changes.indexOf(change) + 1);
  // Income and expenditure of one paragraph move alike and have one reason.
  const isSame = (other: typeof change) => other.percent === change.percent && other.amount === change.amount;
  if (later.some((other) => isSame(other) && (other.reason ?? '').length >= SHORTEST_REASON)) return true;
  if (/^[。；，,;]?\s*其中/.test(rest) && later.some(({ reason = '' }) => reason.length >= SHORTEST_REASON))
    return true;
  const at = sentences.indexOf(sentence);
  if (!last || at < 0) return false;
  const below = sentences.slice(at + 1, at + 12).filter(({ section }) => section === sentence.section);
  if (below[0] !== undefined && REASON_ALONE.test(plainName(below[0].text))) return true;
  const opens =
    /(?:其中|包括|如下)[:：]?$/.test(plainName(sentence.text)) || /^其中[:：]/.test(plainName(below[0]?.text ?? ''));
  return opens && below.some(({ changes }) => changes.some(({ reason = '' }) => reason.length >= SHORTEST_REASON));
}

const REASON_ALONE =
  /^(?:\([^)]*\)|\d+[.、])?(?:增减|变动|变化|增加|减少|其)?(?:变化|情况)?(?:的)?(?:主要)?(?:原因|是由于|由于)/;

/** A reason that is about another 项, whose name stands in it. */
function copied(subject: Subject, changes: readonly ReadChange[]): RuleFinding[] {
  const names = itemNames(subject);
  return changes.flatMap((read): RuleFinding[] => {
    const { of, reason = '', at } = read.change;
    const own = /^general\.function\.(\d{7})/.exec(of ?? '')?.[1];
    if (own === undefined || MOVED.test(reason)) return [];
    const words = plainName(reason);
    const other = names.find(({ code, name }) => code !== own && words.includes(name));
    const ownName = names.find(({ code }) => code === own)?.name;
    if (other === undefined || (ownName !== undefined && words.includes(ownName))) return [];
    return [
      {
        message: `${changeWords(read)}的增减原因“${reason}”说的是“${other.name}”，像是照抄别的科目，请改写`,
        at: [at, ...reasonPlaces(subject, of)],
        quote: reason,
        stated: reason,
        expected: `${ownName ?? own}增减的原因`,
        cause: 'copied',
      },
    ];
  });
}

/** Names long enough to be meant where they stand in a sentence. */
function itemNames({ tables }: Subject): { code: string; name: string }[] {
  const rows = tables.get('general-by-function')?.rows ?? [];
  return rows
    .filter(({ kind, id, label }) => kind === 'item' && /^\d{7}$/.test(id) && plainName(label).length >= SHORTEST_NAME)
    .map(({ id, label }) => ({ code: id, name: plainName(label) }));
}

/** 计提基数上调 for nine figures and 计提基数下调 for one: the one is asked about. */
function contradicting(subject: Subject, changes: readonly ReadChange[]): RuleFinding[] {
  const said = changes.flatMap((read) => {
    const match = /^(.{2,12}?)(上调|下调|提高|降低|增加|减少)$/.exec(read.change.reason?.replace(/\s/g, '') ?? '');
    if (match === null) return [];
    return [{ read, noun: match[1] ?? '', up: /上调|提高|增加/.test(match[2] ?? '') }];
  });
  return [...Map.groupBy(said, ({ noun }) => noun)].flatMap(([noun, group]): RuleFinding[] => {
    const ups = group.filter(({ up }) => up);
    const downs = group.filter(({ up }) => !up);
    if (ups.length === 0 || downs.length === 0 || !/基数|标准|比例|费率|人数/.test(noun)) return [];
    const [few, many] = ups.length < downs.length ? [ups, downs] : [downs, ups];
    return few.map(({ read }) => ({
      message: `${changeWords(read)}的原因是“${read.change.reason ?? ''}”，而${many[0] === undefined ? '' : changeWords(many[0].read)}等写“${many[0]?.read.change.reason ?? ''}”，前后矛盾，请核对`,
      at: [
        read.change.at,
        ...reasonPlaces(subject, read.change.of),
        ...many.slice(0, 3).map(({ read: { change } }) => change.at),
      ],
      quote: read.change.reason ?? '',
      stated: read.change.reason ?? '',
      expected: many[0]?.read.change.reason ?? '',
    }));
  });
}

/** In budgets of ours: 增减变化原因 that is not filled in, before there are sentences. */
function unwritten(subject: Subject): RuleFinding[] {
  const { budget, prior, tables, sentences } = subject;
  const table = tables.get('general-by-function');
  if (budget === undefined || prior === undefined || table === undefined || sentences.length > 0) return [];
  return table.rows.flatMap((row): RuleFinding[] => {
    const before = prior.amounts.get(`general.function.${row.id}`) ?? (prior.certain ? 0 : undefined);
    const now = row.cells.get('total')?.amount;
    if (row.kind !== 'item' || before === undefined || now === undefined) return [];
    const change = now - before;
    const rounded = Math.round(change / 10_000) * 10_000;
    if (rounded === 0 || (budget.explanations?.functions?.[row.id] ?? '').trim() !== '') return [];
    return [
      {
        message: `${row.id} ${row.label}比上年${rounded > 0 ? '增加' : '减少'} ${wanyuan(Math.abs(rounded) as typeof now)}，没有填写增减原因，请在“增减变化原因”中补上`,
        at: [
          { table: table.id, row: row.id, column: 'total' },
          { form: 'explanations', field: `explanations.functions.${row.id}` },
        ],
      },
    ];
  });
}
