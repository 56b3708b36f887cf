import { fieldHelp, formHelp } from '#lib/core/form-help/index.ts';
import type { FieldDefinition, FormDefinition, SectionDefinition } from '#lib/core/forms/index.ts';
import { districtWords } from './district-words.ts';
import { fieldAnchor } from './help-address.ts';
import { HelpFrame, HelpSection } from './help-frame.tsx';

const EDITORS: Record<FormDefinition['editor'], string> = {
  unit: '由预算单位填',
  department: '由主管部门填',
  'budget-office': '由预算科填',
};

const KINDS: Record<FieldDefinition['kind'], string> = {
  text: '文字',
  'long-text': '文字，可以分段',
  amount: '金额，可以写算式',
  count: '整数',
  decimal: '数字',
  year: '年度',
  day: '日期',
  choice: '选项',
  flag: '是或否',
  function: '支出功能分类项级科目',
  economic: '部门预算支出经济分类款级科目',
  project: '本预算的项目',
  unit: '本部门的单位',
  code: '编码',
  'indicator-value': '指标值',
};

function Field({ section, field, form }: { section: string; field: FieldDefinition; form: FormDefinition['id'] }) {
  const { id, label, kind, required, measure, choices } = field;
  const { help, basis } = fieldHelp({ form, section, field: id });
  const elsewhere = districtWords({ form, section, field: id });
  const anchor = fieldAnchor({ section, field: id });
  return (
    <div id={anchor} className="scroll-mt-4 break-inside-avoid border-b border-line py-2 target:bg-accent-soft">
      <dt className="flex flex-wrap items-baseline gap-x-3">
        <a href={`#${anchor}`} className="font-medium hover:text-accent">
          {label}
        </a>
        <span className="text-grid text-muted">
          {KINDS[kind]}
          {measure !== undefined && `，${measure}`}
        </span>
        {required && <span className="text-grid text-warning">必填</span>}
      </dt>
      <dd>
        <p>{help}</p>
        {choices !== undefined && (
          <p className="text-muted">可选：{choices.map((choice) => choice.label).join('、')}。</p>
        )}
        {elsewhere.map(({ district, words }) => (
          <p key={district} className="text-muted">
            {district}叫“{words}”。
          </p>
        ))}
        {basis !== undefined && <p className="text-muted">依据：{basis}</p>}
      </dd>
    </div>
  );
}

function Section({ form, section }: { form: FormDefinition['id']; section: SectionDefinition }) {
  return (
    <HelpSection id={`section-${section.id}`} title={section.label}>
      <dl>
        {section.fields.map((field) => (
          <Field key={field.id} form={form} section={section.id} field={field} />
        ))}
      </dl>
    </HelpSection>
  );
}

/** What a form is for, how it is filled, and what each of its fields means. */
export function FormHelpPage({ definition }: { definition: FormDefinition }) {
  const { id, label, editor, sections } = definition;
  const help = formHelp(id);
  const anchors = [
    { id: 'steps', title: '怎样填' },
    ...sections.map((section) => ({ id: `section-${section.id}`, title: section.label })),
    ...(help.basis === undefined ? [] : [{ id: 'basis', title: '依据' }]),
  ];
  return (
    <HelpFrame title={label} lead={`${help.purpose}${EDITORS[editor]}。`} anchors={anchors}>
      <HelpSection id="steps" title="怎样填">
        <ol className="list-decimal space-y-1 pl-6">
          {help.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </HelpSection>
      {sections.map((section) => (
        <Section key={section.id} form={id} section={section} />
      ))}
      {help.basis !== undefined && (
        <HelpSection id="basis" title="依据">
          <ul className="list-disc pl-6">
            {help.basis.map((law) => (
              <li key={law}>{law}</li>
            ))}
          </ul>
        </HelpSection>
      )}
    </HelpFrame>
  );
}
