import { type ComparisonPicture, comparisonSvg } from './comparison-svg.ts';
import { type WaterfallPicture, waterfallSvg } from './waterfall-svg.ts';

/** Draws pictures away from the page: what it takes to draw them is nearly as much as all the rest of a page. */
type Scope = {
  postMessage(svg: string): void;
  onmessage: ((event: MessageEvent<ComparisonPicture | WaterfallPicture>) => void) | null;
};

const scope = self as unknown as Scope;

scope.onmessage = ({ data }) => scope.postMessage('pairs' in data ? comparisonSvg(data) : waterfallSvg(data));
