import type { Item, Laid } from '#tests/support/layouts/sheets.ts';
import { type ForeignDepartment, fundedItems } from './foreign-department.ts';
import { sichuanTables } from './sichuan-tables.ts';
import { sichuanWords } from './sichuan-words.ts';

/** 四川's reports: tables 表1 to 表5 with 表1-1, codes by 类 款 项 with the unit beside them, sentences without rates. */
export function sichuanStyle(department: ForeignDepartment): Laid {
  const { name, year } = department;
  const items = fundedItems(department);
  const text = (line: string): Item => ({ kind: 'text', text: line });
  return [
    text(`${year}年${name}部门预算`),
    text('目录'),
    ...['第一部分 部门概况', '第二部分 部门预算情况说明', '第三部分 名词解释', '第四部分 部门预算表'].map(text),
    text(`第一部分 ${name}概况`),
    text('一、基本职能及主要工作'),
    text(`（一）${name}职能简介。`),
    text('贯彻执行国家有关法律法规和方针政策，拟订本行业发展规划并组织实施。'),
    text(`（二）${name}${year}年重点工作。`),
    text('围绕中心、服务大局，扎实做好各项业务工作。'),
    text('二、部门预算单位构成'),
    text(`${name}无下属二级预算单位，本部门预算即为机关本级预算。`),
    text(`第二部分 ${name}${year}年部门预算情况说明`),
    ...sichuanWords(department, items).map(text),
    text('第三部分 名词解释'),
    text('一、一般公共预算拨款收入：指财政当年拨付的资金。'),
    text('二、上年结转：指以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金。'),
    text('三、基本支出：指为保证机构正常运转，完成日常工作任务而发生的人员支出和公用支出。'),
    text('四、项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。'),
    text('五、“三公”经费：指部门用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。'),
    text('六、机关运行经费：为保障行政单位运行用于购买货物和服务的各项资金。'),
    text('第四部分 部门预算表'),
    ...sichuanTables(department, items),
  ];
}
