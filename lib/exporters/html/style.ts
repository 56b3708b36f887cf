/** The style of the report page: ink on paper, every rule below `.disclosure` so that the article can be embedded. */
export const REPORT_STYLE = `
.disclosure {
  --paper: #fdfdfb; --surface: #f4f4f0; --line: #b9bbb6; --rule: #53565a; --ink: #1c1e21; --muted: #5c6066; --accent: #1f4b8f;
  color: var(--ink); background: var(--paper); max-width: 84rem; margin: 0 auto; padding: 24px 20px 64px; box-sizing: border-box;
  font: 17px/1.85 FangSong, STFangsong, "Noto Serif CJK SC", "Noto Serif SC", serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; text-size-adjust: 100%;
}
body:has(> .disclosure) { margin: 0; background: #fdfdfb; }
@media screen and (prefers-color-scheme: dark) {
  .disclosure {
    --paper: #16181b; --surface: #1f2226; --line: #474c53; --rule: #8a9098; --ink: #e4e5e2; --muted: #a4a9b0; --accent: #8fb4ee;
  }
  body:has(> .disclosure) { background: #16181b; }
}
.disclosure h1, .disclosure h2, .disclosure h3, .disclosure h4, .disclosure caption .title, .disclosure thead th {
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
}
.disclosure .cover, .disclosure .contents, .disclosure h2, .disclosure h3, .disclosure h4, .disclosure p, .disclosure .sheet.portrait {
  max-width: 56rem; margin-left: auto; margin-right: auto;
}
.disclosure .cover { text-align: center; padding: 88px 0 72px; border-bottom: 2px solid var(--rule); }
.disclosure h1 { font-size: 2rem; line-height: 1.5; margin: 0; }
.disclosure h1 span { display: block; }
.disclosure .cover .date { margin-top: 48px; text-indent: 0; text-align: center; }
.disclosure .contents { padding: 24px 0 32px; border-bottom: 1px solid var(--line); }
.disclosure .contents ol { list-style: none; margin: 0; padding: 0; }
.disclosure .contents ol ol { padding-left: 2em; }
.disclosure .contents a { color: var(--accent); text-decoration: none; display: block; padding: 2px 0; }
.disclosure .contents a:hover { text-decoration: underline; }
.disclosure .contents > ol > li > a { font-weight: 600; margin-top: 8px; }
.disclosure h2 { font-size: 1.5rem; line-height: 1.5; text-align: center; margin-top: 56px; margin-bottom: 24px; }
.disclosure h3 { font-size: 1.18rem; margin-top: 32px; margin-bottom: 8px; }
.disclosure h4 { font-size: 1.02rem; margin-top: 20px; margin-bottom: 4px; text-indent: 2em; }
.disclosure p { margin-top: 0; margin-bottom: 6px; text-indent: 2em; text-align: justify; }
.disclosure a.number { color: inherit; text-decoration: none; }
.disclosure a.number:hover, .disclosure a.number:focus-visible { text-decoration: underline; text-underline-offset: 3px; }
.disclosure td > a.number { display: block; }
.disclosure td[id], .disclosure tr[id], .disclosure data[id] { scroll-margin: 40vh 30vw; }
.disclosure :target { outline: 2px solid var(--accent); outline-offset: 2px; }
.disclosure td:target { outline-offset: -2px; }
.disclosure .sheet { margin-top: 24px; margin-bottom: 40px; }
.disclosure .scroll { overflow-x: auto; position: relative; }
.disclosure table {
  border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.45;
  font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
}
.disclosure caption { caption-side: top; padding-bottom: 6px; }
.disclosure caption .number { display: block; text-align: left; }
.disclosure caption .title { display: block; font-size: 1.25rem; font-weight: 600; padding: 2px 0 8px; }
.disclosure caption .above { display: flex; justify-content: space-between; gap: 24px; text-align: left; }
.disclosure caption .measure { white-space: nowrap; }
.disclosure th, .disclosure td { border: 1px solid var(--line); padding: 4px 8px; font-weight: 400; vertical-align: middle; }
.disclosure thead th { background: var(--surface); font-weight: 600; text-align: center; min-width: 3em; overflow-wrap: normal; text-wrap: balance; }
.disclosure tbody th { text-align: left; min-width: 9em; }
.disclosure tbody td.label { white-space: nowrap; }
.disclosure tbody td.figure { text-align: right; white-space: nowrap; }
.disclosure tbody th.center { text-align: center; }
.disclosure .sheet th.indent-1 { padding-left: 1.6em; }
.disclosure .sheet th.indent-2 { padding-left: 2.6em; }
.disclosure .sheet th.indent-3 { padding-left: 3.6em; }
.disclosure .sheet th.indent-4 { padding-left: 4.6em; }
.disclosure tr.total > * { font-weight: 600; background: var(--surface); }
.disclosure .landscape table { min-width: 60rem; font-size: 12px; }
.disclosure .landscape th, .disclosure .landscape td { padding: 4px; min-width: 0; }
.disclosure .landscape tbody th { min-width: 9em; }
.disclosure .landscape caption .above { font-size: 14px; }
.disclosure table.sides { min-width: 40rem; }
.disclosure table.form { min-width: 40rem; table-layout: fixed; }
.disclosure table.form th { background: var(--surface); min-width: 0; }
.disclosure table.form .left { text-align: left; }
.disclosure table.form .center { text-align: center; }
.disclosure table.form .right { text-align: right; white-space: nowrap; }
.disclosure .note { font-size: 14px; text-indent: 0; margin-top: 8px; color: var(--muted); }
@media screen and (max-width: 60rem) {
  .disclosure .portrait table.rows { min-width: 34rem; }
  .disclosure .landscape table { min-width: 100%; width: max-content; }
  .disclosure .landscape tbody th { max-width: 12em; }
  .disclosure .landscape thead th { max-width: 5.5em; }
  .disclosure caption { text-align: left; }
  .disclosure caption .number, .disclosure caption .title, .disclosure caption .above { position: sticky; left: 0; width: fit-content; max-width: calc(100vw - 48px); }
}
@media screen and (max-width: 40rem) {
  .disclosure { padding: 16px 12px 48px; font-size: 16px; }
  .disclosure h1 { font-size: 1.5rem; }
  .disclosure h2 { font-size: 1.25rem; }
  .disclosure .cover { padding: 48px 0; }
  .disclosure .contents ol ol { padding-left: 1em; }
}
@page { size: A4; margin: 25mm 22mm; }
@page wide { size: A4 landscape; margin: 18mm; }
@media print {
  .disclosure {
    --paper: #fff; --surface: #fff; --line: #000; --rule: #000; --ink: #000; --muted: #000; --accent: #000;
    max-width: none; padding: 0; font-size: 16pt;
  }
  body:has(> .disclosure) { background: #fff; }
  .disclosure .cover, .disclosure .contents, .disclosure h2, .disclosure h3, .disclosure h4, .disclosure p, .disclosure .sheet.portrait { max-width: none; }
  .disclosure .cover { min-height: 200mm; border: 0; box-sizing: border-box; }
  .disclosure .contents, .disclosure .part, .disclosure .annex { break-before: page; border: 0; }
  .disclosure .contents { font-size: 12pt; line-height: 1.45; padding: 0; }
  .disclosure h2, .disclosure h3, .disclosure h4, .disclosure caption { break-after: avoid; }
  .disclosure .sheet { break-before: page; break-after: page; margin: 0; }
  .disclosure h2 + section > .sheet:first-child, .disclosure h3 + .sheet { break-before: auto; }
  .disclosure .landscape, .disclosure h3:has(+ .landscape), .disclosure h2:has(+ section > h3:first-child + .landscape) { page: wide; }
  .disclosure .scroll { overflow: visible; }
  .disclosure table, .disclosure .landscape table, .disclosure table.form, .disclosure table.sides { min-width: 0; font-size: 9pt; line-height: 1.25; }
  .disclosure table.sides th, .disclosure table.sides td { padding: 2pt; }
  .disclosure .landscape table { font-size: 7pt; }
  .disclosure th, .disclosure td, .disclosure .landscape th, .disclosure .landscape td { padding: 2.4pt 2pt; min-width: 0; }
  .disclosure tbody th { min-width: 7em; }
  .disclosure .sheet th.indent-1 { padding-left: 1em; }
  .disclosure .sheet th.indent-2 { padding-left: 2em; }
  .disclosure .sheet th.indent-3 { padding-left: 3em; }
  .disclosure .sheet th.indent-4 { padding-left: 4em; }
  .disclosure thead { display: table-header-group; }
  .disclosure tr { break-inside: avoid; }
  .disclosure .note { font-size: 9pt; }
}
`;
