import type { OutgoingMail } from './transport.ts';

const longestLine = 76;
const wordBytes = 45;

/** A mail in the form of RFC 5322: plain text in UTF-8, as base64 so that every mail program reads every letter. */
export function mailMessage({ id, to, subject, text, language }: OutgoingMail, from: string): string {
  const body = Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8').toString('base64');
  const lines = body.match(new RegExp(`.{1,${longestLine}}`, 'g')) ?? [];
  const headers = [
    `From: ${oneLine(from)}`,
    `To: ${oneLine(to)}`,
    `Subject: ${encodedWords(subject)}`,
    `Message-ID: <${id}@${
      from
        .split('@')
        .at(-1)
        ?.replace(/[^\w.-]/g, '') ?? 'localhost'
    }>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    `Content-Language: ${language}`,
    'Auto-Submitted: auto-generated',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${lines.join('\r\n')}\r\n`;
}

/** Nobody ends a header line but us. */
const oneLine = (text: string) => text.replace(/[\p{Cc}]+/gu, ' ').trim();

/** A header text in encoded words (RFC 2047), cut between characters. */
function encodedWords(text: string): string {
  const clean = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(clean) && clean.length <= longestLine) return clean;
  const words: string[] = [];
  let word = '';
  for (const character of clean) {
    if (Buffer.byteLength(word + character) > wordBytes) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}
