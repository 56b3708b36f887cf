import type { FormHelp } from '../form-help.ts';

/** 单位基本信息. */
export const unitHelp: FormHelp = {
  purpose: '人数和车辆数是人员经费、公用经费定额的计算基础，也印在公开文本的人员构成和国有资产情况里。',
  steps: ['选单位性质，本级单位标明本级', '按编制文件填编制数，按工资册填实有数', '按资产年报填资产'],
  basis: ['《行政事业性国有资产管理条例》（国务院令第738号）', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  fields: {
    staffing: {
      nature: { help: '按编制部门的批复选。它决定建议哪个功能科目、换算成哪个政府预算经济分类、算不算机关运行经费。' },
      headquarters: { help: '部门本级（局机关）选“是”，下属单位选“否”。' },
      'authorized.administrative': { help: '编制部门核定的行政编制人数。' },
      'authorized.institution': { help: '编制部门核定的事业编制人数，包括参公的。' },
      'authorized.civilService': { help: '事业编制里参照公务员法管理的人数，已含在事业编制里，不另加。' },
      'active.administrative': { help: '填报时在职的行政编制人数，不含编外人员。' },
      'active.institution': { help: '填报时在职的事业编制人数，包括参公的。' },
      'active.civilService': { help: '在职事业人员里参照公务员法管理的人数，已含在事业人数里，不另加。' },
      'retired.veteran': { help: '离休人员人数。' },
      'retired.ordinary': { help: '退休人员人数。' },
    },
    assets: {
      asOf: { help: '资产数统计到哪一天，一般是上年12月31日。' },
      totalValue: { help: '资产账上的总额；当地不公开的不填。' },
      landArea: { help: '占用的土地面积，没有填 0。' },
      buildingArea: { help: '占用的房屋建筑面积，没有填 0。' },
      'vehicles.general': { help: '机要通信、应急保障等一般公务用车，没有填 0。' },
      'vehicles.lawEnforcement': { help: '执法执勤用车，没有填 0。' },
      'vehicles.special': { help: '特种专业技术用车，没有填 0。' },
      equipmentOver500k: { help: '单位价值50万元以上的通用设备，没有填 0。' },
      specialEquipmentOver1m: { help: '单位价值100万元以上的专用设备，没有填 0。' },
      additionsNote: { help: '本年打算新增什么资产；没有的写“本年无新增国有资产”。' },
    },
  },
};
