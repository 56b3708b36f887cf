/** Pages of figures: charts beside their tables, large totals, choices. Charts take their colours from here. */
export const FIGURES_STYLE = `
:root { --danger: #a4262c; }
@media screen and (prefers-color-scheme: dark) { :root { --danger: #f0908f; } }
.glance { max-width: 84rem; margin: 0 auto; padding: 0 24px; }
.glance h2 { font-size: 1.4rem; margin: 56px 0 4px; padding-bottom: 6px; border-bottom: 1px solid var(--line); text-wrap: balance; }
.glance h3 { font-size: 1.08rem; margin: 36px 0 4px; }
.glance .lead { font-size: 1.05rem; margin: 8px 0 16px; max-width: 48rem; }
.glance .none { color: var(--muted); margin: 12px 0; }
.glance .headline { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 24px 40px; margin: 28px 0 20px; padding: 0; }
.glance .headline dt { color: var(--muted); }
.glance .headline dd { margin: 0; }
.glance .headline strong { font-size: 2.1rem; line-height: 1.3; font-weight: 600; letter-spacing: -0.01em; }
.glance .below-name { display: block; color: var(--muted); font-size: 13px; line-height: 1.5; }
.glance .on-page { display: flex; flex-wrap: wrap; gap: 4px 24px; padding: 10px 0; border-block: 1px solid var(--line); font-size: 15px; }
.glance .on-page a { padding: 4px 0; }
.chart-figure { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px 40px; margin: 16px 0 24px; align-items: start; }
.chart-figure .chart svg { width: 100%; height: auto; font-family: inherit; font-variant-numeric: tabular-nums; }
.chart-figure .on-wide { display: none; }
.chart-figure .on-narrow { display: block; max-width: 26rem; }
.glance .flow { display: none; margin: 32px 0 0; }
@media screen and (min-width: 64rem) {
  .glance .flow { display: block; }
  .glance .flow svg { display: block; width: 100%; height: auto; font-family: inherit; font-variant-numeric: tabular-nums; }
}
@media print, screen and (min-width: 44rem) {
  .chart-figure .on-wide { display: block; max-width: 46rem; }
  .chart-figure .on-narrow { display: none; }
}
@media screen and (min-width: 72rem) {
  .chart-figure { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .chart-figure.alone { grid-template-columns: minmax(0, 46rem); }
  .chart-figure .chart { position: sticky; top: 16px; }
}
.glance .wide { overflow-x: auto; }
.glance section > .wide, .glance details > .wide { max-width: 46rem; }
.money { border-collapse: collapse; width: 100%; font-size: 15px; line-height: 1.5; }
.money caption { text-align: left; padding-bottom: 6px; font-weight: 600; }
.money caption .measure { float: right; font-weight: 400; color: var(--muted); font-size: 13px; padding-left: 16px; }
.money th, .money td { padding: 6px 0 6px 16px; border-bottom: 1px solid var(--line); text-align: right; font-weight: 400; vertical-align: baseline; }
.money thead th { color: var(--muted); font-size: 13px; vertical-align: bottom; min-width: 5em; }
.money th:first-child { text-align: left; padding-left: 0; min-width: 8em; }
.money th.part { padding-left: 1.5em; color: var(--muted); }
.money .figure { white-space: nowrap; }
.money thead .figure { white-space: normal; }
.money td a { color: inherit; text-decoration: none; }
.money td a:hover { text-decoration: underline; color: var(--accent); }
.money .less { color: var(--danger); }
.money .total > * { font-weight: 600; }
.glance details { margin: 0 0 24px; }
.glance summary { cursor: pointer; color: var(--accent); padding: 6px 0; }
.glance .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 16px 32px; margin: 16px 0; }
.glance .facts dt { color: var(--muted); font-size: 14px; }
.glance .facts dd { margin: 0; font-size: 1.2rem; }
.choose { margin: 12px 0 24px; }
.choose fieldset { border: 0; padding: 0; margin: 0 0 12px; display: grid; grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr)); gap: 0 24px; }
.choose legend { color: var(--muted); font-size: 14px; padding: 0; }
.choose fieldset label { display: flex; gap: 8px; align-items: baseline; padding: 6px 0; }
.choose .seek-name { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin: 0; }
.choose .seek-name input { flex: 0 1 20rem; width: auto; }
.glance .inline { display: inline; list-style: none; padding: 0; }
.glance .inline li { display: inline-block; margin-right: 20px; }
@media screen and (max-width: 40rem) {
  .glance { padding: 0 16px; }
  .glance h2 { font-size: 1.2rem; margin-top: 40px; }
  .glance .headline { gap: 16px; grid-template-columns: 1fr; }
  .glance .headline strong { font-size: 1.7rem; }
  .choose fieldset { grid-template-columns: 1fr; }
  .money { font-size: 14px; }
  .money th, .money td { padding-left: 10px; }
  .money:not(.stacked) th:first-child { position: sticky; left: 0; background: var(--paper); }
  .money.stacked, .money.stacked caption, .money.stacked thead, .money.stacked tbody { display: block; }
  .money.stacked tr { display: grid; grid-template-columns: repeat(4, 1fr); border-bottom: 1px solid var(--line); padding: 4px 0; }
  .money.stacked th, .money.stacked td { border: 0; padding: 2px 0; }
  .money.stacked tbody th, .money.stacked thead th:first-child { grid-column: 1 / -1; }
  .money.stacked th.part { padding-left: 1.2em; }
  .money.stacked thead th { min-width: 0; }
}
@media print {
  :root { --danger: #000; }
  .glance { padding: 0; font-size: 10pt; }
  .glance .on-page, .choose, .glance summary { display: none; }
  .glance h2 { font-size: 14pt; margin-top: 18pt; }
  .glance h2, .glance h3, .glance .lead, .money caption { break-after: avoid; }
  .chart-figure .chart, .money tr, .chart-figure:not(:has(tbody tr:nth-child(16))) { break-inside: avoid; }
  .money thead { break-after: avoid; }
  .money tbody tr:first-child { break-before: avoid; }
  .chart-figure .on-wide { max-width: 120mm; }
  .money { font-size: 9pt; }
  .glance .wide { overflow: visible; }
}
`;
