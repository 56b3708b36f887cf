'use client';

import type { FormStore } from '#components/draft/form-store.ts';
import { DocumentField } from '../document-field.tsx';
import { DocumentSection, FieldColumns, Wide } from '../document-section.tsx';
import { AssetsTable } from './assets-table.tsx';
import { StaffingTable } from './staffing-table.tsx';

/** 单位基本信息: nature and people of a unit, and the state assets that it uses. */
export function UnitDocument({ store }: { store: FormStore }) {
  return (
    <>
      <DocumentSection id="nature" title="单位性质" hint="决定功能科目建议和机关运行经费口径">
        <FieldColumns>
          <DocumentField store={store} row="staffing" field="nature" />
          <DocumentField store={store} row="staffing" field="headquarters" />
        </FieldColumns>
      </DocumentSection>
      <DocumentSection id="staffing" title="人员" hint="没有的填 0；合计和超编自动算，参公含在事业内">
        <StaffingTable store={store} />
      </DocumentSection>
      <DocumentSection id="assets" title="国有资产" hint="没有的填 0，右列为全部门合计">
        <FieldColumns>
          <DocumentField store={store} row="assets" field="asOf" />
        </FieldColumns>
        <AssetsTable store={store} />
        <Wide>
          <DocumentField store={store} row="assets" field="additionsNote" />
        </Wide>
      </DocumentSection>
    </>
  );
}
