import type { SubmissionResult } from '@conform-to/react'
import { DONOR_DUTIES, type DonorDuty } from '#app/kernel/access'
import { dayOf, type Day } from '#app/kernel/time'
import { CheckboxesField, CheckboxField, PageForm, pageForm, RadioField, SubmitButton, TextField } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { Button, ButtonLink, ConfirmPanel, EmptyState, Facts, Notice, PageHeading, Section, StatusTag, TextLink } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import type { InvitationState } from '../domain/people'
import { peopleMessages } from '../messages/people'

type Answer = SubmissionResult<string[]> | null
export type PersonOfDonor = { key: string; name: string; email: string; function: string | null; phone: string | null; language: 'en' | 'fr'; isPrimary: boolean; duties: readonly DonorDuty[] | null; untilOn: string | null; isSelf: boolean }
export type OpenInvitation = { id: string; name: string; email: string; duties: readonly DonorDuty[]; sentAt: Date; expiresAt: Date; by: string; state: InvitationState }
export type PeopleOfDonor = { donor: { id: string; ref: string; name: string }; people: readonly PersonOfDonor[]; invitations: readonly OpenInvitation[]; mayManage: boolean }

/** What somebody may do for the donor, in one line. */
function useDutyText(): (duties: readonly DonorDuty[] | null) => string {
  const words = useMessages(peopleMessages)
  return (duties) => (duties === null ? words.noAccess : duties.length === 0 ? words.reader : duties.map((duty) => words.duties[duty]).join(', '))
}

/** The people of each donor that the reader may see. `base`: where the deeds are; `query` names the donor where the address does not. */
export function DonorPeoplePage({ of, base, named, refusal }: { of: readonly PeopleOfDonor[]; base: string; named: boolean; refusal?: Answer }) {
  const words = useMessages(peopleMessages)
  const [only] = of
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} eyebrow={of.length === 1 && only ? only.donor.name : undefined} actions={of.length === 1 && only?.mayManage ? <Invite people={only} base={base} named={named} /> : null} />
      {refusal?.error?.['']?.map((sentence) => (
        <Notice key={sentence} tone="stop">
          {sentence}
        </Notice>
      ))}
      {of.map((people) =>
        of.length === 1 ? (
          <PeopleSections key={people.donor.id} people={people} base={base} />
        ) : (
          <Section key={people.donor.id} title={people.donor.name} actions={people.mayManage ? <Invite people={people} base={base} named={named} /> : null}>
            <PeopleSections people={people} base={base} />
          </Section>
        ),
      )}
      <p className="mt-6 text-small text-ink-2">{words.readerHint}</p>
    </>
  )
}

function Invite({ people, base, named }: { people: PeopleOfDonor; base: string; named: boolean }) {
  const words = useMessages(peopleMessages)
  return <ButtonLink href={`${base}/invite${named ? '' : `?donor=${encodeURIComponent(people.donor.ref)}`}`}>{words.invite}</ButtonLink>
}

function PeopleSections({ people: { donor, people, invitations, mayManage }, base }: { people: PeopleOfDonor; base: string }) {
  const words = useMessages(peopleMessages)
  return (
    <>
      <PeopleTable people={people} caption={words.ofDonor(donor.name)} hrefOf={mayManage ? (key) => `${base}/${key}` : null} />
      {mayManage && invitations.length > 0 ? (
        <Section title={words.invitations}>
          <ul className="stack">
            {invitations.map((invitation) => (
              <Invitation key={invitation.id} invitation={invitation} base={`${base}/invitations/${invitation.id}`} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

/** Who a donor's people are: the first to be written to on top. */
export function PeopleTable({ people, caption, hrefOf }: { people: readonly PersonOfDonor[]; caption: string; hrefOf: ((key: string) => string) | null }) {
  const words = useMessages(peopleMessages)
  const formats = useFormats()
  const textOf = useDutyText()
  const { columns } = words
  return (
    <DataTable
      caption={caption}
      rows={people}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          header: columns.name,
          primary: true,
          cell: (row) => (
            <>
              <bdi>{row.name}</bdi>
              {row.isSelf ? <span className="text-ink-2"> ({words.self})</span> : null}
              {row.isPrimary ? (
                <>
                  {' '}
                  <StatusTag tone="good">{words.primary}</StatusTag>
                </>
              ) : null}
            </>
          ),
        },
        { key: 'function', header: columns.function, cell: (row) => row.function ?? '' },
        {
          key: 'email',
          header: columns.email,
          cell: (row) => (
            <>
              <a className="wrap-anywhere" href={`mailto:${row.email}`}>{row.email}</a>
              {row.phone ? (
                <>
                  <br />
                  <a className="whitespace-nowrap" href={`tel:${row.phone.replace(/[^+\d]/g, '')}`}>{row.phone}</a>
                </>
              ) : null}
            </>
          ),
        },
        { key: 'language', header: columns.language, cell: (row) => words.languages[row.language] },
        { key: 'duties', header: columns.duties, cell: (row) => [textOf(row.duties), row.untilOn ? words.until(formats.day(row.untilOn as Day)) : null].filter(Boolean).join(' · ') },
        ...(hrefOf ? [{ key: 'edit', header: '', cell: (row: PersonOfDonor) => <a href={hrefOf(row.key)} aria-label={words.editOf(row.name)}>{words.edit}</a> }] : []),
      ]}
      empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
    />
  )
}

function Invitation({ invitation, base }: { invitation: OpenInvitation; base: string }) {
  const words = useMessages(peopleMessages)
  const formats = useFormats()
  const textOf = useDutyText()
  const { name, email, duties, by, sentAt, expiresAt, state } = invitation
  return (
    <li>
      <p>
        <bdi>{name}</bdi> · <span className="break-all">{email}</span> · {textOf(duties)}
      </p>
      <p className="text-small text-ink-2">
        {words.invitedBy(by, formats.day(dayOf(sentAt)))} · {state === 'EXPIRED' ? words.expired : words.opensUntil(formats.day(dayOf(expiresAt)))}
      </p>
      <div className="flex flex-wrap gap-3 mt-2">
        <form method="post" action={`${base}/resend`}>
          <Button variant="quiet" aria-label={words.resendOf(name)}>
            {words.resend}
          </Button>
        </form>
        <ConfirmPanel label={words.revoke} confirm={words.revoke} action={`${base}/revoke`}>
          <p>{words.revokeWarning(name)}</p>
        </ConfirmPanel>
      </div>
    </li>
  )
}

const CONTACT = ['name', 'function', 'phone', 'language'] as const

function ContactFields({ fields }: { fields: Record<(typeof CONTACT)[number], { name: string; defaultValue?: string; errors?: readonly string[] }> }) {
  const w = useMessages(peopleMessages).fields
  return (
    <>
      <TextField {...fields.name} label={w.name} autoComplete="off" />
      <TextField {...fields.function} label={w.function} autoComplete="off" optional />
      <TextField {...fields.phone} type="tel" label={w.phone} autoComplete="off" optional />
      <RadioField {...fields.language} label={w.language} look="segments" choices={[{ value: 'en', label: 'English' }, { value: 'fr', label: 'Français' }]} />
    </>
  )
}

function DutiesField({ chosen, errors }: { chosen: readonly string[]; errors?: readonly string[] }) {
  const words = useMessages(peopleMessages)
  return <CheckboxesField name="duties" label={words.fields.duties} hint={words.readerHint} errors={errors} optional defaultValues={chosen} choices={DONOR_DUTIES.map((duty) => ({ value: duty, label: words.duties[duty], hint: words.dutyHints[duty] }))} />
}

function dutiesTyped(lastResult: Answer | undefined, otherwise: readonly string[]): readonly string[] {
  if (!lastResult) return otherwise
  const typed = lastResult.initialValue?.duties
  return Array.isArray(typed) ? typed.filter((one): one is string => typeof one === 'string') : typeof typed === 'string' ? [typed] : []
}

/** Asks somebody to speak for the donor, or names a contact. */
export function InviteDonorPersonPage({ donor, back, lastResult }: { donor: { name: string }; back: string; lastResult?: Answer }) {
  const words = useMessages(peopleMessages)
  const { fields, errors } = pageForm(['email', 'contactOnly', ...CONTACT, 'duties'], { lastResult, defaultValue: { language: 'en' } })
  return (
    <>
      <PageHeading eyebrow={<TextLink href={back}>{words.ofDonor(donor.name)}</TextLink>} title={words.invite} lead={words.inviteLead} />
      <PageForm errors={errors}>
        <TextField {...fields.email} type="email" label={words.fields.email} autoComplete="off" />
        <ContactFields fields={fields} />
        <DutiesField chosen={dutiesTyped(lastResult, [])} errors={fields.duties.errors} />
        <CheckboxField name="contactOnly" label={words.fields.contactOnly} hint={words.fields.contactOnlyHint} defaultChecked={fields.contactOnly.defaultValue === 'on'} />
        <SubmitButton>{words.send}</SubmitButton>
      </PageForm>
    </>
  )
}

/** How somebody of the donor is reached, what they may do for it, and the way out. */
export function EditDonorPersonPage({ donor, person, back, here, answers = {} }: { donor: { name: string }; person: PersonOfDonor; back: string; here: string; answers?: { change?: Answer; remove?: Answer } }) {
  const words = useMessages(peopleMessages)
  const textOf = useDutyText()
  const { fields, errors } = pageForm(CONTACT, { lastResult: answers.change, defaultValue: { name: person.name, function: person.function, phone: person.phone, language: person.language } })
  const asksDuties = person.duties !== null && !person.isSelf
  return (
    <>
      <PageHeading eyebrow={<TextLink href={back}>{words.ofDonor(donor.name)}</TextLink>} title={<bdi>{person.name}</bdi>} />
      {answers.remove?.error?.['']?.map((sentence) => (
        <Notice key={sentence} tone="stop">
          {sentence}
        </Notice>
      ))}
      <Facts facts={[{ label: words.columns.email, value: <a href={`mailto:${person.email}`}>{person.email}</a> }, ...(asksDuties ? [] : [{ label: words.columns.duties, value: textOf(person.duties) }])]} />
      <PageForm action={here} errors={errors} hidden={asksDuties ? { has: 'duties' } : {}}>
        <ContactFields fields={fields} />
        {asksDuties ? <DutiesField chosen={dutiesTyped(answers.change, person.duties ?? [])} /> : null}
        {person.isPrimary ? null : <CheckboxField name="isPrimary" label={words.fields.isPrimary} hint={words.fields.isPrimaryHint} />}
        <SubmitButton>{words.save}</SubmitButton>
      </PageForm>
      {person.isSelf ? (
        <p className="mt-8 text-ink-2">{words.ownDuties}</p>
      ) : (
        <div className="mt-8">
          <ConfirmPanel label={person.duties ? words.remove : words.removeContact} confirm={person.duties ? words.remove : words.removeContact} action={`${here}/remove`}>
            <p>{words.removeWarning(person.name)}</p>
          </ConfirmPanel>
        </div>
      )}
    </>
  )
}

/** Behind the mailed link: for which donor, by whom, to do what; and the button that accepts. */
export function JoinDonorPage({ invitation, lastResult }: { invitation: { donor: string; name: string; email: string; by: string; duties: readonly DonorDuty[]; state: InvitationState; expiresAt: Date }; lastResult?: Answer }) {
  const words = useMessages(peopleMessages)
  const formats = useFormats()
  const textOf = useDutyText()
  const { donor, name, email, by, duties, state } = invitation
  const said = state === 'OPEN' ? null : words.joinRefusals[state === 'EXPIRED' ? 'INVITATION_EXPIRED' : state === 'ACCEPTED' ? 'INVITATION_USED' : 'INVITATION_REVOKED']
  return (
    <>
      <PageHeading title={words.join.title(donor)} lead={words.join.lead(by, donor)} />
      {said ? (
        <Notice tone="warn">
          {said} {state === 'ACCEPTED' ? <TextLink href="/sign-in">{words.join.signIn}</TextLink> : words.join.askAgain}
        </Notice>
      ) : (
        <>
          <Facts facts={[{ label: words.join.asWhom, value: `${name}, ${email}` }, { label: words.join.mayDo, value: textOf(duties) }, { label: words.join.until, value: formats.day(dayOf(invitation.expiresAt)) }]} />
          <PageForm errors={lastResult?.error}>
            <SubmitButton wide>{words.join.button}</SubmitButton>
          </PageForm>
        </>
      )}
    </>
  )
}
