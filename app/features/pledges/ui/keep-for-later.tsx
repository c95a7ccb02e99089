import type { SubmissionResult } from '@conform-to/react'
import { PageForm, pageForm, SubmitButton, TextField } from '#app/ui/form'
import { useMessages } from '#app/ui/language'
import { PageHeading, TextLink } from '#app/ui/primitives'
import { giveMessages } from '../messages/give'

/** Under each step: the way to go on another time. */
export function KeepForLater({ href }: { href: string }) {
  const { later } = useMessages(giveMessages)
  return (
    <p className="mt-6 text-small">
      <TextLink href={href}>{later.link}</TextLink>
    </p>
  )
}

type Props = { page: string; address: string; backHref: string; email: string | null; lastResult?: SubmissionResult<string[]> | null }

/** The address of what is unfinished, to keep, or to be mailed to oneself. */
export function KeepForLaterPage({ page, address, backHref, email, lastResult }: Props) {
  const { later } = useMessages(giveMessages)
  const { fields, errors } = pageForm(['email'], { lastResult, defaultValue: { email: email ?? '' } })
  return (
    <>
      <PageHeading title={later.title} lead={later.lead} />
      <p className="mt-4 break-all font-semibold">
        <a href={address}>{address}</a>
      </p>
      <p className="mt-2 text-small text-ink-2">{later.secret}</p>
      <div className="mt-6">
        <PageForm errors={errors} hidden={{ page }}>
          <TextField {...fields.email} type="email" label={later.email} hint={later.emailHint} autoComplete="email" />
          <SubmitButton wide aside={<TextLink href={backHref}>{later.back}</TextLink>}>
            {later.send}
          </SubmitButton>
        </PageForm>
      </div>
    </>
  )
}
