import type { ReactNode } from 'react'
import { useMessages } from '#app/ui/language'
import { Breadcrumbs, Disclosure, PageHeading, Section, StatusTag } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { mailCatalogueMessages } from '../messages/mail-catalogue'

type Words = (typeof mailCatalogueMessages)['en']
export type MailEntry = { purpose: keyof Words['purposes']; audience: keyof Words['audiences']; optional: boolean }

/** Every mail of the product, for the team to read. */
export function MailCataloguePage({ mails, edited, editedTag }: { mails: readonly MailEntry[]; /** Whose wording is the team's own, and how that is said. */ edited: readonly string[]; editedTag: string }) {
  const words = useMessages(mailCatalogueMessages)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <DataTable
        caption={words.title}
        rows={mails}
        rowKey={(mail) => mail.purpose}
        rowHref={(mail) => `/secretariat/mails/${mail.purpose}`}
        columns={[
          { key: 'mail', header: words.mail, primary: true, cell: (mail) => (<>{words.purposes[mail.purpose].name} {edited.includes(mail.purpose) ? <StatusTag tone="neutral">{editedTag}</StatusTag> : null}</>) },
          { key: 'to', header: words.audience, cell: (mail) => words.audiences[mail.audience] },
          { key: 'when', header: words.trigger, cell: (mail) => words.purposes[mail.purpose].trigger },
          { key: 'choice', header: words.choice, cell: (mail) => (mail.optional ? words.yes : words.no) },
        ]}
        empty={null}
      />
    </>
  )
}

type Block = { kind: 'paragraph'; text: string } | { kind: 'button'; label: string; href: string } | { kind: 'facts'; rows: readonly { label: string; value: string }[] }
export type ShownMail = { language: 'en' | 'fr'; subject: string; preview: string; greeting: string; blocks: readonly Block[]; signature: string; text: string }

/** One mail with invented names, in both languages; below it what the page has to say about its wording. */
export function MailPreviewPage({ mail, shown, children }: { mail: MailEntry; shown: readonly ShownMail[]; children: ReactNode }) {
  const words = useMessages(mailCatalogueMessages)
  const { name, trigger } = words.purposes[mail.purpose]
  return (
    <>
      <Breadcrumbs items={[{ label: words.all, href: '/secretariat/mails' }, { label: name }]} />
      <PageHeading title={name} lead={`${words.audience} ${words.audiences[mail.audience]}. ${trigger}`} />
      <p className="text-ink-2">{words.preview}</p>
      <ShownMails shown={shown} />
      {children}
    </>
  )
}

/** Both languages beside each other, on a narrow screen below each other; each as its reader sees it, and as plain text. */
export function ShownMails({ shown }: { shown: readonly ShownMail[] }) {
  const words = useMessages(mailCatalogueMessages)
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {shown.map((version, i) => (
        <Section key={i} title={i < 2 ? words.languages[version.language] : words.another(words.languages[version.language], Math.floor(i / 2) + 1)}>
          <ShownText mail={version} subject={words.subject} />
          <Disclosure summary={words.plain}>
            <pre lang={version.language} className="whitespace-pre-wrap break-words text-small">{version.text}</pre>
          </Disclosure>
        </Section>
      ))}
    </div>
  )
}

function ShownText({ mail, subject }: { mail: ShownMail; subject: string }) {
  return (
    <article lang={mail.language} className="stack border border-line p-4 max-w-prose">
      <p>
        <span className="text-ink-2">{subject}: </span>
        <strong>{mail.subject}</strong>
      </p>
      <p className="text-small text-ink-2">{mail.preview}</p>
      <p>{mail.greeting}</p>
      {mail.blocks.map((block, i) => (
        <ShownBlock key={i} block={block} colon={mail.language === 'fr' ? '\u00a0: ' : ': '} />
      ))}
      <p className="whitespace-pre-line">{mail.signature}</p>
    </article>
  )
}

function ShownBlock({ block, colon }: { block: Block; colon: string }) {
  if (block.kind === 'paragraph') return <p className="whitespace-pre-line">{block.text}</p>
  if (block.kind === 'facts')
    return (
      <ul>
        {block.rows.map((row) => (
          <li key={row.label}>
            <span className="text-ink-2">{`${row.label}${colon}`}</span>
            {row.value}
          </li>
        ))}
      </ul>
    )
  return (
    <p>
      <span className="button button-primary" aria-hidden="true">
        {block.label}
      </span>
      <span className="sr-only">{block.label}</span>
    </p>
  )
}
