/** The page about the open interface. */
export const REFERENCE_STYLE = `
.reference { max-width: 60rem; margin: 0 auto; padding: 0 24px; }
.reference h2 { font-size: 1.3rem; margin-top: 48px; }
.reference h3 { font-size: 1.05rem; margin: 32px 0 4px; }
.reference ul { padding-left: 1.2em; }
.reference .columns { columns: 3 14rem; column-gap: 32px; padding-left: 0; list-style: none; }
.reference code { font-family: ui-monospace, Consolas, monospace; font-size: 14px; overflow-wrap: anywhere; }
.reference .address { background: var(--surface); padding: 8px 12px; border-radius: 4px; }
.reference .wide { overflow-x: auto; }
.reference table { border-collapse: collapse; width: 100%; min-width: 32rem; font-size: 15px; }
.reference th, .reference td { text-align: left; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); vertical-align: baseline; font-weight: 400; }
.reference thead th { color: var(--muted); font-size: 14px; }
.reference tbody th, .reference td:nth-child(2), .reference td:nth-child(4) { white-space: nowrap; }
@media screen and (max-width: 40rem) { .reference { padding: 0 16px; } }
@media print { .reference .address { padding: 0; } }
`;
