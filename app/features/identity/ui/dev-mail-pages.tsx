import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, Facts, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { identityMessages } from '../messages'

export type MailSummary = { id: string; toEmail: string; subject: string; purpose: string; createdAt: Date }

/** The outbox of a product without a mail server. */
export function DevMailListPage({ mails, search }: { mails: readonly MailSummary[]; search: string }) {
  const words = useMessages(identityMessages).devMail
  const formats = useFormats()
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <FilterSentence parts={[{ kind: 'search', name: 'search', label: words.search, value: search }]} clearHref={search ? '/dev/mail' : undefined} />
      <DataTable
        caption={words.title}
        rows={mails}
        rowKey={(mail) => mail.id}
        rowHref={(mail) => `/dev/mail/${mail.id}`}
        columns={[
          { key: 'subject', header: words.subject, primary: true, cell: (mail) => mail.subject },
          { key: 'to', header: words.to, cell: (mail) => mail.toEmail },
          { key: 'purpose', header: words.purpose, cell: (mail) => mail.purpose },
          { key: 'at', header: words.at, cell: (mail) => formats.instant(mail.createdAt) },
        ]}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </>
  )
}

/** One mail with its links, as text and as its reader sees it. */
export function DevMailPage({ mail }: { mail: MailSummary & { toName: string; text: string; links: readonly string[]; attachments: readonly { id: string; fileName: string }[] } }) {
  const words = useMessages(identityMessages).devMail
  return (
    <>
      <PageHeading eyebrow={mail.purpose} title={mail.subject} />
      <Facts
        facts={[
          { label: words.to, value: `${mail.toName} <${mail.toEmail}>` },
          ...(mail.attachments.length > 0 ? [{ label: words.attachments, value: mail.attachments.map((a) => <TextLink key={a.id} href={`/dev/mail/${mail.id}/${a.id}`}>{a.fileName}</TextLink>) }] : []),
        ]}
      />
      <ul className="stack my-4">
        {mail.links.map((link) => (
          <li key={link}>
            <a href={link} className="break-all">
              {link}
            </a>
          </li>
        ))}
      </ul>
      <iframe title={mail.subject} src={`/dev/mail/${mail.id}/html`} sandbox="" className="w-full border border-line" height={520} />
      <Section title={words.text}>
        <pre className="whitespace-pre-wrap break-all">{mail.text}</pre>
      </Section>
    </>
  )
}
