import type { ReactNode } from 'react'
import { useMessages } from '#app/ui/language'
import { Breadcrumbs, PageHeading, StatusTag, TextLink, type Breadcrumb } from '#app/ui/primitives'
import { templateMessages } from '../messages'

type Family = keyof (typeof templateMessages)['en']['clauses']['families']
export type ClausesPageProps = { family: Family; crumbs: readonly Breadcrumb[]; shown: { en: ReactNode; fr: ReactNode }; children: ReactNode }

/** The texts whose clauses are edited. */
export function ClauseFamiliesPage({ families }: { families: readonly { family: Family; edited: boolean }[] }) {
  const all = useMessages(templateMessages)
  const words = all.clauses
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <ul className="stack">
        {families.map(({ family, edited }) => (
          <li key={family}>
            <TextLink href={`/secretariat/agreement-wording/${family}`}>{words.families[family]}</TextLink> {edited ? <StatusTag tone="neutral">{all.edited}</StatusTag> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The clauses of one kind of agreement, as a draft has them today, and what the page has to say about their wording. */
export function ClausesPage({ family, crumbs, shown, children }: ClausesPageProps) {
  const words = useMessages(templateMessages).clauses
  const other: Family = family === 'contribution' ? 'placement' : 'contribution'
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageHeading eyebrow={words.title} title={words.families[family]} lead={words.lead} actions={<TextLink href={`/secretariat/agreement-wording/${other}`}>{words.other(words.families[other])}</TextLink>} />
      {children}
      <BothTexts {...shown} />
    </>
  )
}

/** Both languages beside each other, on a narrow screen below each other. */
export function BothTexts({ en, fr }: { en: ReactNode; fr: ReactNode }) {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <div className="border border-line p-4">{en}</div>
      <div className="border border-line p-4">{fr}</div>
    </div>
  )
}
