/**
 * The style of the report page: GOV.UK-like, without its protected typeface. Light and dark by the reader's setting,
 * every pair of colours at 4.5:1 or better; rows become blocks on a phone; on paper A4 with repeated header rows,
 * and the government markings on every page (any other marking stands at the start and the end only: a page box can
 * not read the document). The whole of the page’s one style element, for a Content-Security-Policy that names its hash.
 */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --ink: #0b0c0c; --quiet: #484f53; --line: #cecece; --link: #1a65a6; --band: #f4f8fb; --mark: #1d70b8;
  --on-track: #cce2d8; --on-track-ink: #005a30;
  --complete: #d2e2f1; --complete-ink: #0c2d4a;
  --in-progress: #e8f1f8; --in-progress-ink: #0f385c;
  --not-started: #eeefef; --not-started-ink: #383f43;
  --at-risk: #ffdf94; --at-risk-ink: #4d3300; --at-risk-edge: #f0a30a;
  --off-track: #f4cdc6; --off-track-ink: #651b0e; --off-track-edge: #c9301c;
  --not-for-us: #e5dcf0; --not-for-us-ink: #3d2363;
  --no-update: #e3e5e6; --no-update-ink: #383f43;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181b; --ink: #f1f3f4; --quiet: #b8bfc4; --line: #454d53; --link: #8ec3f2; --band: #1d2429; --mark: #5694ca;
    --on-track: #14482f; --on-track-ink: #c3ecd6;
    --complete: #17466f; --complete-ink: #d9eafb;
    --in-progress: #23384a; --in-progress-ink: #cfe3f5;
    --not-started: #363d42; --not-started-ink: #e4e7e9;
    --at-risk: #664700; --at-risk-ink: #ffe9b8; --at-risk-edge: #e3a02b;
    --off-track: #74251a; --off-track-ink: #ffdcd5; --off-track-edge: #ea6a55;
    --not-for-us: #443163; --not-for-us-ink: #e8defa;
    --no-update: #363d42; --no-update-ink: #e4e7e9;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1.0625rem/1.5 "Helvetica Neue", Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
.band, main { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
main:focus { outline: none; }
header { border-bottom: .5rem solid var(--mark); }
header .band { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; padding-top: .75rem; padding-bottom: .75rem; }
footer.band { margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9375rem; }
.band p { margin: .25rem 0; max-width: none; }
.marking { font-weight: 700; letter-spacing: .04em; color: var(--ink); }
header .marking { order: 2; }
.skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: #ffdd00; color: #0b0c0c; }
.skip:focus { left: .5rem; top: .5rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
a:focus-visible { outline: 3px solid transparent; background: #ffdd00; color: #0b0c0c; box-shadow: 0 4px #0b0c0c; text-decoration: none; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { margin: 2.5rem 0 1rem; font-size: clamp(2rem, 1.4rem + 2.6vw, 3rem); }
h1 .about { display: block; margin-bottom: .35rem; font-size: .5em; font-weight: 400; color: var(--quiet); }
h2 { margin: 3rem 0 1rem; font-size: 1.6rem; }
h3 { margin: 0 0 .5rem; font-size: 1.2rem; }
p { margin: 0 0 .75rem; max-width: 46em; }
.period { font-size: 1.25rem; margin-bottom: .25rem; }
.quiet { color: var(--quiet); }
.headline { margin: 1.75rem 0; padding: .75rem 0 .75rem 1.25rem; border-left: .5rem solid var(--mark); font-size: 1.5rem; line-height: 1.35; text-wrap: pretty; }
.words { white-space: pre-line; }
nav h2 { margin: 0 0 .5rem; font-size: 1rem; }
nav ul { margin: 0; padding: 0; list-style: none; columns: 16rem; }
nav li { padding: .2rem 0; }
.badge { display: inline-block; padding: .1em .55em; border-radius: .2em; font-weight: 700; line-height: 1.45; white-space: nowrap; }
p > .badge { margin-right: .35rem; }
.badge, .bar rect, .bar text { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.standing-on-track { --tint: var(--on-track); --tint-ink: var(--on-track-ink); }
.standing-complete { --tint: var(--complete); --tint-ink: var(--complete-ink); }
.standing-in-progress { --tint: var(--in-progress); --tint-ink: var(--in-progress-ink); }
.standing-not-started { --tint: var(--not-started); --tint-ink: var(--not-started-ink); }
.standing-at-risk { --tint: var(--at-risk); --tint-ink: var(--at-risk-ink); }
.standing-off-track { --tint: var(--off-track); --tint-ink: var(--off-track-ink); }
.standing-not-for-us { --tint: var(--not-for-us); --tint-ink: var(--not-for-us-ink); }
.standing-no-update { --tint: var(--no-update); --tint-ink: var(--no-update-ink); }
.badge { background: var(--tint); color: var(--tint-ink); }
.bar { display: block; margin-bottom: 1rem; }
.bar rect { fill: var(--tint); stroke: var(--page); stroke-width: 3; }
.bar text { fill: var(--tint-ink); font-weight: 700; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.25rem; }
caption { text-align: left; font-weight: 700; padding-bottom: .35rem; }
th, td { padding: .6rem .9rem .6rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom-width: 2px; overflow-wrap: normal; }
tbody th { font-weight: 400; }
td p, td ul { margin: 0 0 .35rem; }
td ul { padding-left: 1.1rem; }
td p:last-child { margin-bottom: 0; }
ul { margin: 0 0 1rem; }
section > ul li { margin-bottom: .5rem; }
figure { margin: 0 0 1.5rem; }
figcaption b { display: block; }
figcaption { max-width: 46em; }
.trend-line { display: block; max-width: 100%; height: auto; margin: .35rem 0; }
.trend-line polyline { fill: none; stroke: var(--mark); stroke-width: 2; }
.trend-line circle { fill: var(--mark); }
summary { color: var(--link); cursor: pointer; }
details table { margin-top: .5rem; max-width: 26rem; }
ol { padding-left: 1.5rem; max-width: 46em; }
ol li { margin-bottom: .75rem; padding-left: .25rem; }
dl { margin: 0 0 1rem; }
dd { margin: 0; }
dt { font-weight: 700; }
.facts > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 1rem; padding: .2rem 0; }
.key > div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1rem; padding: .3rem 0; }
.exception { margin: 0 0 1.25rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: .5rem solid var(--at-risk-edge); background: var(--band); }
.exception.is-off-track { border-left-color: var(--off-track-edge); }
.exception dl { margin: 0; }
.duty table { table-layout: fixed; }
.duty th:nth-child(1) { width: 16%; }
.duty th:nth-child(2) { width: 24%; }
.duty th:nth-child(3) { width: 10%; }
.duty th:nth-child(5) { width: 17%; }
.duty { margin: 0 0 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.duty caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen and (max-width: 46rem) {
  .facts > div, .key > div { grid-template-columns: minmax(0, 1fr); padding: .35rem 0; }
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .badge { white-space: normal; }
  th, td { padding: .15rem 0; border: 0; }
  tbody th { font-weight: 700; }
  .duty th:nth-child(n) { width: auto; }
  .bar tspan { display: none; }
  td { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 .75rem; }
  td::before { content: attr(data-column); color: var(--quiet); }
}
@media print {
  @page { size: A4; margin: 20mm 16mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; } }
  @page official { @top-center { content: "OFFICIAL"; font: bold 9pt Arial, sans-serif; } @bottom-center { content: "OFFICIAL"; font: bold 9pt Arial, sans-serif; } }
  @page official-sensitive { @top-center { content: "OFFICIAL-SENSITIVE"; font: bold 9pt Arial, sans-serif; } @bottom-center { content: "OFFICIAL-SENSITIVE"; font: bold 9pt Arial, sans-serif; } }
  .marked-official { page: official; }
  .marked-official-sensitive { page: official-sensitive; }
  :root { --page: #ffffff; --ink: #0b0c0c; --quiet: #383f43; --line: #b1b4b6; --link: #0b0c0c; --band: #ffffff; }
  html { font-size: 9.5pt; }
  .band, main { max-width: none; padding-left: 0; padding-right: 0; }
  nav, .skip, details { display: none; }
  h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, .exception, .duty, figure, ol li, .key > div { break-inside: avoid; }
  footer.band { margin-top: 1rem; break-inside: avoid; }
}
`;
