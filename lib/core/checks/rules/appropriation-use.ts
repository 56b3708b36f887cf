import { accountName } from '#lib/core/classification/index.ts';
import { CATEGORIES, FUNDS } from '#lib/core/ledger/index.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * TI-08: 财政拨款 finances 基本支出 and 项目支出 only; 经营支出, 上缴上级 and 对附属单位补助 come from other money.
 * Source: 事业单位财务规则（财政部令第108号）第二十二条.
 */
export const appropriationUse: Rule = ({ context }) =>
  context.ledger.expenditure
    .filter((line) => FUNDS[line.fund].appropriation && line.kind !== 'basic' && line.kind !== 'project')
    .map((line): Finding => {
      const unit = context.units.get(line.unit)?.name ?? line.unit;
      const project = context.projects.get(line.project)?.name ?? line.project;
      const account = accountName(context.classification.economicDepartment, line.economic);
      return {
        rule: 'TI-08',
        severity: 'error',
        message: `${unit}的项目“${project}”：${line.economic} ${account}用${FUNDS[line.fund].name}拨款安排了${CATEGORIES[line.category].name}，请改用单位资金，或改正项目类别`,
        at: [{ form: 'expenditure', field: `expenditure[${line.index}].source` }],
      };
    });
