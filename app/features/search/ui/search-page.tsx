import { useFormats, useMessages } from '#app/ui/language'
import { EmptyState, MoneyText, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { FilterSentence } from '#app/ui/table'
import type { FoundGroup } from '../domain/found'
import { searchMessages } from '../messages'

/** What fits what was typed, kind by kind. */
export function SearchPage({ typed, groups, actions }: { typed: string; groups: readonly FoundGroup[]; actions: readonly { key: string; title: string; href: string }[] }) {
  const words = useMessages(searchMessages)
  const formats = useFormats()
  const count = groups.reduce((sum, group) => sum + group.found.length, typed === '' ? 0 : actions.length)
  return (
    <>
      <PageHeading title={typed === '' ? words.begin : count === 0 ? words.nothing(typed) : words.found(count, typed)} />
      <FilterSentence parts={[{ kind: 'search', name: 'q', label: words.field, value: typed }]} action="/secretariat/search" label={words.search} />
      {typed === '' ? <p className="text-ink-2">{words.beginText}</p> : count === 0 ? <EmptyState title={words.nothing(typed)}>{words.nothingText}</EmptyState> : null}
      <div data-found>
        {actions.length > 0 ? (
          <Section title={words.actions}>
            <ul className="todo">
              {actions.map((action) => (
                <li key={action.key}>
                  <TextLink href={action.href}>{action.title}</TextLink>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {groups.map((group) => (
          <Section key={group.kind} title={words.kinds[group.kind]} actions={group.all ? <TextLink href={group.all}>{words.all}</TextLink> : null}>
            <ul className="todo">
              {group.found.map((one) => (
                <li key={one.id}>
                  <TextLink href={one.href}>
                    <bdi>{typeof one.title === 'string' ? one.title : formats.text(one.title)}</bdi>
                  </TextLink>
                  <span>{one.amount ? <MoneyText amount={one.amount} /> : null}</span>
                  {one.ref ? <span className="d">{one.ref}</span> : null}
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  )
}
