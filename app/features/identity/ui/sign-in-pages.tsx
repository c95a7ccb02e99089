import type { SubmissionResult } from '@conform-to/react'
import { useFormats, useMessages } from '#app/ui/language'
import { PageForm, pageForm, RadioField, SubmitButton, TextField } from '#app/ui/form'
import { Button, Facts, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import type { Role } from '#app/kernel/access'
import { identityMessages } from '../messages'
import { ownDataMessages } from '../messages/own-data'

type Answer = SubmissionResult<string[]> | null

/** Asks for the address that the link goes to; after that says where to look. */
export function SignInPage({ next, sentTo, lastResult }: { next: string | null; sentTo: string | null; lastResult?: Answer }) {
  const words = useMessages(identityMessages).signIn
  const { fields, errors } = pageForm(['email'], { lastResult })
  if (sentTo) {
    return (
      <>
        <PageHeading title={words.sentTitle} lead={words.sent(sentTo)} />
        <p>
          <TextLink href="/sign-in">{words.again}</TextLink>
        </p>
      </>
    )
  }
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <PageForm errors={errors} hidden={{ next: next ?? undefined }}>
        <TextField {...fields.email} type="email" label={words.email} autoComplete="email" />
        <SubmitButton wide>{words.submit}</SubmitButton>
      </PageForm>
    </>
  )
}

/** Behind a mailed link: a button, because mail programs open addresses by themselves. */
export function OpenLinkPage({ next, stale }: { next: string | null; stale: boolean }) {
  const words = useMessages(identityMessages).signIn
  return (
    <>
      <PageHeading title={words.openTitle} lead={words.openLead} />
      {stale ? (
        <Notice tone="stop">
          {words.stale} <TextLink href="/sign-in">{words.title}</TextLink>
        </Notice>
      ) : (
        <PageForm hidden={{ next: next ?? undefined }}>
          <SubmitButton wide>{words.open}</SubmitButton>
        </PageForm>
      )}
    </>
  )
}

type Profile = { name: string; email: string; language: 'en' | 'fr'; roles: readonly { grant: string; role: Role; of: string | null }[] }
type Session = { id: string; createdAt: Date; userAgent: string | null; current: boolean }

/** One's own name, language, roles and sessions. */
export function AccountPage({ profile, sessions, workspace, lastResult }: { profile: Profile; sessions: readonly Session[]; workspace: string; lastResult?: Answer }) {
  const words = useMessages(identityMessages)
  const formats = useFormats()
  const { account } = words
  const ownData = useMessages(ownDataMessages)
  const { fields, errors } = pageForm(['name', 'language'], { lastResult, defaultValue: profile })
  return (
    <>
      <PageHeading title={account.title} />
      <Facts
        facts={[
          { label: account.email, value: profile.email },
          { label: account.roles, value: profile.roles.length === 0 ? account.noRoles : profile.roles.map((r) => (r.of ? `${words.roles[r.role]} · ${r.of}` : words.roles[r.role])).join('; ') },
        ]}
      />
      {profile.roles.length > 0 ? (
        <p>
          <TextLink href={workspace}>{account.workspace}</TextLink>
        </p>
      ) : null}
      <PageForm errors={errors}>
        <TextField {...fields.name} label={account.name} autoComplete="name" />
        <RadioField {...fields.language} label={account.language} look="segments" choices={[{ value: 'en', label: 'English' }, { value: 'fr', label: 'Français' }]} />
        <SubmitButton>{account.save}</SubmitButton>
      </PageForm>
      <Section title={account.sessions}>
        <ul className="stack">
          {sessions.map((session) => (
            <li key={session.id} className="flex flex-wrap items-center gap-4">
              <span>
                {session.userAgent?.slice(0, 60) ?? ''} {account.since(formats.instant(session.createdAt))} {session.current ? `(${account.thisOne})` : ''}
              </span>
              {session.current ? null : (
                <form method="post" action="/account/end-session">
                  <input type="hidden" name="session" value={session.id} />
                  <Button variant="quiet">{account.end}</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
        <p className="mt-6">
          <TextLink href="/account/data">{ownData.title}</TextLink>
        </p>
        <form method="post" action="/sign-out" className="mt-6">
          <Button variant="quiet">{account.signOut}</Button>
        </form>
      </Section>
    </>
  )
}

/** The demonstration's people with links that sign in as each of them. */
export function DemoPeoplePage({ people }: { people: readonly { name: string; email: string; roles: readonly { role: Role; of: string | null }[]; url: string }[] }) {
  const words = useMessages(identityMessages)
  return (
    <>
      <PageHeading title={words.signIn.demoPeople} lead={words.signIn.demoPeopleLead} />
      <ul className="stack">
        {people.map((person) => (
          <li key={person.email}>
            <TextLink href={person.url}>{person.name}</TextLink> <span className="text-ink-2">{person.roles.map((r) => (r.of ? `${words.roles[r.role]} · ${r.of}` : words.roles[r.role])).join('; ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
