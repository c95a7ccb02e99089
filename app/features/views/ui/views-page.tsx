import type { SubmissionResult } from '@conform-to/react'
import { useMessages } from '#app/ui/language'
import { CheckboxField, PageForm, pageForm, SubmitButton, TextField } from '#app/ui/form'
import { ConfirmPanel, Disclosure, EmptyState, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { viewMessages } from '../messages'

type Answer = SubmissionResult<string[]> | null | undefined
export type ViewLine = { id: string; name: string; query: string; isOwn: boolean; isShared: boolean; isFirst: boolean; owner: string }

/** `query` are filters that are about to be saved. */
type Props = { list: { title: string; path: string; name: string }; views: readonly ViewLine[]; query: string | null; mayShare: boolean; lastSave?: Answer; lastChange?: Answer }

const typedView = (answer: Answer): unknown => (answer?.initialValue as Record<string, unknown> | undefined)?.view

/** The saved views of a list: one's own to change, those of others to open. */
export function ViewsPage({ list, views, query, mayShare, lastSave, lastChange }: Props) {
  const words = useMessages(viewMessages)
  const [own, others] = [views.filter((view) => view.isOwn), views.filter((view) => !view.isOwn)]
  const base = `/secretariat/lists/${list.name}/views`
  return (
    <>
      <PageHeading title={words.title(list.title)} lead={words.lead} />
      {query ? <SaveView query={query} mayShare={mayShare} action={`${base}/save`} answer={lastSave} /> : null}
      {views.length === 0 && !query ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : null}
      {own.length > 0 ? (
        <Section title={words.own}>
          <ul className="stack">
            {own.map((view) => (
              <li key={view.id}>
                <ViewLink view={view} path={list.path} />
                <OwnView view={view} mayShare={mayShare} base={base} answer={typedView(lastChange) === view.id ? lastChange : undefined} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section title={words.ofTeam}>
          <ul className="stack">
            {others.map((view) => (
              <li key={view.id}>
                <ViewLink view={view} path={list.path} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <p className="mt-6">
        <TextLink href={`${list.path}?saved=none`}>{words.back(list.title)}</TextLink>
      </p>
    </>
  )
}

function ViewLink({ view, path }: { view: ViewLine; path: string }) {
  const words = useMessages(viewMessages)
  const marks = [view.isOwn ? null : words.by(view.owner), view.isShared && view.isOwn ? words.isShared : null, view.isFirst ? words.isFirst : null].filter(Boolean)
  return (
    <p>
      <TextLink href={`${path}?${view.query}`}>
        <bdi>{view.name}</bdi>
      </TextLink>
      {marks.length > 0 ? <span className="text-ink-2"> · {marks.join(' · ')}</span> : null}
    </p>
  )
}

function SaveView({ query, mayShare, action, answer }: { query: string; mayShare: boolean; action: string; answer: Answer }) {
  const words = useMessages(viewMessages)
  const { fields, errors } = pageForm(['name', 'shared', 'first'], { lastResult: answer })
  return (
    <Section title={words.save}>
      <PageForm action={action} errors={errors} hidden={{ query }}>
        <TextField {...fields.name} label={words.name} hint={words.nameHint} maxLength={60} />
        {mayShare ? <CheckboxField {...fields.shared} label={words.shared} /> : null}
        <CheckboxField {...fields.first} label={words.first} />
        <SubmitButton>{words.store}</SubmitButton>
      </PageForm>
    </Section>
  )
}

function OwnView({ view, mayShare, base, answer }: { view: ViewLine; mayShare: boolean; base: string; answer: Answer }) {
  const words = useMessages(viewMessages)
  const { fields, errors } = pageForm(['name', 'shared', 'first'], { lastResult: answer, defaultValue: { name: view.name, shared: view.isShared ? 'on' : undefined, first: view.isFirst ? 'on' : undefined } })
  return (
    <Disclosure summary={words.change(view.name)} open={Boolean(answer)}>
      <PageForm action={`${base}/change`} errors={errors} hidden={{ view: view.id }} id={`view-${view.id}`}>
        <TextField {...fields.name} id={`name-${view.id}`} label={words.name} maxLength={60} />
        {mayShare ? <CheckboxField {...fields.shared} id={`shared-${view.id}`} label={words.shared} /> : null}
        <CheckboxField {...fields.first} id={`first-${view.id}`} label={words.first} />
        <SubmitButton variant="quiet">{words.store}</SubmitButton>
      </PageForm>
      <ConfirmPanel label={words.remove} confirm={words.remove} action={`${base}/remove`} hidden={{ view: view.id }}>
        <p>{words.removeWarning(view.name)}</p>
      </ConfirmPanel>
    </Disclosure>
  )
}
