import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ReasonFields } from '#components/workflow/reason-fields.tsx';
import type { ArguableFinding } from '#lib/core/screen/index.ts';

const finding = (id: string, rule: string): ArguableFinding => ({ id, rule, message: `提示 ${id}` });
const shown = (given: Record<string, string>) =>
  renderToStaticMarkup(
    <ReasonFields
      arguable={[finding('a', 'PF-05'), finding('b', 'PF-05'), finding('c', 'PF-05'), finding('d', 'NY-07')]}
      given={given}
      onGive={() => {}}
    />,
  );

describe('reasons for findings that may stand', () => {
  it('are offered to the others of the same rule that have none yet', () => {
    expect(shown({})).not.toContain('同类提示');
    expect(shown({ a: '沿用上年指标' })).toContain('其余 2 条同类提示也用这条理由');
    expect(shown({ a: '沿用上年指标', b: '另有原因' })).toContain('其余 1 条同类提示也用这条理由');
  });

  it('are not offered where no other is alike, or each has its own', () => {
    expect(shown({ d: '人员调出' })).not.toContain('同类提示');
    expect(shown({ a: '一', b: '二', c: '三' })).not.toContain('同类提示');
  });
});
