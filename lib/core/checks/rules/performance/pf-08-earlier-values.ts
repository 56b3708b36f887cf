import { BASES } from '../../look-up/bases.ts';
import { indicatorValue, namedIndicators } from '../../look-up/goals.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectIndicator, SubjectProjectForm } from '../../subject/form.ts';

/** PF-08: a project that goes on tells what it reached before; a new one has nothing to tell. */
export const earlierValues: RuleDefinition = {
  id: 'PF-08',
  statement: '近两年指标值: 延续项目必填真实值, 新增项目不得有以前年度值; 三年完全相同提示',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '延续项目填写近两年的实际值，新增项目没有以前年度的值。三年完全相同的，核对是否照抄。',
  reads: ['projectForms'],
  examine: ({ projectForms }) => {
    const annual = projectForms.filter((form) => annualIndicators(form).length > 0);
    if (annual.length === 0) return noData('项目的年度绩效指标');
    return judged(annual.flatMap((form) => [...missingOrEarly(form), ...unchanged(form)]));
  },
};

function annualIndicators(form: SubjectProjectForm): SubjectIndicator[] {
  return form.goals.filter(({ term }) => term === 'annual').flatMap(namedIndicators);
}

/** Values of earlier years that say something: `/`, `-` and 无 stand for none. */
function earlierOf(indicator: SubjectIndicator): string[] {
  return [...indicator.previous.values()].filter(
    (text) => !/^(?:[\s/／\\\-—–无]*|不适用|没有|新增|未设[置定]?)$/.test(text.trim()),
  );
}

function missingOrEarly(form: SubjectProjectForm): RuleFinding[] {
  const indicators = annualIndicators(form);
  if (form.attribute === 'new') {
    // 0 of an earlier year says that there was nothing.
    const early = indicators.filter((indicator) =>
      earlierOf(indicator).some((text) => !/^[=＝\s]*0(?:\.0+)?\D*$/.test(text)),
    );
    if (early.length === 0) return [];
    return [
      {
        message: `项目“${form.name}”是新增项目，却有 ${early.length} 项指标填了以前年度的值，请核对项目属性或删去`,
        quote: early.map(({ name }) => name).join('、'),
        at: early.map(({ at }) => at),
      },
    ];
  }
  // A form without the columns of earlier years has nothing to fill in.
  const asked = indicators.filter(({ previous }) => previous.size > 0);
  const empty = asked.filter((indicator) => earlierOf(indicator).length === 0);
  if (form.attribute !== 'continuing' || empty.length === 0) return [];
  return [
    {
      message: `项目“${form.name}”是延续项目，有 ${empty.length} 项指标没有填近两年的值，请补上`,
      quote: empty.map(({ name }) => name).join('、'),
      at: empty.map(({ at }) => at),
    },
  ];
}

function unchanged(form: SubjectProjectForm): RuleFinding[] {
  const same = annualIndicators(form).filter((indicator) => {
    const earlier = earlierOf(indicator).map((text) => text.replace(/\s/g, ''));
    return (
      earlier.length >= 2 &&
      indicatorValue(indicator).kind === 'number' &&
      earlier.every((text) => text === indicator.value.replace(/\s/g, ''))
    );
  });
  if (same.length === 0) return [];
  return [
    {
      message: `项目“${form.name}”有 ${same.length} 项指标三年的值完全相同（${same.map(({ name }) => name).join('、')}），请核对是否照抄`,
      at: same.map(({ at }) => at),
      level: 'info',
    },
  ];
}
