// The report's style sheet: readable on a telephone, on paper and in the dark.
#pragma once

#include <string_view>

namespace hearsay {

inline constexpr std::string_view kReportStyle = R"(
:root{--ink:#1c1f24;--soft:#5d6673;--line:#d9dde3;--paper:#fff;--come:#27548a;--ahead:#a8620f;--no:#a12c2c;--mark:#fff1b8}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#9aa4b1;--line:#3a414b;--paper:#16191d;--come:#7fb0e8;--ahead:#e5a95a;--no:#ef8585;--mark:#574a12}}
*{box-sizing:border-box}body{margin:0 auto;max-width:64rem;padding:1.2rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
h1{margin:.2rem 0;line-height:1.2}h2{margin:2.2rem 0 .3rem;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:.6rem 0 .2rem}.soft,small{color:var(--soft)}p.soft{margin:.3rem 0 .8rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}th{font-weight:600}td.n,th.n{text-align:right}
nav a{display:inline-block;margin-right:1rem}a{color:var(--come)}.scroll{overflow-x:auto}.scroll svg{min-width:46rem}svg{width:100%;height:auto;display:block}svg text{font:12.5px system-ui,sans-serif;fill:var(--ink)}
.map{background:color-mix(in srgb,var(--come) 10%,var(--paper));border:1px solid var(--line)}.land{fill-rule:evenodd;fill:color-mix(in srgb,var(--soft) 22%,var(--paper));stroke:var(--line)}
.map ellipse{fill:var(--come);fill-opacity:.14;stroke:var(--come);stroke-dasharray:2 3}.map circle{fill:var(--come);fill-opacity:.75;stroke:var(--paper)}.map text{paint-order:stroke;stroke:var(--paper);stroke-width:3px}.route{fill:none;stroke:var(--come);stroke-width:2}.route.ahead{stroke:var(--ahead);stroke-dasharray:5 4}
.line .tick{stroke:var(--line)}.line .row{fill:transparent}.line a:hover .row{fill:var(--line)}.line text{pointer-events:none}.line text.denied{fill:var(--no)}.line text.far{fill:var(--soft)}.line text.ahead{fill:var(--ahead)}
.bar{stroke-width:1.5}.bar.come{fill:var(--come);fill-opacity:.2;stroke:var(--come)}.bar.ahead{fill:none;stroke:var(--ahead);stroke-dasharray:4 3}.bar.denied{fill:var(--no);fill-opacity:.1;stroke:var(--no);stroke-dasharray:2 3}
circle.come{fill:var(--come)}circle.ahead{fill:var(--paper);stroke:var(--ahead);stroke-width:2}circle.denied{fill:var(--no)}
details:target::details-content{content-visibility:visible;block-size:auto}
details{border:1px solid var(--line);border-radius:6px;margin:.4rem 0;padding:.35rem .7rem}summary{cursor:pointer}details.more>summary{color:var(--soft)}.told{display:block;color:var(--soft);padding-left:1rem}
.when{display:inline-block;min-width:5.6rem;color:var(--soft)}.tag{border:1px solid var(--line);border-radius:4px;padding:0 .35rem;font-size:.82rem;white-space:nowrap}.tag.ahead{border-color:var(--ahead);color:var(--ahead)}.tag.no{border-color:var(--no);color:var(--no)}
blockquote{margin:.5rem 0 .5rem .2rem;padding-left:.8rem;border-left:3px solid var(--line)}mark{background:var(--mark);color:inherit}.chain{font-size:.9rem}.chain b{font-weight:600}.chain b,.chain a,summary b{unicode-bidi:isolate}ul{margin:.2rem 0;padding-left:1.2rem}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:0 1.2rem}@media(max-width:40rem){.sides{grid-template-columns:1fr}body{padding:.7rem}td,th{padding:.25rem .3rem}}
@media print{:root{font-size:10px;--ink:#000;--paper:#fff;--soft:#444;--line:#bbb;--come:#27548a;--ahead:#a8620f;--no:#a12c2c;--mark:#fff1b8}body{max-width:none}nav{display:none}.scroll svg{min-width:0}blockquote,tr{break-inside:avoid}details{border:0;border-top:1px solid var(--line);border-radius:0}details::details-content{content-visibility:visible;block-size:auto}a{color:inherit;text-decoration:none}mark{print-color-adjust:exact}}
)";

}  // namespace hearsay
