/*
 * The one script of the public site: plain code for any browser since Chrome 109, without a library. Every page reads and
 * works without it; what it adds is built here, so that nobody sees a button that does nothing.
 */
import { watchContents } from './contents.mjs';
import { addSearch } from './search.mjs';
import { explainTerms } from './terms.mjs';
import { addUnits } from './units.mjs';

const tools = document.querySelector('[data-tools="report"]');
const report = document.querySelector('article.disclosure');

if (tools !== null && report !== null) {
  addUnits({ tools, report });
  addPrint(tools);
  addSearch({ tools, report });
  watchContents(report);
  explainTerms(report);
}

function addPrint(bar) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'print';
  button.textContent = '打印';
  button.addEventListener('click', () => window.print());
  bar.append(button);
}
