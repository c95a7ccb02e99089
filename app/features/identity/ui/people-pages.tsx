import type { SubmissionResult } from '@conform-to/react'
import { ROLES, type DonorDuty, type Role } from '#app/kernel/access'
import { dayOf, type Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, FieldSet, PageForm, pageForm, RadioField, SelectField, SubmitButton, TextField } from '#app/ui/form'
import { Button, ButtonLink, ConfirmPanel, EmptyState, Facts, Notice, PageHeading, Pager, Section, TextLink } from '#app/ui/primitives'
import { DataTable, FilterSentence } from '#app/ui/table'
import { identityMessages } from '../messages'

type Answer = SubmissionResult<string[]> | null
export type RoleRow = { grant: string; role: Role; of: string | null; duties: readonly DonorDuty[]; fromOn: Day | null; untilOn: Day | null; grantedBy: string; grantedAt: Date; isInForce: boolean }
export type PersonRow = { id: string; name: string; email: string; roles: readonly RoleRow[]; lastSeenAt: Date | null; sessions: number }

/** A role in one line: for whom it is held, and a deputy's days. */
function useRoleText(): (role: RoleRow) => string {
  const words = useMessages(identityMessages)
  const formats = useFormats()
  const { days, notInForce } = words.people
  return ({ role, of, duties, fromOn, untilOn, isInForce }) => {
    const [from, until] = [fromOn && formats.day(fromOn), untilOn && formats.day(untilOn)]
    const span = from && until ? days.both(from, until) : from ? days.from(from) : until ? days.until(until) : null
    const held = role === 'donor-contact' ? duties.map((duty) => words.duties[duty]).join(', ') || words.reads : null
    return [words.roles[role], of, held, span, isInForce ? null : notInForce].filter(Boolean).join(' · ')
  }
}

/** Who can sign in. */
export function PeoplePage({ people, filter, next }: { people: readonly PersonRow[]; filter: { search: string; role: string }; next: string | null }) {
  const words = useMessages(identityMessages)
  const formats = useFormats()
  const textOf = useRoleText()
  const w = words.people
  return (
    <>
      <PageHeading title={w.title(filter.role ? ` · ${words.roles[filter.role as Role]}` : '')} lead={w.lead} actions={<ButtonLink href="/secretariat/people/invite">{w.invite}</ButtonLink>} />
      <FilterSentence
        clearHref={filter.search || filter.role ? '/secretariat/people' : undefined}
        parts={[w.with, { name: 'role', label: w.role, value: filter.role, options: [{ value: '', label: w.all }, ...ROLES.map((role) => ({ value: role, label: words.roles[role] }))] }, { kind: 'search', name: 'search', label: w.search, value: filter.search }]}
      />
      <DataTable
        caption={w.heading}
        rows={people}
        rowKey={(row) => row.id}
        rowHref={(row) => `/secretariat/people/${row.id}`}
        columns={[
          { key: 'name', header: w.name, primary: true, cell: (row) => <bdi>{row.name}</bdi> },
          { key: 'email', header: w.email, cell: (row) => <span className="break-all">{row.email}</span> },
          { key: 'roles', header: w.roles, cell: (row) => (row.roles.length === 0 ? w.noRoles : row.roles.map(textOf).join('; ')) },
          { key: 'seen', header: w.lastSeen, cell: (row) => (row.lastSeenAt ? formats.shortDay(dayOf(row.lastSeenAt)) : w.notSeen) },
        ]}
        empty={<EmptyState title={w.none}>{w.noneText}</EmptyState>}
      />
      <Pager next={next} />
    </>
  )
}

const ROLE_NAMES = ['role', 'of', 'fromOn', 'untilOn'] as const

function RoleFields({ fields }: { fields: Record<(typeof ROLE_NAMES)[number], { name: string; defaultValue?: string; errors?: readonly string[] }> }) {
  const words = useMessages(identityMessages)
  const w = words.people
  return (
    <>
      <SelectField {...fields.role} label={w.role} options={ROLES.map((role) => ({ value: role, label: words.roles[role] }))} />
      <TextField {...fields.of} label={w.of} hint={w.ofHint} autoComplete="off" optional />
      <FieldSet legend={w.deputyHint} columns>
        <DateField {...fields.fromOn} label={w.fromOn} optional />
        <DateField {...fields.untilOn} label={w.untilOn} optional />
      </FieldSet>
    </>
  )
}

/** Names somebody with a first role. */
export function InvitePage({ lastResult }: { lastResult?: Answer }) {
  const w = useMessages(identityMessages).people
  const { fields, errors } = pageForm(['name', 'email', 'language', ...ROLE_NAMES], { lastResult, defaultValue: { language: 'en' } })
  return (
    <>
      <PageHeading title={w.invite} lead={w.inviteLead} />
      <PageForm errors={errors}>
        <TextField {...fields.name} label={w.name} autoComplete="off" />
        <TextField {...fields.email} type="email" label={w.email} autoComplete="off" />
        <RadioField {...fields.language} label={w.language} look="segments" choices={[{ value: 'en', label: 'English' }, { value: 'fr', label: 'Français' }]} />
        <RoleFields fields={fields} />
        <SubmitButton>{w.invite}</SubmitButton>
      </PageForm>
    </>
  )
}

/** One person: what they may do, and who gave it to them. */
export function PersonPage({ person, answers = {} }: { person: PersonRow & { isSelf: boolean }; answers?: { grant?: Answer; revoke?: Answer } }) {
  const w = useMessages(identityMessages).people
  const at = (deed: string) => `/secretariat/people/${person.id}/${deed}`
  return (
    <>
      <PageHeading eyebrow={w.heading} title={<bdi>{person.name}</bdi>} />
      {answers.revoke?.error?.['']?.map((sentence) => (
        <Notice key={sentence} tone="stop">
          {sentence}
        </Notice>
      ))}
      <Facts
        facts={[
          { label: w.email, value: <a href={`mailto:${person.email}`}>{person.email}</a> },
          { label: w.lastSeen, value: w.sessions(person.sessions) },
          { label: w.history, value: <TextLink href={`/secretariat/audit?person=${person.id}`}>{w.history}</TextLink> },
        ]}
      />
      <Section title={w.roles}>
        {person.isSelf ? <p className="text-ink-2">{w.own}</p> : null}
        <HeldRoles person={person} action={at('revoke')} />
      </Section>
      {person.isSelf ? null : <GiveRole action={at('grant')} lastResult={answers.grant} />}
      {person.sessions > 0 && !person.isSelf ? (
        <form method="post" action={at('end-sessions')} className="mt-8">
          <Button variant="quiet">{w.signOut}</Button>
        </form>
      ) : null}
    </>
  )
}

function HeldRoles({ person, action }: { person: PersonRow & { isSelf: boolean }; action: string }) {
  const words = useMessages(identityMessages)
  const formats = useFormats()
  const textOf = useRoleText()
  const w = words.people
  if (person.roles.length === 0) return <p>{w.noRoles}</p>
  return (
    <ul className="stack">
      {person.roles.map((held) => (
        <li key={held.grant}>
          <p>
            {textOf(held)} <span className="text-small text-ink-2">· {w.givenBy(held.grantedBy, formats.day(dayOf(held.grantedAt)))}</span>
          </p>
          {person.isSelf ? null : (
            <ConfirmPanel label={w.take} confirm={w.take} action={action} hidden={{ grant: held.grant }}>
              <p>{w.takeWarning(words.roles[held.role])}</p>
            </ConfirmPanel>
          )}
        </li>
      ))}
    </ul>
  )
}

function GiveRole({ action, lastResult }: { action: string; lastResult?: Answer }) {
  const w = useMessages(identityMessages).people
  const { fields, errors } = pageForm(ROLE_NAMES, { lastResult })
  return (
    <Section title={w.give}>
      <PageForm action={action} errors={errors}>
        <RoleFields fields={fields} />
        <SubmitButton variant="quiet">{w.give}</SubmitButton>
      </PageForm>
    </Section>
  )
}
