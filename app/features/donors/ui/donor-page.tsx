import type { ReactNode } from 'react'
import type { SubmissionResult } from '@conform-to/react'
import { dayOf, type Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, PageForm, pageForm, SelectField, SubmitButton, TextAreaField } from '#app/ui/form'
import { ButtonLink, Facts, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { Recognition } from '../domain/donor'
import { expiryOn, movesFrom, type DueDiligence } from '../domain/due-diligence'
import { donorMessages } from '../messages'
import { DueDiligenceTag, useKindName } from './kind'
import type { DonorRow } from './list-donors-page'
import { PeopleTable, type PeopleOfDonor } from './people-pages'

export type DonorDetail = DonorRow & {
  language: 'en' | 'fr'
  recognition: Recognition
  city: { ref: string; name: string } | null
  dueDiligenceNote: string | null
}

export type ReviewLine = { id: string; at: Date; by: string; verdict: DueDiligence; expiresOn: Day | null; note: string | null }

type Props = { donor: DonorDetail; reviews: readonly ReviewLine[]; today: Day; people: PeopleOfDonor; mayReview: boolean; children?: ReactNode; lastResult?: SubmissionResult<string[]> | null }

/** One donor for the team: who they are, whether agreements may come into force, and everything that they promised and gave (children). */
export function DonorPage({ donor, reviews, today, people, mayReview, children, lastResult }: Props) {
  const words = useMessages(donorMessages)
  const formats = useFormats()
  const kindOf = useKindName()
  const { desk } = words
  return (
    <>
      <PageHeading eyebrow={`${words.donor} ${donor.ref}`} title={donor.name} actions={<DueDiligenceTag state={donor.dueDiligence} />} />
      <Expiry donor={donor} today={today} />
      <Facts
        facts={[
          { label: desk.kind, value: kindOf(donor) },
          ...(donor.country ? [{ label: desk.country, value: formats.country(donor.country) }] : []),
          ...(donor.city ? [{ label: desk.city, value: <TextLink href={`/secretariat/cities/${donor.city.ref}`}>{donor.city.name}</TextLink> }] : []),
          { label: desk.recognition, value: words.recognitions[donor.recognition] },
          ...(donor.dueDiligenceExpiresOn ? [{ label: desk.expires, value: formats.day(donor.dueDiligenceExpiresOn) }] : []),
          ...(donor.dueDiligenceNote ? [{ label: desk.note, value: donor.dueDiligenceNote }] : []),
          { label: desk.statement, value: <TextLink href={`/secretariat/donors/${donor.ref}/statement`}>{desk.statement}</TextLink> },
        ]}
      />
      <Section title={desk.contacts} actions={<ButtonLink variant="quiet" href={`/secretariat/donors/${donor.ref}/people`}>{desk.people}</ButtonLink>}>
        <PeopleTable people={people.people} caption={desk.contacts} hrefOf={people.mayManage ? (key) => `/secretariat/donors/${donor.ref}/people/${key}` : null} />
      </Section>
      {children}
      <Reviews reviews={reviews} />
      {mayReview ? <Review donor={donor} lastResult={lastResult} /> : null}
    </>
  )
}

/** A clearance that ends soon, or has ended, in words. */
function Expiry({ donor, today }: { donor: DonorDetail; today: Day }) {
  const { desk } = useMessages(donorMessages)
  const formats = useFormats()
  const state = expiryOn({ dueDiligence: donor.dueDiligence, expiresOn: donor.dueDiligenceExpiresOn }, today)
  if (!state || !donor.dueDiligenceExpiresOn) return null
  const day = formats.day(donor.dueDiligenceExpiresOn)
  return <Notice tone={state === 'ENDED' ? 'stop' : 'warn'}>{state === 'ENDED' ? desk.hasEnded(day) : desk.endsSoon(day)}</Notice>
}

/** Who reviewed the donor, when, with what verdict, until when and why. */
function Reviews({ reviews }: { reviews: readonly ReviewLine[] }) {
  const { desk } = useMessages(donorMessages)
  const formats = useFormats()
  return (
    <Section title={desk.reviews}>
      <DataTable
        caption={desk.reviews}
        rows={reviews}
        rowKey={(row) => row.id}
        columns={[
          { key: 'when', header: desk.when, primary: true, cell: (row) => formats.shortDay(dayOf(row.at)) },
          { key: 'verdict', header: desk.verdict, cell: (row) => <DueDiligenceTag state={row.verdict} /> },
          { key: 'until', header: desk.until, cell: (row) => (row.expiresOn ? formats.shortDay(row.expiresOn) : '') },
          { key: 'who', header: desk.who, cell: (row) => <bdi>{row.by}</bdi> },
          { key: 'note', header: desk.note, cell: (row) => row.note },
        ]}
        empty={<p className="text-ink-2">{desk.noReview}</p>}
      />
    </Section>
  )
}

function Review({ donor, lastResult }: { donor: DonorDetail; lastResult?: SubmissionResult<string[]> | null }) {
  const words = useMessages(donorMessages)
  const { desk } = words
  const { fields, errors } = pageForm(['to', 'expiresOn', 'note'], { lastResult })
  return (
    <Section title={desk.reviewTitle}>
      <PageForm action={`/secretariat/donors/${donor.ref}/review`} errors={errors}>
        <SelectField {...fields.to} label={desk.moveTo} width="half" options={movesFrom(donor.dueDiligence).map((state) => ({ value: state, label: words.dueDiligence[state] }))} />
        <DateField {...fields.expiresOn} label={desk.expiresOn} optional />
        <TextAreaField {...fields.note} label={desk.note} hint={desk.noteHint} />
        <SubmitButton variant="quiet">{desk.save}</SubmitButton>
      </PageForm>
    </Section>
  )
}
