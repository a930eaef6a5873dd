// The style sheet of the pages of sign-in: they look like the admin panel, and need none of its files.

const dark = `--bg:#141414;--text:#ebebeb;--field:#222;--line:#575757;--soft:#c3c3c3;--error:#f0908e;--button:#f0a58f;--on:#1a1614;color-scheme:dark`

export const styles = `
:root{--bg:#fff;--text:#2f2f2f;--field:#fff;--line:#8c8c8c;--soft:#575757;--error:#b63636;--button:#7a2e1d;--on:#fffdf9;color-scheme:light}
:root[data-theme=dark]{${dark}}
@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}
*{box-sizing:border-box}
body{margin:0;min-height:100dvh;display:grid;place-items:center;padding:1.5rem;background:var(--bg);color:var(--text);font:1rem/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{width:min(100%,26rem);display:grid;gap:1rem}
main[aria-busy=true]{opacity:.6}
.brand{display:flex;gap:.75rem;align-items:center;font-size:2rem;font-weight:600}
.brand svg{width:2.5rem;height:2.5rem}
.brand,h1{font-family:Charter,'Iowan Old Style',Georgia,'Source Serif 4',serif}
h1{margin:0;font-size:1.5rem;line-height:1.2}
h1:focus{outline:0}
p{margin:0;overflow-wrap:anywhere}
form{display:grid;gap:1rem}
label{display:grid;gap:.35rem}
input{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:4px;background:var(--field);color:inherit;font:inherit}
button{min-height:2.75rem;padding:.5rem 1rem;border:1px solid var(--button);border-radius:4px;background:var(--button);color:var(--on);font:inherit;cursor:pointer}
:focus-visible{outline:2px solid currentcolor;outline-offset:2px}
a{color:inherit}
[role=alert]{color:var(--error)}
[role=alert]:empty{display:none}
img{width:12rem;max-width:100%;background:#fff}
pre,code{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
.accounts{display:grid;gap:.75rem;margin:0;padding:0;list-style:none}
.accounts button{width:100%;border-color:var(--line);background:var(--field);color:inherit}
.accounts small{color:var(--soft)}
`
