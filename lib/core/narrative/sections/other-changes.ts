import type { Narrator } from '../narrator.ts';
import type { Heading, NarrativeBlock } from '../text.ts';
import type { AgencyOperatingScope } from './agency-operating.ts';
import { agencyOperatingParagraph, performanceParagraph, purchasedServicesParagraph } from './other.ts';
import { procurementParagraph } from './procurement.ts';
import { ruralRevitalizationParagraph } from './rural-revitalization.ts';
import { vehiclesParagraph } from './vehicles.ts';

const heading = (id: string, text: string): Heading => ({ kind: 'heading', id, text });

/** 八、其他重要事项, with 乡村振兴预算 and the changes of 机关运行经费 and 政府采购. `formCount` as in every template. */
export function otherChangesSection(
  narrator: Narrator,
  input: { agencyOperatingScope: AgencyOperatingScope; formCount: number },
): NarrativeBlock[] {
  return [
    heading('other.agency-operating', '（一）机关运行经费安排及增减变化情况'),
    agencyOperatingParagraph(narrator, input.agencyOperatingScope),
    heading('other.procurement', '（二）政府采购预算安排及增减变化情况'),
    procurementParagraph(narrator, { compared: true, zeroKinds: 'left-out' }),
    heading('other.assets', '（三）国有资产占有使用情况'),
    vehiclesParagraph(narrator),
    heading('other.performance', '（四）绩效目标设置情况'),
    performanceParagraph(narrator, input.formCount),
    heading('other.rural-revitalization', '（五）乡村振兴预算安排情况'),
    ruralRevitalizationParagraph(narrator),
    heading('other.purchased-services', '（六）政府购买服务预算安排情况'),
    purchasedServicesParagraph(narrator),
  ];
}
