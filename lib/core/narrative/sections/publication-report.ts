import { dateText, daysBetween, PUBLICATION_DAYS } from '#lib/core/days/index.ts';
import type { Narrator } from '../narrator.ts';
import type { Heading, NarrativeBlock, Paragraph } from '../text.ts';
import { paragraph } from '../words.ts';

const heading = (id: string, text: string): Heading => ({ kind: 'heading', id, text });

/** 附件2 关于…预算公开情况的报告: when, whose and what was published, and where. */
export function publicationReportSection(
  narrator: Narrator,
  input: { tableTitles: readonly string[]; formCount: number },
): NarrativeBlock[] {
  const { department, disclosure, performance } = narrator.context.budget;
  const forms = [
    ...(performance === undefined ? [] : ['整体支出绩效目标表']),
    ...(input.formCount === 0 ? [] : ['项目支出绩效目标申报表']),
  ].join('和');
  const published = disclosure?.publishedOn;
  const when = published === undefined ? '' : `于${dateText(published)}`;
  const name = department.disclosureName;
  return [
    paragraph(
      'publication.preamble',
      `根据预算法及其实施条例、《地方预决算公开操作规程》（财预〔2016〕143号）等规定，${name}${when}公开${narrator.year}年预算，现将有关情况报告如下：`,
    ),
    heading('publication.basic', '一、预算公开基本情况'),
    paragraph(
      'publication.department',
      `${name}${when}公开经财政部门批复的部门预算及报表，并按规定细化相关内容${forms === '' ? '' : `，同时公开${forms}`}。`,
    ),
    ...affiliatedParagraph(narrator),
    heading('publication.details', '二、预算公开开展情况'),
    paragraph(
      'publication.complete',
      `（一）完整公开预算相关内容。按照区财政局的要求，我单位向社会公开了部门主要职能、部门预算单位构成、部门人员构成、${input.tableTitles.join('、')}、部门预算情况说明和名词解释。`,
    ),
    paragraph(
      'publication.detailed',
      '（二）细化公开预算相关内容。支出按功能分类公开到项级科目，一般公共预算基本支出按经济分类公开到款级科目，“三公”经费中“公务用车购置及运行费”细化为“公务用车购置费”和“公务用车运行费”。',
    ),
    timelyParagraph(narrator),
    paragraph(
      'publication.channel',
      `（四）规范公开形式。${(disclosure?.channel ?? '') === '' ? '按照区财政局的要求' : `我单位在${disclosure?.channel}`}公开了${narrator.year}年部门预算信息。`,
    ),
    paragraph('publication.signature', department.name),
    ...(published === undefined ? [] : [paragraph('publication.date', dateText(published))]),
  ];
}

function affiliatedParagraph(narrator: Narrator): Paragraph[] {
  const affiliated = narrator.context.budget.units.filter((unit) => !unit.headquarters).length;
  if (affiliated === 0) return [];
  return [
    paragraph(
      'publication.units',
      '所属',
      narrator.count('units.affiliated', affiliated, '个'),
      '单位同步公开经批复的单位预算及报表，并按规定细化相关内容。',
    ),
  ];
}

function timelyParagraph(narrator: Narrator): Paragraph {
  const { approvedOn, publishedOn } = narrator.context.budget.disclosure ?? {};
  const opening = '（三）及时公开预算相关内容。';
  if (approvedOn === undefined || publishedOn === undefined)
    return paragraph('publication.timely', `${opening}部门预算在财政部门批复后二十日内向社会公开。`);
  const days = daysBetween(approvedOn, publishedOn);
  const within = days >= 0 && days <= PUBLICATION_DAYS ? '，在批复后二十日内' : '';
  return paragraph(
    'publication.timely',
    `${opening}部门预算于${dateText(approvedOn)}经财政部门批复，${dateText(publishedOn)}向社会公开${within}。`,
  );
}
