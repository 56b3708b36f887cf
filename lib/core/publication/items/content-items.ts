import { paragraphText } from '#lib/core/disclosure/index.ts';
import type { ReviewProblem } from '../review-item.ts';
import { placesOf, type Reviewed, ruleProblems, wordsNamed } from '../reviewed.ts';
import { type ItemDefinition, itemsOf, type Judged, ruleItem } from './item-definition.ts';

const contentItem = itemsOf('content');

/** Sections that every department publishes, by the ids of what stands in them, and the rules that judge them. */
const SECTIONS: readonly {
  id: string;
  demand: string;
  blocks: readonly string[];
  rules: readonly string[];
  /** Where the words are typed, and what to do where there are none. */
  missing: { message: string; form: string; field: string };
}[] = [
  {
    id: 'duties',
    demand: '公开本部门职责',
    blocks: ['duties.'],
    rules: [],
    missing: { message: '没有部门职责，请在部门概况中填写主要职能', form: 'profile', field: 'department.duties[0]' },
  },
  {
    id: 'units',
    demand: '公开机构设置（预算单位构成）',
    blocks: ['units', 'units.'],
    rules: ['TX-18'],
    missing: { message: '没有机构设置情况', form: 'profile', field: 'department.unitsNote' },
  },
  {
    id: 'agency-operating',
    demand: '说明机关运行经费安排情况',
    blocks: ['agency-operating'],
    rules: ['NT-11'],
    missing: { message: '没有机关运行经费的说明', form: 'explanations', field: 'explanations.agencyOperating' },
  },
  {
    id: 'procurement',
    demand: '说明政府采购预算总额和货物、工程、服务的金额',
    blocks: ['procurement', 'procurement.units'],
    rules: ['NT-12', 'TX-16'],
    missing: { message: '没有政府采购的说明', form: 'explanations', field: 'explanations.procurement' },
  },
  {
    id: 'assets',
    demand: '公开国有资产占有使用情况',
    blocks: ['assets'],
    rules: ['TX-17', 'NY-09'],
    missing: { message: '没有填报国有资产占有使用情况，请说明为什么不公开', form: 'unit', field: 'assets' },
  },
];

/** Words of the report where nothing was filled in. */
const NOTHING = /没有填报/;

const sectionItems = SECTIONS.map(({ id, demand, blocks, rules, missing }) =>
  contentItem({
    id,
    demand,
    examine: (report) => {
      const found = wordsNamed(report, blocks).filter(
        ({ block }) => block.kind !== 'paragraph' || !NOTHING.test(paragraphText(block)),
      );
      const problems = ruleProblems(report, { rules });
      return found.length > 0
        ? { at: placesOf(found), problems }
        : { problems: [lacking({ report, id, missing, blocks: id === 'duties' }), ...problems] };
    },
  }),
);

function lacking(input: {
  report: Reviewed;
  id: string;
  missing: { message: string; form: string; field: string };
  blocks: boolean;
}): ReviewProblem {
  const { report, id, missing, blocks } = input;
  const place = report.placeOf(missing);
  return { id: `publication ${id}`, blocks, message: missing.message, ...(place === undefined ? {} : { place }) };
}

const CHANGES = {
  group: 'content',
  basis: '《中华人民共和国预算法》第十四条；《地方预决算公开操作规程》（财预〔2016〕143号）',
  rules: ['NY-'],
} as const;

const changes = ruleItem({
  ...CHANGES,
  id: 'changes',
  demand: '说明预算收支增减变化情况和原因',
  about: ({ at }) => !isThreePublic(at),
  at: (report) => wordsNamed(report, ['overall', 'income', 'expenditure', 'general']),
  note: ({ budget }) => (budget.priorYear === undefined ? '没有上年预算数，报告中不作比较' : undefined),
});

const threePublicReasons = ruleItem({
  ...CHANGES,
  id: 'three-public-reasons',
  demand: '说明“三公”经费增减变化的原因',
  about: ({ at }) => isThreePublic(at),
  at: (report) => wordsNamed(report, ['three-public', 'three-public.']),
});

function isThreePublic(at: readonly { table?: string; section?: string; field?: string }[]): boolean {
  return at.some(
    ({ table, section, field }) =>
      table === 'three-public' || /三公/.test(section ?? '') || /threePublic/.test(field ?? ''),
  );
}

const performance = contentItem({
  id: 'performance',
  demand: '公开预算绩效目标',
  basis: '《中华人民共和国预算法实施条例》；《地方预决算公开操作规程》（财预〔2016〕143号）',
  examine: (report) => {
    const forms = wordsNamed(report, ['overall-performance', 'project-performance/']);
    const projects = forms.filter(({ block }) => block.id.startsWith('project-performance/')).length;
    return {
      at: placesOf(forms).slice(0, 2),
      problems: ruleProblems(report, { rules: ['NT-14', 'PF-'] }),
      note: `项目支出绩效目标表 ${projects} 张`,
    };
  },
});

const glossary = ruleItem({
  id: 'glossary',
  group: 'content',
  demand: '对专业性较强的名词进行解释',
  rules: ['NT-16'],
  at: (report) => wordsNamed(report, ['glossary.']),
});

const channel = contentItem({
  id: 'channel',
  demand: '在政府门户网站等统一平台公开',
  examine: (report): Judged => {
    const named = report.budget.disclosure?.channel?.trim() ?? '';
    if (named !== '') return { at: placesOf(wordsNamed(report, ['publication.channel'])), note: named };
    const place = report.placeOf({ form: 'profile', field: 'disclosure.channel' });
    return {
      problems: [
        {
          id: 'publication channel',
          blocks: true,
          message: '没有填写公开渠道，请在部门概况中填写',
          ...(place === undefined ? {} : { place }),
        },
      ],
    };
  },
});

const secrecy = contentItem({
  id: 'secrecy',
  demand: '涉及国家秘密的内容不公开',
  basis: '《中华人民共和国政府信息公开条例》第十七条；《地方预决算公开操作规程》（财预〔2016〕143号）',
  examine: () => ({ state: 'by-hand', note: '请按本单位的保密审查程序核对。确认公开稿即表示已经审查' }),
});

/** What a department says of itself and of its budget, besides the tables. */
export const CONTENT_ITEMS: readonly ItemDefinition[] = [
  ...sectionItems.slice(0, 2),
  changes,
  threePublicReasons,
  ...sectionItems.slice(2),
  performance,
  glossary,
  channel,
  secrecy,
];
