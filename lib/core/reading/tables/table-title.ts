import { comparableName } from '../text/name.ts';

/** Ids of what reports print as tables; the last two are forms. */
export type PrintedId = string;

/**
 * Tables that other places print beside those that are asked for: by 政府预算支出经济分类, of all 财政拨款 together, of one kind of
 * expenditure. They are no second copy of ours, so nothing is read of them.
 */
const OTHER =
  /政府(?:预算)?(?:支出)?经济(?:分类|科目)|分类汇总表|(?:机关运行经费|购买服务|新增资产|资产配置|债务|转移支付|专项资金|会议费|培训费).*表|^(?!.*(?:一般公共预算|政府性基金|国有资本|三公)).*财政拨款(?:预算)?(?:基本|项目)?支出.*表(?:（[^）]*）)?$/;

const TITLES: readonly (readonly [RegExp, PrintedId])[] = [
  [/整体.*绩效.*表$/, 'overall-performance'],
  [/(?:项目.*绩效.*表|项目申报表)(?:（[^）]*）)?$/, 'project-performance'],
  [/财政拨款收支.*表$/, 'appropriation'],
  [/三公.*表$/, 'three-public'],
  [OTHER, 'other'],
  [/基本支出.*表$/, 'general-basic'],
  [/政府性基金.*表$/, 'government-fund'],
  [/国有资本.*表$/, 'state-capital'],
  [/政府采购.*表$/, 'procurement'],
  [/一般公共预算(?:财政拨款)?支出.*分单位.*$/, 'general-by-unit'],
  [/一般公共预算(?:财政拨款)?支出.*表(?:（[^）]*）)?$/, 'general-by-function'],
  [/项目支出.*表$/, 'projects'],
  [/收支.*表$/, 'income-and-expenditure'],
  [/收入.*表$/, 'income'],
  [/支出.*表$/, 'expenditure'],
];

const NUMBER =
  /^(?:(?:部门|单位)?(?:预算)?(?:公开|批复)\d{1,2}(?:-\d+)?表|(?:部门|单位|预算)*(?:公开)?附?表(?:\d+|[一二三四五六七八九十]+(?!般))(?:[-－—–]\d+)?|附件(?:\d+|[一二三四五六七八九十]+(?!般))(?:[-－—–]\d+)?)[.、：:]?/;
/** What else a title line may begin with. */
const PREFIX =
  /^(?:(?:部门|单位)?(?:预算)?(?:公开|批复)\d{1,2}(?:-\d+)?表|附件(?:\d+|[一二三四五六七八九十]+(?!般))(?:[-－—–]\d+)?|(?:部门|单位|预算)*(?:公开)?附?表(?:\d+|[一二三四五六七八九十]+(?!般))(?:[-－—–]\d+)?|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])[.、：:]?/;

/** A line over a table: its number and title as printed, the id that the title means, and whether it says 续表. */
export type TitleLine = { number?: string; title?: string; id?: PrintedId; continued?: true };

const CONTINUED = /（续(?:表)?[\d一二三四]*）$|续表?[\d一二三四]*$/;

/** Reads `表5-1`, `表5-1 一般公共预算支出表（分功能科目）`, or a title alone; nothing where a line is neither. */
export function titleLine(printed: string): TitleLine | undefined {
  const text = comparableName(printed);
  if (text === '' || text.length > 48) return undefined;
  const number = NUMBER.exec(text)?.[0];
  const words = text.replace(PREFIX, '').replace(CONTINUED, '');
  const continued = CONTINUED.test(text) ? { continued: true as const } : {};
  const id = TITLES.find(([pattern]) => pattern.test(words))?.[1];
  if (number !== undefined && (words === '' || id !== undefined || /表$/.test(words)))
    return {
      number: number.replace(/[.、：:]$/, ''),
      ...(words === '' ? {} : { title: titleAsPrinted(printed) }),
      ...idIf(id),
      ...continued,
    };
  return id === undefined ? undefined : { title: titleAsPrinted(printed), id, ...continued };
}

const idIf = (id: PrintedId | undefined) => (id === undefined ? {} : { id });

function titleAsPrinted(printed: string): string {
  return printed
    .trim()
    .replace(/^(?:部门|单位)?(?:预算)?(?:公开|批复)\s*\d{1,2}(?:-\d+)?\s*表\s*[.、：:]?\s*/, '')
    .replace(
      /^(?:部门|单位|预算)*(?:公开)?(?:附?表|附件)\s*(?:\d+|[一二三四五六七八九十]+(?!般))\s*(?:[-－—–]\s*\d+)?\s*[.、：:]?\s*/,
      '',
    );
}
