import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { useFormats, useMessages } from '#app/ui/language'
import { DateField, ErrorSummary, pageForm, TextAreaField, TextField } from '#app/ui/form'
import { Breadcrumbs, ButtonLink, ConfirmPanel, Disclosure, Facts, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { callMessages } from '../messages'
import { CallFacts, CallText, CriteriaTable, type CallWords } from './call-facts'

export type CallDetail = CallWords & {
  window: { modality: string; pledge: string | null }
  talkFrom: number
  decision: string | null
  decidedBy: string | null
  standing: { day: Day; holds: Money; offered: Money; promised: Money }
}

type Result = SubmissionResult<string[]> | null | undefined

type Props = { call: CallDetail; mayManage: boolean; lastResult?: Result; /** Applications, scores, decision. */ children?: ReactNode }

/** A call with what stands behind it, and what may be done with it next. */
export function CallPage({ call, mayManage, lastResult, children }: Props) {
  const words = useMessages(callMessages)
  const formats = useFormats()
  const { page } = words
  const at = `/secretariat/calls/${call.ref}`
  return (
    <>
      <Breadcrumbs items={[{ label: words.calls, href: '/secretariat/calls' }, { label: call.ref }]} />
      <PageHeading
        eyebrow={`${words.call} ${call.ref}`}
        title={formats.text(call.title)}
        actions={
          mayManage && call.stage === 'DRAFT' ? (
            <ButtonLink href={`${at}/edit`} variant="quiet">
              {page.edit}
            </ButtonLink>
          ) : call.stage === 'DRAFT' ? null : (
            <TextLink href={`/${formats.language}/calls/${call.ref}`}>{page.seePublic}</TextLink>
          )
        }
      />
      <ErrorSummary errors={lastResult?.error} />
      <CallFacts
        call={call}
        programmes="/secretariat/programmes"
        more={[{ label: page.talkFrom, value: page.points(formats.figure({ minor: BigInt(call.talkFrom), currency: 'USD' })) }]}
      />
      {children}
      {call.stage === 'DECIDED' || call.stage === 'CANCELLED' ? null : <Standing call={call} />}
      <Disclosure summary={page.text} open={call.stage === 'DRAFT'}>
        <CallText text={call.text} />
        <CriteriaTable criteria={call.criteria} />
      </Disclosure>
      {mayManage ? <Deeds call={call} at={at} lastResult={lastResult} /> : null}
    </>
  )
}

/** What the window holds, what others offer of it, and what this call leaves. */
function Standing({ call }: { call: CallDetail }) {
  const { page } = useMessages(callMessages)
  const formats = useFormats()
  const { holds, offered, promised, day } = call.standing
  const left = { minor: holds.minor - offered.minor - promised.minor - call.amount.minor, currency: holds.currency }
  return (
    <Section title={page.standing}>
      <Facts
        facts={[
          { label: page.holds, value: `${formats.money(holds)} (${page.onDay(formats.day(day))})` },
          { label: page.offered, value: formats.money(offered) },
          { label: page.promised, value: formats.money(promised) },
          { label: page.thisCall, value: formats.money(call.amount) },
          { label: page.left, value: formats.money(left) },
        ]}
      />
    </Section>
  )
}

function Deeds({ call, at, lastResult }: { call: CallDetail; at: string; lastResult: Result }) {
  const { page, form } = useMessages(callMessages)
  const { fields } = pageForm(['deadlineOn', 'deadlineTime', 'reason'], { lastResult, defaultValue: { deadlineTime: call.deadlineTime } })
  const runs = call.stage === 'UPCOMING' || call.stage === 'OPEN' || call.stage === 'SCORING'
  if (call.stage !== 'DRAFT' && !runs) return null
  return (
    <div className="stack mt-6">
      {call.stage === 'DRAFT' ? (
        <ConfirmPanel label={page.publish} confirm={page.publish} action={`${at}/publish`} tone="primary">
          <p>{page.publishWarning}</p>
        </ConfirmPanel>
      ) : null}
      {runs ? (
        <ConfirmPanel label={page.extend} confirm={page.extend} action={`${at}/extend`} tone="primary" open={Boolean(lastResult?.initialValue?.['deadlineOn'])}>
          <p>{page.extendWarning}</p>
          <DateField {...fields.deadlineOn} label={form.deadlineOn} />
          <TextField {...fields.deadlineTime} label={form.deadlineTime} hint={form.deadlineTimeHint} width="short" />
          <TextAreaField {...fields.reason} id="extend-reason" label={page.reason} rows={2} />
        </ConfirmPanel>
      ) : null}
      <ConfirmPanel label={page.cancel} confirm={page.cancel} action={`${at}/cancel`}>
        <p>{page.cancelWarning}</p>
        <TextAreaField {...fields.reason} id="cancel-reason" label={page.reason} rows={2} />
      </ConfirmPanel>
    </div>
  )
}
