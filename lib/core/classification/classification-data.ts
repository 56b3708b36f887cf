import { type Account, accountTable, type Classification, type GovernmentCodes } from './account.ts';

/** A classification as it travels between programs: plain lists. */
export type ClassificationData = {
  fiscalYear: number;
  functional: readonly Account[];
  economicDepartment: readonly Account[];
  economicGovernment: readonly Account[];
  mapping: readonly (readonly [string, GovernmentCodes])[];
};

/** A year's classification as plain lists. */
export function classificationData(classification: Classification): ClassificationData {
  const { fiscalYear, functional, economicDepartment, economicGovernment, mapping } = classification;
  return {
    fiscalYear,
    functional: functional.accounts,
    economicDepartment: economicDepartment.accounts,
    economicGovernment: economicGovernment.accounts,
    mapping: [...mapping],
  };
}

/** The classification that was sent. */
export function classificationOf(data: ClassificationData): Classification {
  return {
    fiscalYear: data.fiscalYear,
    functional: accountTable(data.functional),
    economicDepartment: accountTable(data.economicDepartment),
    economicGovernment: accountTable(data.economicGovernment),
    mapping: new Map(data.mapping),
  };
}
