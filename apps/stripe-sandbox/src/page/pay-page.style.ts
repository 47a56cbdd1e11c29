import { createHash } from 'node:crypto';

/** Paper, ink, one green, one persimmon for what can be pressed: the look of the shop, so that nobody feels astray. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#faf7f0;--card:#fffefb;--ink:#1f261f;--soft:#59635a;--line:#e4ddcc;--edge:#8b8877;--green:#1d4a37;--tint:#eaf0e4;--press:#b8420f;--press-deep:#96340a;--on-press:#fff;--alarm:#9b1c1c;--alarm-tint:#fbeae6}
@media (prefers-color-scheme:dark){:root{--paper:#141814;--card:#1c211c;--ink:#ece9df;--soft:#adb5a9;--line:#333b34;--edge:#78827a;--green:#9fd0b3;--tint:#222d25;--press:#f29a70;--press-deep:#f7b493;--on-press:#2a1207;--alarm:#ff9d8f;--alarm-tint:#3a1e1a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 -apple-system,'PingFang SC','HarmonyOS Sans SC','MiSans','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif;overflow-wrap:anywhere}
main{width:min(100% - 32px,560px);margin:0 auto;padding:24px 0 48px}
h1{font-size:1.5rem;line-height:1.35;margin:16px 0 4px}
h2{font-size:1.1rem;margin:12px 0 8px}
p{margin:0}
.note{padding:12px 16px;border:2px dashed var(--edge);border-radius:14px;background:var(--tint)}
.note strong{display:block;color:var(--green);font-size:1.1rem}
.alarm{margin-top:16px;padding:12px 16px;border-radius:14px;background:var(--alarm-tint);color:var(--alarm)}
.card{margin-top:16px;padding:16px;border:1px solid var(--line);border-radius:14px;background:var(--card)}
.soft{color:var(--soft)}
.total{font-size:2rem;font-weight:700;line-height:1.3}
dl,ul{margin:0;padding:0;list-style:none}
li{display:flex;gap:16px;justify-content:space-between;padding:8px 0;border-top:1px solid var(--line)}
li:first-child{border-top:0}
li span:last-child{white-space:nowrap}
fieldset{margin:0;padding:0;border:0}
legend{padding:0;margin-bottom:8px;font-size:1.1rem;font-weight:700}
.method{display:block;margin-bottom:8px;padding:12px 16px;border:1px solid var(--edge);border-radius:10px;min-height:48px;cursor:pointer}
.method:has(:checked){border-color:var(--green);background:var(--tint)}
.method input{width:20px;height:20px;margin:0 8px 0 0;vertical-align:-4px;accent-color:var(--green)}
.method small{display:none;margin-top:4px;color:var(--soft);font-size:.875rem}
.method:has(:checked) small{display:block}
button,.button,select{display:block;width:100%;min-height:48px;margin-top:12px;padding:10px 16px;border-radius:10px;border:1px solid var(--edge);background:var(--card);color:var(--ink);font:inherit;text-align:center;text-decoration:none;cursor:pointer}
button.first,.button.first{border-color:var(--press);background:var(--press);color:var(--on-press);font-weight:700}
button.first:hover,.button.first:hover{background:var(--press-deep);border-color:var(--press-deep)}
form>p{margin-top:12px}
summary{min-height:48px;padding:10px 0;cursor:pointer;color:var(--press)}
label{display:block}
:focus-visible{outline:3px solid var(--press);outline-offset:2px;border-radius:4px}
`;

export const PAGE_STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');
