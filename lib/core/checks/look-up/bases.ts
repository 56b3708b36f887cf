/** Laws and rules that several checks of the catalogue rest on, as they are cited. */
export const BASES = {
  /** What tables there are and that they are complete and right. */
  disclosure: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  /** 一切收入和支出纳入预算; 收支平衡. */
  balance: '《中华人民共和国预算法》第四条、第十二条；《地方预决算公开操作规程》（财预〔2016〕143号）',
  /** 按功能分类编列到项, 基本支出按经济性质分类编列到款. */
  detail: '《中华人民共和国预算法》第二十七条、第四十六条；当年《政府收支分类科目》',
  /** 各部门、各单位 prepare by the classification and the rules of preparation. */
  preparation: '《中华人民共和国预算法》第三十二条；部门预算编制通知',
  threePublic: '《中华人民共和国预算法》第十四条；《党政机关厉行节约反对浪费条例》',
  performance: '《中华人民共和国预算法》第三十二条；《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  procurement: '《中华人民共和国政府采购法》第三十三条',
  purchasedServices: '《政府购买服务管理办法》（财政部令第102号）',
  agencyOperating: '《中华人民共和国预算法》第十四条；《机关事务管理条例》（国务院令第621号）',
  assets: '《行政事业性国有资产管理条例》（国务院令第738号）',
  staffing: '《地方各级人民政府机构设置和编制管理条例》（国务院令第486号）',
  explanation: '《中华人民共和国预算法》第十四条；《地方预决算公开操作规程》（财预〔2016〕143号）',
} as const;
