/** Where words end that belong to what stands before them. */
const BORDER = /[，。；、：,]/;

/**
 * Where the words begin that stand before a place of a text: at the last comma or the like outside brackets, at a
 * bracket that is still open, or at `floor`. A colon directly before the place belongs to the words.
 */
export function nameStart(text: string, input: { end: number; floor: number }): number {
  let depth = 0;
  for (let index = skipColon(text, input.end) - 1; index >= input.floor; index -= 1) {
    const character = text.charAt(index);
    if (character === '）') depth += 1;
    else if (character === '（') {
      if (depth === 0) return index + 1;
      depth -= 1;
    } else if (depth === 0 && BORDER.test(character)) return index + 1;
  }
  return input.floor;
}

function skipColon(text: string, end: number): number {
  return text.charAt(end - 1) === '：' ? end - 1 : end;
}

const OPENING =
  /^(?:（[\d一二三四五六七八九十廿]+）|[\d]+[.、．](?!\d)|[一二三四五六七八九十]+[、.]|[①-⑳]|\d+）|[—-]+|[•·●■◆])+/;
const CONNECTING = /^(?:其中|具体包括|主要包括|包括|分别为|分别是|分别|及|和|以及|另|另有|含)(?=.)/;
const YEAR = /^\d{4}年(?:度)?/;
/** Whose amount it is, before what it is: `某市审计局2026年收支总预算`, `2026年某市审计局机关运行经费`. */
const OWNER =
  /^(?!其他|下属|所属|二级|直属|各)[^，。；：、（）]{2,28}?(?:局|委|委员会|办|办公室|中心|院|校|学院|大学|馆|站|所|队|会|部|政府|街道|镇|乡|部门|单位)(?:（[^）]*）)?(?:\d{4}年(?:度)?|(?=(?:机关运行|政府采购|政府购买|三公|“三公|收支总|收入预算|支出预算|财政拨款收支|一般公共预算)))/;
const CLOSING =
  /(?:\d{4}年(?:度)?)?(?:本年)?(?:预算数|预算为|安排|(?<![合节公契])约|共计|合计|总计|总额|(?<!公)共|为|：)+$/;

/** `津贴补贴等人员经费` is 人员经费. */
const ENUMERATED = /^.*等(?=(?:人员|(?:日常)?公用)(?:经费|支出))/;
/** What says that money is planned, before what it is planned for. */
const PLANNING = /^(?:预算)?(?:共|拟|计划)?安排(?=(?:政府采购|政府购买|公务|因公|一般公共|基本支出|项目支出))/;

/**
 * What an amount is called: without the number of the paragraph, 其中, the year, and 预算数 or 合计 behind it.
 * @param owner the department whose report it is: an amount that is called its is the report's own
 */
export function bareName(words: string, owner?: string): string {
  let name = withoutOwner(words.replace(OPENING, ''), owner);
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(CONNECTING, '').replace(YEAR, '').replace(OPENING, '').replace(PLANNING, '');
    name = withoutOwner(name, owner);
  }
  // Without a year it may be one of several units: 某中心政府采购预算.
  const owned = /\d{4}年/.test(words) ? (OWNER.exec(name)?.[0] ?? '') : '';
  if (owned.length < name.length) name = name.slice(owned.length);
  const bare = name.replace(ENUMERATED, '').replace(CLOSING, '').replace(/：$/, '');
  return bare === '' ? name : bare;
}

const OURSELVES = /^[本我](?:部门|单位|局|委|办|院|校|中心|馆|站|所|镇|街道)(?!级)/;

function withoutOwner(name: string, owner: string | undefined): string {
  const own =
    owner !== undefined && owner.length >= 3 && name.startsWith(owner) ? owner : (OURSELVES.exec(name)?.[0] ?? '');
  const rest = own === '' ? name : name.slice(own.length).replace(/^(?:（本级）|本级)?的?/, '');
  return rest === '' ? name : rest;
}
