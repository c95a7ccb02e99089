import type { ReactNode } from 'react'
import { priorityMessages } from '#app/features/priorities/messages'
import type { Bilingual } from '#app/kernel/language'
import { useFormats, useMessages } from '#app/ui/language'
import { Breadcrumbs, Facts, MoneyText, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { programmeMessages } from '../messages'
import type { ProgrammeRow } from './list-programmes-page'
import { ProgrammeStatusTag } from './programme-status'

export type ProgrammeDetail = ProgrammeRow & { summary: Bilingual; clusters: readonly { code: string; generation: number; name: Bilingual }[] }

type Props = { programme: ProgrammeDetail; base: string; actions?: ReactNode; /** Figures of its money and the places that it reached: joined by the route. */ funding?: ReactNode; children?: ReactNode }

/** One programme: what it is for, its days, its budget; its money is the route's to add. */
export function ProgrammePage({ programme, base, actions, funding, children }: Props) {
  const words = useMessages(programmeMessages)
  const areas = useMessages(priorityMessages)
  const formats = useFormats()
  const { fields } = words
  const area = areas.options[programme.priorityArea]
  return (
    <>
      <Breadcrumbs items={[{ label: words.programmes, href: base }, { label: programme.ref }]} />
      <PageHeading eyebrow={`${words.kinds[programme.kind]} · ${programme.ref}`} title={formats.text(programme.title)} lead={<Summary summary={programme.summary} />} actions={actions} />
      <Facts
        facts={[
          { label: fields.status, value: <ProgrammeStatusTag status={programme.status} /> },
          { label: fields.days, value: words.span(formats.day(programme.startsOn), formats.day(programme.endsOn)) },
          { label: fields.area, value: <TextLink href={`${base}?area=${programme.priorityArea}`}>{area.name}</TextLink> },
          { label: fields.budget, value: programme.budget.minor === 0n ? words.noBudget : <MoneyText amount={programme.budget} /> },
          {
            label: fields.clusters,
            value:
              programme.clusters.length === 0 ? (
                words.noClusters
              ) : (
                <ul>
                  {programme.clusters.map((cluster) => (
                    <li key={cluster.code}>
                      <TextLink href={`${base}?cluster=${cluster.code}`}>{`${formats.text(cluster.name)} (${cluster.generation})`}</TextLink>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {funding}
      <Section title={words.leadsTo}>
        <div className="prose">
          <p>{area.leadsTo}</p>
          <p>{area.whoBenefits}</p>
        </div>
      </Section>
      {children}
    </>
  )
}

/** The summary in the reader's language; where only the other is written, that one, marked. */
function Summary({ summary }: { summary: Bilingual }) {
  const words = useMessages(programmeMessages)
  const { language } = useFormats()
  const other = language === 'en' ? 'fr' : 'en'
  if (summary[language]) return <p>{summary[language]}</p>
  if (!summary[other]) return null
  return (
    <>
      <p lang={other}>{summary[other]}</p>
      <p className="text-small text-ink-2">{words.onlyOther}</p>
    </>
  )
}
