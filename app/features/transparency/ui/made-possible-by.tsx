import { useFormats, useMessages } from '#app/ui/language'
import { Section, TextLink } from '#app/ui/primitives'
import { transparencyMessages } from '../messages'

type Givers = { names: readonly string[]; more: number }

/** Who stands behind awards: those who gave for just this, and the donors of the pool. Nothing where nobody does. */
export function MadePossibleBy({ earmarked, pooled }: { earmarked: Givers; pooled: Givers }) {
  const words = useMessages(transparencyMessages).givers
  const { language } = useFormats()
  if (earmarked.names.length + pooled.names.length === 0) return null
  return (
    <Section title={words.title}>
      <div className="prose">
        {earmarked.names.length > 0 ? <Group lead={words.earmarked} givers={earmarked} /> : null}
        {pooled.names.length > 0 ? (
          <>
            <Group lead={words.pooled} givers={pooled} />
            <p className="text-small text-ink-2">
              <TextLink href={`/${language}/method`}>{words.notional}</TextLink>
            </p>
          </>
        ) : null}
      </div>
    </Section>
  )
}

function Group({ lead, givers }: { lead: string; givers: Givers }) {
  const words = useMessages(transparencyMessages).givers
  const formats = useFormats()
  return (
    <p>
      {lead} {formats.list([...givers.names, ...(givers.more > 0 ? [words.more(formats.count(givers.more))] : [])])}.
    </p>
  )
}
