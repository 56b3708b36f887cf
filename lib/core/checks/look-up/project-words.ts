import type { RuleFinding } from '../rule-definition.ts';
import type { SubjectProjectForm } from '../subject/form.ts';
import type { Place } from '../subject/place.ts';

/** Words that stand in the names of all kinds of projects: they tell nothing of one. */
const COMMON =
  /(?:经费|项目|保障|运行|维护|管理|工作|服务|建设|资金|补助|专项|业务|其他|政策|安置|部门|运转|日常|办公|单位|人员|补贴|支出|费用|区级|配套|本级|机关|信息|信息化|系统|设备|购置|改造|提升|工程|综合|相关|事务|活动|宣传|培训|检查|监督|监管|辅助|岗位|自聘|聘用|后勤|以前|以上|年度|全区|城乡|居民|社会|基层|街道|职工|干部|退休|企业|医保|医疗|卫生|健康|教育|安全|环境|文化|发展|公共|财政|专业|技术|平台|网络|数据|中心|委托|第三方|购买|工资|薪酬|奖励|劳务|会议|印刷|租赁|租金|水电|差旅|绩效|考核|评估|审计|咨询|规划|编制|缺口|资助|采购|更新|升级|维修|维保|耗材|用品|设施|重点|一般|基础|群众|困难|经办|聘请)/;

/** What parts a name into words of its own: the common ones, and whatever is no Chinese. */
const BREAKS = new RegExp(`${COMMON.source}|[^\\u4e00-\\u9fa5]+`);
/** A run of more characters than these is compared piece by piece. */
const LONGEST = 4;
/** Shorter names may be meant as words: 后勤保障. */
const WHOLE_NAME = 6;
/** Shorter texts that are the same are no copy: 保障单位正常运转. */
const COPY_LENGTH = 16;

/** The words that only one project's name has, with the project. */
export type ProjectWords = readonly { word: string; project: string }[];

/** By the list of forms, which stays the same value as long as none of them changes. */
const found = new WeakMap<readonly SubjectProjectForm[], ProjectWords>();

/** Finds what is peculiar to each project's name: pieces of it that no other name has and no project shares. */
export function projectWords(forms: readonly SubjectProjectForm[]): ProjectWords {
  const words = found.get(forms) ?? findWords(forms);
  found.set(forms, words);
  return words;
}

function findWords(forms: readonly SubjectProjectForm[]): ProjectWords {
  const names = [...new Set(forms.map(({ name }) => name.trim()))];
  return names.flatMap((name) => {
    const others = names.filter((other) => other !== name);
    const own = piecesOf(name).filter((piece) => !COMMON.test(piece) && !others.some((other) => other.includes(piece)));
    // A name as a whole tells its project, however common its words are.
    const whole = name.length >= WHOLE_NAME && !others.some((other) => other.includes(name)) ? [name] : [];
    return [...own, ...whole].map((word) => ({ word, project: name }));
  });
}

/** The runs of two to four characters of the part of a name that is not common. */
function piecesOf(name: string): string[] {
  return name.split(BREAKS).flatMap((run) => {
    if (run.length < 2) return [];
    return run.length <= LONGEST ? [run] : slices(run, LONGEST);
  });
}

function slices(text: string, length: number): string[] {
  return Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length));
}

/**
 * The first word of a text that belongs to another project and nowhere to this one: neither its name nor its reasons, content,
 * goals or what it buys speak of it.
 */
export function foreignWord(input: {
  text: string;
  form: SubjectProjectForm;
  words: ProjectWords;
}): { word: string; project: string } | undefined {
  const { text, form, words } = input;
  const matter = matterOf(form);
  return words.find(
    ({ word, project }) => project !== form.name.trim() && text.includes(word) && !matter.includes(word),
  );
}

function matterOf(form: SubjectProjectForm): string {
  const fields = (['rationale', 'plan', 'changeReason', 'historyNote'] as const).map(
    (field) => form.fields.get(field)?.text ?? '',
  );
  const goals = form.goals.map(({ statement }) => statement);
  const bought = form.procurement.map(({ item }) => item);
  return [form.name, ...fields, ...goals, ...bought].join('\n');
}

/** Long texts that two projects of different names share word for word. */
export function copiedTexts(texts: readonly { name: string; text: string; at: Place }[]): RuleFinding[] {
  const first = new Map<string, { name: string; at: Place }>();
  return texts.flatMap(({ name, text, at }): RuleFinding[] => {
    const key = text.replace(/[\s，。、；,.;]/g, '');
    if (key.length < COPY_LENGTH) return [];
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, { name, at });
      return [];
    }
    if (before.name.trim() === name.trim()) return [];
    return [
      {
        message: `项目“${name}”的用途与项目“${before.name}”一字不差，请改为本项目的用途`,
        quote: text,
        cause: 'copied',
        at: [at, before.at],
        level: 'warn',
      },
    ];
  });
}
