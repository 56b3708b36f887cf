import type { FormHelp } from '../form-help.ts';

/** 项目清单. */
export const projectsHelp: FormHelp = {
  purpose: '所有支出都列在项目下，包括人员经费和公用经费。这里列出本单位的全部项目，别的表再往里填钱。',
  steps: ['列出人员类项目和公用经费项目', '列出其他运转类和特定目标类项目', '到每个项目的申报表填内容和金额'],
  fields: {
    projects: {
      code: { help: '预算管理一体化里的项目编码。新项目由系统按区划、年度、部门和类别编号。' },
      name: { help: '项目的正式名称，会原样公开，不写简称。' },
      category: { help: '人员类和公用经费是基本支出，其他运转类和特定目标类（本级、转移支付）是项目支出。' },
    },
  },
};
