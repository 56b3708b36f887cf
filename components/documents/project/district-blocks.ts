/** What of the project form a district prints, where districts differ. Source: templates.md, “Project form”. */
export type DistrictBlocks = {
  /** 项目编码 beside the name. */
  code: boolean;
  /** ☑持续性 ☐新增性 … with 项目范围; else 起始年度 and 终止年度 alone. */
  choices: boolean;
  /** 前两年预算 and its changes as one field. */
  historyTogether: boolean;
  /** 财政相关科室审核意见 at the foot. */
  reviewOpinion: boolean;
};

const DECLARATION: DistrictBlocks = { code: true, choices: false, historyTogether: true, reviewOpinion: false };
const STANDARD: DistrictBlocks = { code: false, choices: true, historyTogether: false, reviewOpinion: true };

const BLOCKS: Readonly<Record<string, DistrictBlocks>> = {
  'wuhan-hanyang': DECLARATION,
  'wuhan-huangpi': DECLARATION,
};

/** The blocks of a template's project form; 江夏's where the district has none of its own. */
export function districtBlocks(template: string): DistrictBlocks {
  return BLOCKS[template] ?? STANDARD;
}
