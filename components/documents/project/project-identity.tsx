'use client';

import type { ReactNode } from 'react';
import { useDraftView } from '#components/draft/draft-hooks.ts';
import { useCell } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { DocumentField } from '../document-field.tsx';
import { DocumentSection, FieldColumns, Stated } from '../document-section.tsx';
import { districtBlocks } from './district-blocks.ts';
import type { ListedProject } from './use-project.ts';

/** Who does the project, and what kind of project it is, in the words and order of the district. */
export function ProjectIdentity(props: { store: FormStore; project: ListedProject; actions: ReactNode }) {
  const { store, project } = props;
  const { template, units, departmentName } = useDraftView();
  const blocks = districtBlocks(template);
  const field = (id: string) => <DocumentField store={store} row="declaration" field={id} />;
  const unit = units.find(({ code }) => code === project.unit);
  return (
    <>
      <DocumentSection id="identity" title="项目信息" actions={props.actions}>
        <FieldColumns>
          <div data-form={`projects/${project.unit}`}>
            <DocumentField store={project.list} row={project.row} field="name" />
          </div>
          <div data-form={`projects/${project.unit}`}>
            <DocumentField store={project.list} row={project.row} field="category" />
          </div>
          <Stated label="项目主管部门">{departmentName}</Stated>
          <Stated label="项目执行单位">{unit === undefined ? project.unit : unit.name}</Stated>
          {field('responsible')}
          {field('phone')}
          {field('address')}
          {field('postcode')}
          {field('filedOn')}
          {blocks.code ? <Stated label="项目编码">{store.key.owner}</Stated> : null}
        </FieldColumns>
      </DocumentSection>
      <DocumentSection id="attributes" title="项目属性">
        <FieldColumns>
          {field('attribute')}
          {field('duration.kind')}
          <Years store={store} always={!blocks.choices} />
          {field('scope')}
        </FieldColumns>
      </DocumentSection>
      <DocumentSection id="content" title={blocks.choices ? '申请理由和内容' : '立项依据和实施方案'}>
        <div className="space-y-3">
          {field('rationale')}
          {field('plan')}
        </div>
      </DocumentSection>
    </>
  );
}

/** 起始年度 and 终止年度: of a project over several years, and where the district prints them of every one. */
function Years({ store, always }: { store: FormStore; always: boolean }) {
  const [kind] = useCell(store, 'declaration', 'duration.kind');
  const [from] = useCell(store, 'declaration', 'duration.from');
  const [to] = useCell(store, 'declaration', 'duration.to');
  if (!always && kind !== 'multi-year' && from === '' && to === '') return null;
  const wrong = /^\d{4}$/.test(from) && /^\d{4}$/.test(to) && Number(from) > Number(to);
  return (
    <div>
      <div className="flex gap-6">
        <DocumentField store={store} row="declaration" field="duration.from" />
        <DocumentField store={store} row="declaration" field="duration.to" />
      </div>
      {wrong ? <p className="mt-1 text-warning">终止年度早于起始年度</p> : null}
    </div>
  );
}
