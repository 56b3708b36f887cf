/** The style of the report page: ink on paper, every rule below `.disclosure` so that the article can be embedded. */
export const REPORT_STYLE = `
.disclosure {
  --paper: #fdfdfb; --surface: #f4f4f0; --line: #b9bbb6; --rule: #53565a; --ink: #1c1e21; --muted: #5c6066; --accent: #1f4b8f;
  color: var(--ink); background: var(--paper); max-width: 60rem; margin: 0 auto; padding: 24px 20px 64px;
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
.disclosure .cover { text-align: center; padding: 12vh 0 10vh; border-bottom: 2px solid var(--rule); }
.disclosure h1 { font-size: 2rem; line-height: 1.5; margin: 0; }
.disclosure h1 span { display: block; }
.disclosure .cover .date { margin: 48px 0 0; text-indent: 0; text-align: center; }
.disclosure .contents { padding: 24px 0 32px; border-bottom: 1px solid var(--line); }
.disclosure .contents ol { list-style: none; margin: 0; padding: 0; }
.disclosure .contents ol ol { padding-left: 2em; }
.disclosure .contents a { color: var(--accent); text-decoration: none; display: block; padding: 2px 0; }
.disclosure .contents a:hover { text-decoration: underline; }
.disclosure .contents > ol > li > a { font-weight: 600; margin-top: 8px; }
.disclosure h2 { font-size: 1.5rem; line-height: 1.5; text-align: center; margin: 56px 0 24px; }
.disclosure h3 { font-size: 1.18rem; margin: 32px 0 8px; }
.disclosure h4 { font-size: 1.02rem; margin: 20px 0 4px; text-indent: 2em; }
.disclosure p { margin: 0 0 6px; text-indent: 2em; text-align: justify; }
.disclosure :target { outline: 2px solid var(--accent); outline-offset: 2px; }
.disclosure .sheet { margin: 24px 0 40px; }
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
.disclosure thead th { background: var(--surface); font-weight: 600; text-align: center; min-width: 3em; overflow-wrap: normal; }
.disclosure tbody th { text-align: left; min-width: 9em; }
.disclosure tbody td.label { white-space: nowrap; }
.disclosure tbody td.figure { text-align: right; white-space: nowrap; }
.disclosure tbody th.center { text-align: center; }
.disclosure .indent-1 { padding-left: 1.6em; }
.disclosure .indent-2 { padding-left: 2.6em; }
.disclosure .indent-3 { padding-left: 3.6em; }
.disclosure .indent-4 { padding-left: 4.6em; }
.disclosure tr.total > * { font-weight: 600; background: var(--surface); }
.disclosure .landscape table { min-width: 62rem; font-size: 13px; }
.disclosure .landscape th, .disclosure .landscape td { padding: 4px 5px; }
.disclosure table.sides { min-width: 40rem; }
.disclosure table.form { min-width: 40rem; table-layout: fixed; }
.disclosure table.form th { background: var(--surface); min-width: 0; }
.disclosure table.form .left { text-align: left; }
.disclosure table.form .center { text-align: center; }
.disclosure table.form .right { text-align: right; white-space: nowrap; }
.disclosure .note { font-size: 14px; text-indent: 0; margin: 8px 0 0; color: var(--muted); }
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
  .disclosure .cover { min-height: 200mm; border: 0; box-sizing: border-box; }
  .disclosure .contents, .disclosure .part, .disclosure .annex { break-before: page; border: 0; }
  .disclosure .contents { font-size: 14pt; }
  .disclosure h2, .disclosure h3, .disclosure h4, .disclosure caption { break-after: avoid; }
  .disclosure .sheet { break-before: page; break-after: page; margin: 0; }
  .disclosure h2 + section > .sheet:first-child, .disclosure h3 + .sheet { break-before: auto; }
  .disclosure .landscape { page: wide; }
  .disclosure .scroll { overflow: visible; }
  .disclosure table, .disclosure .landscape table, .disclosure table.form, .disclosure table.sides { min-width: 0; font-size: 9pt; line-height: 1.3; }
  .disclosure .landscape table { font-size: 7pt; }
  .disclosure th, .disclosure td, .disclosure .landscape th, .disclosure .landscape td { padding: 3pt 2pt; min-width: 0; }
  .disclosure th.indent-1 { padding-left: 1em; }
  .disclosure th.indent-2 { padding-left: 2em; }
  .disclosure th.indent-3 { padding-left: 3em; }
  .disclosure th.indent-4 { padding-left: 4em; }
  .disclosure thead { display: table-header-group; }
  .disclosure tr { break-inside: avoid; }
  .disclosure .note { font-size: 9pt; }
}
`;
