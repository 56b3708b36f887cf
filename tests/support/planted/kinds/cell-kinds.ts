import { amountWhere, BY_FUNCTION, code, isTotal, item, OTHERS } from '../account-spots.ts';
import { cell } from '../edit-cells.ts';
import { kind, type PlantedKind } from '../planted-kind.ts';
import {
  digitLost,
  digitTwice,
  inYuan,
  isAmount,
  misread,
  off,
  pointMoved,
  type Slip,
  transposed,
} from '../wrong-amounts.ts';

const slip =
  (how: Slip) =>
  (text: string, { random }: { random: Parameters<Slip>[1] }) =>
    how(text, random);
const any = () => true;

/** Wrong amounts in the cells of tables. */
export const CELL_KINDS: readonly PlantedKind[] = [
  kind('支出总表某项金额写错', BY_FUNCTION, cell('expenditure', slip(off), amountWhere(item)), OTHERS),
  kind('支出总表款级金额写错', BY_FUNCTION, cell('expenditure', slip(off), amountWhere(code(5))), OTHERS),
  kind('支出总表合计写错', `${BY_FUNCTION} TX-15`, cell('expenditure', slip(off), amountWhere(isTotal)), OTHERS),
  kind('金额两位数字颠倒', BY_FUNCTION, cell('general-by-function', slip(transposed), amountWhere(item)), OTHERS),
  kind(
    '金额以元填入万元表',
    `${BY_FUNCTION} TI-20`,
    cell('general-by-function', slip(inYuan), amountWhere(item)),
    OTHERS,
  ),
  kind('小数点错一位', BY_FUNCTION, cell('expenditure', slip(pointMoved), amountWhere(code(3))), OTHERS),
  kind('金额少打一位数字', 'TI-10 TX-08 TX-14', cell('general-basic', slip(digitLost), amountWhere(code(5))), OTHERS),
  kind('金额多打一位数字', 'TI-10 TX-08 TX-14', cell('general-basic', slip(digitTwice), amountWhere(code(3))), OTHERS),
  kind(
    '金额数字看错',
    'TI-04 TX-01 TX-03 TX-04 TX-10',
    cell('income', slip(misread), amountWhere(any)),
    `${OTHERS} NT-02 TX-18`,
  ),
  kind(
    '收支总表某行金额写错',
    'TI-01 TI-02 TI-03 TX-01 TX-02 TX-03',
    cell('income-and-expenditure', slip(off), amountWhere(any)),
    `${OTHERS} NT-02 TX-05`,
  ),
  kind(
    '财政拨款收支总表金额写错',
    'TI-03 TI-07 TX-04 TX-05',
    cell('appropriation', slip(off), amountWhere(any)),
    `${OTHERS} NT-02`,
  ),
  kind(
    '分单位表某单位金额写错',
    'TI-08 TI-09 TX-09 TX-10',
    cell('general-by-unit', slip(off), amountWhere(code(6))),
    OTHERS,
  ),
  kind(
    '项目支出表某项目金额写错',
    'TI-13 TX-12 TX-13',
    cell(
      'projects',
      slip(off),
      amountWhere((one) => !isTotal(one)),
    ),
    `${OTHERS} TI-14 TI-15`,
  ),
  kind(
    '“三公”表合计与分项不符',
    'TI-12',
    cell('three-public', slip(off), (one, place) => isAmount(one.texts[place] ?? '')),
    `${OTHERS} TX-11`,
  ),
  kind(
    '政府性基金表金额写错',
    'TI-06 TX-05 TX-12',
    cell('government-fund', slip(off), amountWhere(any)),
    `${OTHERS} TX-06`,
  ),
  kind(
    '金额带负号',
    `TI-20 ${BY_FUNCTION}`,
    cell('expenditure', (text) => `-${text}`, amountWhere(item)),
    OTHERS,
  ),
  kind(
    '金额里混入字母',
    `TI-20 ${BY_FUNCTION}`,
    cell('expenditure', (text) => text.replace(/\d(?=\.)/, 'O'), amountWhere(item)),
    OTHERS,
  ),
  kind(
    '金额写成三位小数',
    'TI-20',
    cell('general-by-function', (text) => `${text}5`, amountWhere(item)),
    `${OTHERS} ${BY_FUNCTION}`,
  ),
];
