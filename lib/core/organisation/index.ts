export { checkOrganisation, type OrganisationProblem } from './check-changes.ts';
export {
  entriesOf,
  ORGANISATION_KINDS,
  type OrganisationChange,
  type OrganisationEntry,
  type OrganisationPlace,
  type OrganisationStructure,
  placeName,
} from './organisation.ts';
export {
  changesOfSheets,
  type OrganisationLine,
  type OrganisationSheets,
  type SheetChange,
  type SheetError,
} from './read-sheets.ts';
