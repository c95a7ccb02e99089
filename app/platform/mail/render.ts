import type { Language } from '#app/kernel/language'
import type { AnyMail, MailBlock } from './document'

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]!)
}

/** French sets a blank that does not break before the colon. */
const colonIn = (language: Language) => (language === 'fr' ? '\u00a0:' : ':')

function blockText(block: MailBlock<string>, language: Language): string {
  if (block.kind === 'paragraph') return block.text
  if (block.kind === 'button') return `${block.label}${colonIn(language)}\n${block.href}`
  return block.rows.map((row) => `${row.label}${colonIn(language)} ${row.value}`).join('\n')
}

function blockHtml(block: MailBlock<string>): string {
  if (block.kind === 'paragraph') return `<p style="margin:0 0 16px">${escape(block.text).replaceAll('\n', '<br>')}</p>`
  if (block.kind === 'button') {
    const href = escape(block.href)
    return `<p style="margin:0 0 8px"><a href="${href}" style="display:inline-block;background:#0f3d91;color:#ffffff;padding:12px 20px;border-radius:3px;font-weight:600;text-decoration:none">${escape(block.label)}</a></p><p style="margin:0 0 16px;font-size:13px;color:#465468;word-break:break-all">${href}</p>`
  }
  const rows = block.rows.map((row) => `<tr><th align="left" style="padding:6px 16px 6px 0;font-weight:400;color:#465468;vertical-align:top">${escape(row.label)}</th><td style="padding:6px 0;font-weight:600">${escape(row.value)}</td></tr>`)
  return `<table role="presentation" style="border-collapse:collapse;margin:0 0 16px">${rows.join('')}</table>`
}

/** The mail as plain text and as HTML that every mail program shows alike. */
export function renderMail(mail: AnyMail): { text: string; html: string } {
  const text = [mail.greeting, ...mail.blocks.map((block) => blockText(block, mail.language)), mail.signature].join('\n\n')
  const html = `<!doctype html><html lang="${mail.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(mail.subject)}</title></head><body style="margin:0;background:#f1f4f8;font:16px/1.5 'Source Sans 3','Segoe UI',Arial,sans-serif;color:#0d1a2b"><div style="display:none">${escape(mail.preview)}</div><div style="max-width:560px;margin:0 auto;padding:32px 24px;background:#ffffff"><p style="margin:0 0 24px;font-weight:700">Learning Cities Fund</p><p style="margin:0 0 16px">${escape(mail.greeting)}</p>${mail.blocks.map(blockHtml).join('')}<p style="margin:24px 0 0;color:#465468;white-space:pre-line">${escape(mail.signature)}</p></div></body></html>`
  return { text, html }
}
