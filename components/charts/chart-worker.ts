import { type ComparisonPicture, comparisonSvg } from './comparison-svg.ts';

/** Draws pictures away from the page: what it takes to draw them is nearly as much as all the rest of a page. */
type Scope = { postMessage(svg: string): void; onmessage: ((event: MessageEvent<ComparisonPicture>) => void) | null };

const scope = self as unknown as Scope;

scope.onmessage = ({ data }) => scope.postMessage(comparisonSvg(data));
