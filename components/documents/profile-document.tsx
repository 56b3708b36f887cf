'use client';

import type { FormStore } from '#components/draft/form-store.ts';
import { DocumentField } from './document-field.tsx';
import { DocumentSection, FieldColumns, Wide } from './document-section.tsx';
import { OrderedTexts } from './ordered-texts.tsx';
import { UnitList } from './unit-list.tsx';

/** 部门概况: what the department is called, what it does, its units, and where its budget is published. */
export function ProfileDocument({ store }: { store: FormStore }) {
  const field = (id: string) => <DocumentField store={store} row="identity" field={id} />;
  return (
    <>
      <DocumentSection id="identity" title="部门信息">
        <FieldColumns>
          {field('departmentName')}
          {field('disclosureName')}
          {field('regionName')}
          <div className="grid grid-cols-[8rem_1fr] gap-3">
            {field('sectionCode')}
            {field('sectionName')}
          </div>
        </FieldColumns>
      </DocumentSection>
      <DocumentSection id="duties" title="主要职能" hint="不写序号；可一次粘贴多条">
        <div className="mb-3">{field('dutiesBasis')}</div>
        <OrderedTexts store={store} section="duties" field="text" name="职能" />
      </DocumentSection>
      <DocumentSection id="units" title="单位构成" hint="取自单位信息，自动列出">
        <UnitList />
        <div className="mt-3">{field('unitsNote')}</div>
      </DocumentSection>
      <DocumentSection id="disclosure" title="预算公开" hint="批复后二十日内公开">
        <FieldColumns>
          <DocumentField store={store} row="disclosure" field="approvedOn" />
          <DocumentField store={store} row="disclosure" field="publishedOn" />
          <Wide>
            <DocumentField store={store} row="disclosure" field="channel" />
            <DocumentField store={store} row="disclosure" field="hiddenNames" />
          </Wide>
        </FieldColumns>
      </DocumentSection>
    </>
  );
}
