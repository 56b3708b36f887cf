import { REPORT_STYLE } from '../html/index.ts';
import { FIGURES_STYLE } from './figures/figures-style.ts';
import { REFERENCE_STYLE } from './reference/reference-style.ts';

/** The frame of the public site, and what stands around a report. */
const FRAME_STYLE = `
:root {
  --paper: #fdfdfb; --surface: #f4f4f0; --line: #d4d3cc; --strong: #8c877b; --ink: #1c1e21; --muted: #5c6066; --accent: #1f4b8f;
  --accent-soft: #e6edf7; --notice: #fbf1dc; --notice-ink: #5f3f00; --match: #ffe08a; --match-now: #ffb84d; --tools: 3rem;
  color-scheme: light;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --surface: #1f2226; --line: #363b42; --strong: #7d848d; --ink: #e4e5e2; --muted: #a4a9b0; --accent: #8fb4ee;
    --accent-soft: #233350; --notice: #372c16; --notice-ink: #eac98b; --match: #665012; --match-now: #94660a;
    color-scheme: dark;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-padding-top: calc(var(--tools) + 12px); text-size-adjust: 100%; }
body {
  margin: 0; font: 16px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums;
}
a { color: var(--accent); text-underline-offset: 3px; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, [tabindex]:focus-visible {
  outline: 2px solid var(--accent); outline-offset: 2px;
}
main { display: block; outline: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 8px; top: 8px; z-index: 9; background: var(--paper); padding: 8px 12px; }
.quiet { color: var(--muted); font-size: 14px; }
header.site, footer.site, .find, .message, .release-head, .below { max-width: 84rem; margin: 0 auto; padding: 0 24px; }
header.site { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; padding-top: 14px; padding-bottom: 14px; }
header.site .site-name { color: var(--ink); font-weight: 600; text-decoration: none; }
footer.site { margin-top: 72px; padding-top: 20px; padding-bottom: 40px; border-top: 1px solid var(--line); color: var(--muted); font-size: 14px; }
h1 { font-size: 1.75rem; line-height: 1.4; margin: 24px 0 8px; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.5; margin: 32px 0 8px; }

.find form { display: flex; flex-wrap: wrap; gap: 16px; align-items: end; padding: 20px 0; border-block: 1px solid var(--line); margin: 16px 0 24px; }
.find form p { margin: 0; display: grid; gap: 4px; flex: 0 1 12rem; }
.find form p:nth-of-type(3) { flex: 1 1 16rem; }
.find label { font-size: 14px; color: var(--muted); }
input[type="search"], select, button {
  font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--strong); border-radius: 4px; padding: 6px 10px; height: 40px; max-width: 100%; width: 100%;
}
button { width: auto; cursor: pointer; padding: 6px 14px; }
.find button[type="submit"] { background: var(--accent); border-color: var(--accent); color: var(--paper); padding: 6px 28px; }
.find .count, .find .empty { color: var(--muted); margin: 0; }
.find .empty a, .find .count a { margin-left: 8px; }
.find ol { list-style: none; margin: 0; padding: 0; columns: 2 26rem; column-gap: 48px; }
.find li { break-inside: avoid; padding: 10px 0; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 2px 16px; justify-content: space-between; align-items: baseline; }
.find li a { font-size: 1.05rem; }
.when { color: var(--muted); font-size: 14px; }
.message { padding-top: 48px; max-width: 48rem; }

.crumbs ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 8px; margin: 0; padding: 0; font-size: 14px; }
.crumbs li + li::before { content: "›"; color: var(--muted); margin-right: 8px; }
.crumbs a { color: var(--muted); }
.release-of { margin: 4px 0 0; color: var(--muted); font-size: 14px; }
.notice { background: var(--notice); color: var(--notice-ink); padding: 10px 16px; margin: 16px 0 0; border-radius: 4px; }
.notice p { margin: 0; }
.notice a { color: inherit; }
nav.pages { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-top: 16px; border-bottom: 1px solid var(--line); }
nav.pages a { padding: 8px 0; text-decoration: none; }
nav.pages a:hover { text-decoration: underline; }
nav.pages a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px var(--accent); }

.tools {
  position: sticky; top: 0; z-index: 4; background: var(--paper); border-bottom: 1px solid var(--line); min-height: var(--tools);
  display: flex; align-items: center; gap: 12px; max-width: 84rem; margin: 0 auto; padding: 4px 24px; font-size: 14px;
}
.tools a { text-decoration: none; white-space: nowrap; }
.tools button, .tools input { height: 32px; padding: 2px 10px; }
.tools .seek { display: flex; align-items: center; gap: 6px; flex: 0 1 24rem; margin-left: auto; min-width: 0; }
.tools .seek output { color: var(--muted); white-space: nowrap; }
.tools .units { display: flex; }
.tools .units button { border-radius: 0; border-color: var(--line); }
.tools .units button:first-child { border-radius: 4px 0 0 4px; }
.tools .units button:last-child { border-radius: 0 4px 4px 0; border-left: 0; }
.tools .units button[aria-pressed="true"] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
::highlight(match) { background: var(--match); color: inherit; }
::highlight(match-now) { background: var(--match-now); color: inherit; }

.below h2 { font-size: 1.3rem; margin-top: 48px; }
.below .wide { overflow-x: auto; }
.below table { border-collapse: collapse; width: 100%; font-size: 15px; }
.below th, .below td { text-align: left; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); vertical-align: baseline; font-weight: 400; }
.below thead th { color: var(--muted); font-size: 14px; }
.below tbody th, .below .size { white-space: nowrap; }
.below code { font-family: ui-monospace, Consolas, monospace; font-size: 12px; overflow-wrap: anywhere; color: var(--muted); }
.below .versions { list-style: none; padding: 0; margin: 0; }
.below .versions li { padding: 6px 0; border-bottom: 1px solid var(--line); }

.number-of { padding-top: 16px; }
.number-of p { margin: 4px 0; }
.number-of .value { font-size: 1.75rem; font-weight: 600; }
.below table.numbers { max-width: 56rem; }
.below table.numbers tbody th { white-space: normal; }
.below table.numbers .amount { text-align: right; white-space: nowrap; padding-right: 0; padding-left: 16px; }
.below table.numbers tr.total > * { font-weight: 600; }

.disclosure a.term { color: inherit; text-decoration: underline dotted var(--strong); text-underline-offset: 4px; cursor: help; }
.explanation {
  position: absolute; z-index: 6; max-width: min(26rem, calc(100vw - 32px)); background: var(--paper); color: var(--ink); border: 1px solid var(--strong);
  border-radius: 4px; padding: 10px 14px; font-size: 15px; line-height: 1.6; box-shadow: 0 2px 10px #00000033;
}
.explanation p { margin: 0; }

@media screen {
  .disclosure { padding-top: 8px; }
  .disclosure thead { position: sticky; top: 0; z-index: 2; }
  .disclosure thead th { box-shadow: inset 0 -1px var(--line); background-clip: padding-box; }
  .disclosure section:target { outline: 0; }
  .disclosure .contents a[aria-current] { font-weight: 600; color: var(--ink); }
}
@media screen and (min-width: 64rem) {
  .disclosure { display: grid; grid-template-columns: 15rem minmax(0, 1fr); column-gap: 40px; padding-left: 24px; padding-right: 24px; }
  .disclosure > * { grid-column: 2; min-width: 0; }
  .disclosure > .contents {
    grid-column: 1; grid-row: 1 / span 60; align-self: start; position: sticky; top: var(--tools); max-height: calc(100vh - var(--tools)); overflow-y: auto;
    width: auto; margin: 0; padding: 16px 8px 32px 0; border: 0; font: 14px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  }
  .disclosure .contents h2 { font-size: 14px; color: var(--muted); text-align: left; margin: 0 0 4px; font-weight: 400; }
  .disclosure .contents ol ol { padding-left: 1em; }
  .disclosure .contents ol ol ol { padding-left: 1em; font-size: 13px; }
  .disclosure .cover { padding: 64px 0 56px; }
}
@media screen and (min-width: 80rem) {
  .disclosure .scroll { overflow: visible; }
  .disclosure thead { top: var(--tools); }
}
@media screen and (max-width: 63.99rem) {
  .disclosure .contents { position: relative; max-height: 75vh; overflow-y: auto; }
}
@media screen and (max-width: 79.99rem) {
  .disclosure .scroll { max-height: calc(100vh - var(--tools) - 24px); overflow: auto; }
}
@media screen and (max-width: 40rem) {
  header.site, footer.site, .find, .message, .release-head, .below, .tools { padding-left: 16px; padding-right: 16px; }
  h1 { font-size: 1.4rem; }
  .tools { gap: 8px; }
  .tools .seek { flex: 1 1 8rem; }
  .tools .print { display: none; }
  .find form p, .find form p:nth-of-type(3) { flex: 1 1 100%; }
  .find button[type="submit"] { width: 100%; }
}
@media print {
  .skip, header.site, footer.site, .release-head nav, .tools, .below, .explanation { display: none; }
  .release-head { padding: 0; font-size: 10pt; }
  .notice { padding: 0; background: none; color: #000; }
  .disclosure a.term { text-decoration: none; }
  html, body { background: #fff; color: #000; }
}
`;

/** All that the pages of the site look like, the report on them included. */
export const PORTAL_STYLE = `${REPORT_STYLE}${FRAME_STYLE}${FIGURES_STYLE}${REFERENCE_STYLE}`;
