import type { Language } from '#app/kernel/language'

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A whole page around a body that is HTML already. */
export function document(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/pay.css">
</head>
<body>
${body}
</body>
</html>
`
}

/** No script, no foreign resource. Forms answer with a redirect to the shop, which `form-action` would forbid. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

export const STYLES = `
:root { color-scheme: light; --ink: #1d2a33; --quiet: #50616c; --line: #b9c5cc; --act: #0b5d6b; --bad: #9c1c1c; --paper: #fff; --ground: #eef3f4; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-inline-size: 30rem; margin-inline: auto; margin-block: 0 3rem; padding: 1.5rem; background: var(--paper); border-block-start: 4px solid var(--act); }
main.wide { max-inline-size: 72rem; overflow-x: auto; }
.local { margin: 0; padding: .75rem 1.5rem; background: #fff3c9; color: #3d2f00; text-align: center; font-weight: 600; }
h1 { margin-block: .25rem; font-size: 2rem; line-height: 1.2; }
h2 { font-size: 1.25rem; }
.what { color: var(--quiet); margin-block-end: 1.5rem; overflow-wrap: anywhere; }
.languages { text-align: end; margin: 0; }
label { font-weight: 600; }
label { display: block; margin-block-start: .75rem; }
input { display: block; inline-size: 100%; padding: .6rem; font: inherit; border: 1px solid #6c7f8a; border-radius: 4px; }
input[aria-invalid=true] { border-color: var(--bad); border-width: 2px; }
.error { color: var(--bad); margin-block: .25rem 0; }
.summary { border-inline-start: 4px solid var(--bad); padding: .75rem; background: #fbeaea; }
button, .button { display: inline-block; padding: .7rem 1.2rem; font: inherit; font-weight: 600; color: #fff; background: var(--act); border: 0; border-radius: 4px; text-decoration: none; cursor: pointer; }
button.quiet { background: var(--paper); color: var(--act); border: 1px solid var(--act); padding: .3rem .6rem; font-weight: 400; }
.pay { inline-size: 100%; margin-block: 1.5rem 0; }
button.pay.quiet { margin-block: .75rem 1rem; padding: .7rem 1.2rem; }
a { color: var(--act); }
:focus-visible { outline: 3px solid #d9822b; outline-offset: 2px; }
table { border-collapse: collapse; inline-size: 100%; font-size: .9rem; }
th, td { text-align: start; padding: .4rem .6rem; border-block-end: 1px solid var(--line); vertical-align: top; }
td form { display: inline-block; margin-inline-end: .25rem; }
code { font-size: .85em; overflow-wrap: anywhere; }
`
