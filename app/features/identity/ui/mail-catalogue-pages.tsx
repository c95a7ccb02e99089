import { useMessages } from '#app/ui/language'
import { Breadcrumbs, PageHeading, Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { mailCatalogueMessages } from '../messages/mail-catalogue'

type Words = (typeof mailCatalogueMessages)['en']
export type MailEntry = { purpose: keyof Words['purposes']; audience: keyof Words['audiences']; optional: boolean }

/** Every mail of the product, for the team to read. */
export function MailCataloguePage({ mails }: { mails: readonly MailEntry[] }) {
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
          { key: 'mail', header: words.mail, primary: true, cell: (mail) => words.purposes[mail.purpose].name },
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
export type ShownMail = { language: 'en' | 'fr'; subject: string; preview: string; greeting: string; blocks: readonly Block[]; signature: string }

/** One mail with invented names, in both languages. */
export function MailPreviewPage({ mail, shown }: { mail: MailEntry; shown: readonly ShownMail[] }) {
  const words = useMessages(mailCatalogueMessages)
  const { name, trigger } = words.purposes[mail.purpose]
  return (
    <>
      <Breadcrumbs items={[{ label: words.all, href: '/secretariat/mails' }, { label: name }]} />
      <PageHeading title={name} lead={`${words.audience} ${words.audiences[mail.audience]}. ${trigger}`} />
      <p className="text-ink-2">{words.preview}</p>
      {shown.map((version) => (
        <Section key={version.language} title={words.languages[version.language]}>
          <ShownText mail={version} subject={words.subject} />
        </Section>
      ))}
    </>
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
        <ShownBlock key={i} block={block} />
      ))}
      <p>{mail.signature}</p>
    </article>
  )
}

function ShownBlock({ block }: { block: Block }) {
  if (block.kind === 'paragraph') return <p>{block.text}</p>
  if (block.kind === 'facts')
    return (
      <ul>
        {block.rows.map((row) => (
          <li key={row.label}>
            <span className="text-ink-2">{row.label}: </span>
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
