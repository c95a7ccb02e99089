import { expect, test } from 'vitest'
import { lineBreaks } from '#app/platform/pdf/text/line-breaks'

const pieces = (text: string) => lineBreaks(text).map((end, index, ends) => text.slice(ends[index - 1] ?? 0, end))

test.each([
  ['words end with their spaces', 'Learning  cities fund', ['Learning  ', 'cities ', 'fund']],
  ['non-breaking spaces hold together', '8\u202f333,34\u00a0EUR reçus\u00a0: oui', ['8\u202f333,34\u00a0EUR ', 'reçus\u00a0: ', 'oui']],
  ['after a hyphen before a letter, not in numbers', 'multi-donor 2026-11-16 2026–2027 -5', ['multi-', 'donor ', '2026-11-16 ', '2026–2027 ', '-5']],
  ['addresses of web pages after their slashes', 'https://fund.example/verify/7H4K', ['https://fund.example/', 'verify/', '7H4K']],
  ['a line feed always', 'one\ntwo', ['one\n', 'two']],
  ['Chinese between characters, never before its punctuation', '成都，基金', ['成', '都，', '基', '金']],
  ['Thai between words', 'มูลนิธิเมือง', ['มูลนิธิ', 'เมือง']],
])('%s', (_rule, text, expected) => {
  expect(pieces(text)).toEqual(expected)
})
