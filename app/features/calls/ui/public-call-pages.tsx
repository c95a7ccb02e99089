import { useFormats, useMessages } from '#app/ui/language'
import { Breadcrumbs, ButtonLink, EmptyState, Notice, PageHeading, Plate, Section } from '#app/ui/primitives'
import { DataTable } from '#app/ui/table'
import { callMessages } from '../messages'
import { CallFacts, CallStageTag, CallText, CriteriaTable, useDeadline, type CallWords } from './call-facts'

/** Every call that was published: the next deadline first. */
export function PublicCallsPage({ calls, base }: { calls: readonly CallWords[]; base: string }) {
  const words = useMessages(callMessages).public
  const [coming, over] = [calls.filter((call) => call.stage === 'OPEN' || call.stage === 'UPCOMING'), calls.filter((call) => call.stage !== 'OPEN' && call.stage !== 'UPCOMING')]
  return (
    <>
      <PageHeading size="display" title={words.title(coming.filter((call) => call.stage === 'OPEN').length)} lead={words.lead} />
      <Section title={words.open}>
        <CallsTable calls={coming} base={base} caption={words.open} empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>} />
      </Section>
      {over.length > 0 ? (
        <Section title={words.over}>
          <CallsTable calls={over} base={base} caption={words.over} empty={null} />
        </Section>
      ) : null}
    </>
  )
}

function CallsTable({ calls, base, caption, empty }: { calls: readonly CallWords[]; base: string; caption: string; empty: React.ReactNode }) {
  const { list, facts } = useMessages(callMessages)
  const formats = useFormats()
  const deadline = useDeadline()
  return (
    <DataTable
      caption={caption}
      rows={calls}
      rowKey={(call) => call.ref}
      rowHref={(call) => `${base}/${call.ref}`}
      columns={[
        { key: 'name', header: list.name, primary: true, cell: (call) => formats.text(call.title) },
        { key: 'state', header: list.state, cell: (call) => <CallStageTag stage={call.stage} /> },
        { key: 'deadline', header: list.deadline, cell: deadline },
        { key: 'perCity', header: facts.perCity, cell: (call) => facts.between(formats.money(call.floor), formats.money(call.ceiling)) },
        { key: 'amount', header: list.amount, align: 'end', cell: (call) => formats.figure(call.amount) },
      ]}
      empty={empty}
    />
  )
}

/** One call as everybody reads it. */
export function PublicCallPage({ call, funded, language }: { call: CallWords; funded: readonly { ref: string; name: string }[]; language: string }) {
  const words = useMessages(callMessages)
  const formats = useFormats()
  return (
    <>
      <Breadcrumbs items={[{ label: words.calls, href: `/${language}/calls` }, { label: call.ref }]} />
      <PageHeading eyebrow={`${words.call} ${call.ref}`} title={formats.text(call.title)} actions={call.stage === 'OPEN' ? <ButtonLink href={`/city/calls/${call.ref}`}>{words.public.apply}</ButtonLink> : null} />
      {call.stage === 'SCORING' ? <Notice tone="info">{words.public.waiting}</Notice> : null}
      <CallFacts call={call} programmes={`/${language}/programmes`} />
      <CallText text={call.text} />
      {call.stage === 'OPEN' ? <p className="text-ink-2">{words.public.applyHint}</p> : null}
      <CriteriaTable criteria={call.criteria} />
      {call.stage === 'DECIDED' ? (
        <Section title={words.public.funded} lead={words.public.fundedLead}>
          {funded.length === 0 ? (
            <p className="text-ink-2">{words.public.noneFunded}</p>
          ) : (
            <ul className="flex flex-wrap gap-3">
              {funded.map((city) => (
                <li key={city.ref}>
                  <Plate name={city.name} href={`/${language}/cities/${city.ref}`} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      ) : null}
    </>
  )
}
