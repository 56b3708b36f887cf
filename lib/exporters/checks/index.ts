export { checksJson } from './checks-json.ts';
export { checksText } from './checks-text.ts';
export { publicationJson, publicationText } from './publication.ts';
