import { createHash } from 'node:crypto';
import { chooseLanguage, directionOf } from '../../../src/i18n/choose-locale.ts';
import { Markup, markup } from './markup.ts';

const style = `
body{margin:0;font:1.125em/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
main{max-width:38em;margin:0 auto;padding:1.5em;overflow-wrap:anywhere}
fieldset{border:0;margin:0 0 1.5em;padding:0}
legend,label.above{font-weight:600;padding:0}
.field{margin:0 0 1.5em}
.hint{color:#4d4d4d;margin:0}
.error{color:#b00020;font-weight:600;margin:0}
input[type=text],input[type=email],input[type=tel],textarea,select{font:inherit;width:100%;box-sizing:border-box;padding:.5em;border:1px solid #5c5c5c;border-radius:.25em}
.short{max-width:8em}
.choice{display:block;padding:.4em 0}
.choice input{width:1.25em;height:1.25em;vertical-align:-.2em}
.summary{border:3px solid #b00020;padding:1em;margin:0 0 1.5em}
input[type=datetime-local]{font:inherit;display:block;max-width:100%;box-sizing:border-box}
button{margin:.25em 0;font:inherit;font-weight:600;padding:.6em 1.4em;border:0;border-radius:.25em;background:#00457a;color:#fff}
:focus-visible{outline:3px solid #00457a;outline-offset:2px}
.trap{display:none}
@media (forced-colors:active){button{border:1px solid}}
@media (prefers-color-scheme:dark){body{color:#f2f2f2;background:#161616}.hint{color:#c9c9c9}.error{color:#ff8a80}.summary{border-color:#ff8a80}input,textarea,select{color:inherit;background:#222}a{color:#8ecaff}button{background:#8ecaff;color:#0b2236}:focus-visible{outline-color:#8ecaff}}
`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** A page of its own: no script, nothing from elsewhere, framed by nobody (SU-83). */
export function pageReply(page: { title: string; language: string; body: Markup; status?: number }): Response {
  const { title, language, body, status = 200 } = page;
  const text = markup`<!doctype html>
<html lang="${language}" dir="${directionOf(chooseLanguage(language))}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${new Markup(style)}</style></head>
<body><main>${body}</main></body>
</html>
`;
  return new Response(text.text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      // Without a referrer a browser sends the form with the origin "null", which nobody may write from.
      'referrer-policy': 'same-origin',
    },
  });
}
