import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';

/** Districts whose form asks for 立项依据; elsewhere it is 申请理由, which need not cite a document. */
const ASKS_FOR_DOCUMENTS: ReadonlySet<string> = new Set(['wuhan-hanyang', 'wuhan-huangpi']);
/** A document by its title or number: 《…》, 财预〔2016〕143号, 第三十二条. */
const DOCUMENT =
  /《[^》]+》|[〔[（(]20\d\d[〕\]）)]\s*\d+\s*号|\d+\s*号(?:文|令)?|纪要|批复|通知|方案|意见|办法|条例|规定/;

/** PF-17: a project rests on a document, not on its own name. */
export const citedGrounds: RuleDefinition = {
  id: 'PF-17',
  statement: '立项依据为文件名称+文号, 不得重复项目名称',
  relatesTo: '申报表',
  level: 'warn',
  basis: BASES.preparation,
  explanation: '立项依据写文件名称和文号，例如《…》（…〔2025〕1号）。不能空着，也不能只写项目名称。',
  reads: ['template', 'projectForms'],
  examine: ({ template, projectForms }) => {
    const asked = projectForms.filter(({ fields }) => fields.has('rationale'));
    if (asked.length === 0) return noData('立项依据或申请理由');
    return judged(asked.flatMap((form) => trouble({ form, needsDocument: ASKS_FOR_DOCUMENTS.has(template ?? '') })));
  },
};

function trouble(input: { form: SubjectProjectForm; needsDocument: boolean }): RuleFinding[] {
  const { form, needsDocument } = input;
  const rationale = form.fields.get('rationale');
  const text = (rationale?.text ?? '').replace(/[\s，。、；：]/g, '');
  const at = [rationale?.at ?? form.at];
  const label = needsDocument ? '立项依据' : '申请理由';
  if (text === '') return [{ message: `项目“${form.name}”没有填写${label}，请补上`, at }];
  if (plain(text) === plain(form.name))
    return [{ message: `项目“${form.name}”的${label}只是项目名称，请改写`, stated: text, at }];
  if (needsDocument && !DOCUMENT.test(text))
    return [{ message: `项目“${form.name}”的立项依据没有写文件名称和文号，请补上`, quote: rationale?.text ?? '', at }];
  return [];
}

function plain(text: string): string {
  return text.replace(/\s|(?:项目|经费|资金)+$/g, '');
}
