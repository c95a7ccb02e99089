import type { ReactNode } from 'react'
import type { PeriodState } from '#app/features/fund/domain/period'
import type { Language } from '#app/kernel/language'
import { subtract, type Money } from '#app/kernel/money'
import type { Day } from '#app/kernel/time'
import { ErrorSummary, type FormErrors } from '#app/ui/form'
import { useFormats, useMessages } from '#app/ui/language'
import { ConfirmPanel, Facts, Notice, PageHeading, Section, TextLink } from '#app/ui/primitives'
import { DataTable, type Column } from '#app/ui/table'
import type { SnapshotKind } from '../domain/closing'
import { POSITION_FIGURES, SOURCE_LINES, type ReadFigures } from '../domain/frozen-figures'
import { closingMessages } from '../messages'
import { PeriodStateTag } from './periods-page'

type Snapshot = { kind: SnapshotKind; sha256: string; takenBy: { id: string; name: string }; takenAt: Date; takenOn: Day; figures: ReadFigures; isWhole: boolean; isReproduced: boolean | null }
type Certificate = { id: string; number: string; language: Language; code: string }

export type ClosingView = { period: { code: string; startsOn: Day; endsOn: Day; state: PeriodState }; interim: Snapshot | null; certified: Snapshot | null; now: ReadFigures; expected: number; certificates: readonly Certificate[] }

type Props = { closing: ClosingView; duties: { person: string | null; begin: boolean; certify: boolean; isOver: boolean }; errors?: FormErrors | null; children?: ReactNode }

/** One period: how far it is closed, what was frozen of it, and what is to be done. */
export function PeriodPage({ closing, duties, errors, children }: Props) {
  const words = useMessages(closingMessages)
  const formats = useFormats()
  const { period, interim, certified } = closing
  const name = period.code.replace('-', '–')
  const lead = period.state === 'CLOSED' ? words.closedLead : period.state === 'CLOSING' ? words.closingLead : duties.isOver ? words.overLead : words.openLead(formats.day(period.endsOn))
  return (
    <>
      <PageHeading eyebrow={`${words.period} ${name} · ${formats.day(period.startsOn)} – ${formats.day(period.endsOn)}`} title={words.heading[period.state](name)} lead={lead} actions={<PeriodStateTag state={period.state} />} />
      <ErrorSummary errors={errors} />
      <Deeds closing={closing} duties={duties} />
      {children}
      {[interim, certified].map((snapshot) => (snapshot ? <SnapshotFacts key={snapshot.kind} snapshot={snapshot} period={period} /> : null))}
      {period.state === 'CLOSED' ? <Certificates certificates={closing.certificates} /> : null}
      <Compared closing={closing} />
    </>
  )
}

function Deeds({ closing, duties }: Pick<Props, 'closing' | 'duties'>) {
  const words = useMessages(closingMessages)
  const { period, interim, expected } = closing
  const at = (deed: string) => `/secretariat/periods/${period.code}/${deed}`
  if (period.state === 'CLOSED' || !duties.isOver) return null
  const isOwn = interim !== null && duties.person !== null && interim.takenBy.id === duties.person
  return (
    <div className="stack mb-6">
      {expected > 0 ? (
        <Notice tone="warn">
          {words.waiting(expected)} <a href="/secretariat/payments?status=EXPECTED">{words.transfers}</a>
        </Notice>
      ) : null}
      {period.state === 'OPEN' && duties.begin ? (
        <ConfirmPanel label={words.begin} confirm={words.begin} action={at('begin')} tone="primary">
          <p>{words.beginWarning}</p>
        </ConfirmPanel>
      ) : null}
      {period.state === 'CLOSING' && duties.certify && isOwn ? <Notice tone="info">{words.ownClosing}</Notice> : null}
      {period.state === 'CLOSING' && duties.certify && !isOwn ? (
        <ConfirmPanel label={words.certify} confirm={words.certify} action={at('certify')}>
          <p>{words.certifyWarning}</p>
        </ConfirmPanel>
      ) : null}
    </div>
  )
}

function SnapshotFacts({ snapshot, period }: { snapshot: Snapshot; period: ClosingView['period'] }) {
  const words = useMessages(closingMessages)
  const formats = useFormats()
  const { kind, sha256, takenBy, takenAt, takenOn, isWhole, isReproduced } = snapshot
  return (
    <Section title={words.kinds[kind]}>
      <Facts
        facts={[
          { label: words.by, value: takenBy.name },
          { label: words.at, value: formats.instant(takenAt) },
          { label: words.fingerprint, value: <span className="break-all">{sha256}</span> },
          { label: words.proof, value: `${isWhole ? words.whole : words.broken}${isReproduced === null ? '' : ` ${isReproduced ? words.reproduced : words.differs}`}` },
        ]}
      />
      <p className="mt-3">
        <TextLink href={`/secretariat/periods/${period.code}/figures.json?kind=${kind}`} download>
          {words.file}
        </TextLink>{' '}
        · <TextLink href={`/secretariat/sources-and-uses?period=${period.code}&asOf=${period.endsOn}&knownOn=${takenOn}`}>{words.again}</TextLink>
      </p>
    </Section>
  )
}

function Certificates({ certificates }: { certificates: readonly Certificate[] }) {
  const words = useMessages(closingMessages)
  return (
    <Section title={words.certificates}>
      {certificates.length === 0 ? <p className="text-ink-2">{words.noCertificate}</p> : null}
      <ul className="stack">
        {certificates.map((certificate) => (
          <li key={certificate.id}>
            <TextLink href={`/documents/${certificate.id}`} download>{`${certificate.number} (PDF)`}</TextLink> · {words.certificateOf(words.languages[certificate.language], certificate.code)} · <TextLink href={`/verify/${certificate.code}`}>{words.verify}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Line = { key: string; label: string; of: (figures: ReadFigures) => Money | undefined }

/** Interim beside certified figures, or beside what is known now; and what changed between them. */
function Compared({ closing }: { closing: ClosingView }) {
  const words = useMessages(closingMessages)
  const inWindow = (figures: ReadFigures, window: string) => figures.windows.find((row) => row.window === window)?.figures
  const latest = closing.certified?.figures ?? closing.now
  const earmarked = latest.windows.filter((row) => row.window !== 'ALL' && row.window !== 'MDFM')
  return (
    <>
      <Section title={words.position}>
        <FiguresTable closing={closing} caption={words.position} lines={POSITION_FIGURES.map((figure) => ({ key: figure, label: words.figures[figure], of: ({ position }) => position[figure] }))} />
      </Section>
      <Section title={words.sources}>
        <FiguresTable closing={closing} caption={words.sources} lines={SOURCE_LINES.map((line) => ({ key: line, label: words.lines[line], of: (figures) => inWindow(figures, 'ALL')?.[line] }))} />
      </Section>
      {earmarked.length > 0 ? (
        <Section title={words.windows}>
          <FiguresTable closing={closing} caption={words.windows} lines={[{ window: 'MDFM' }, ...earmarked].map(({ window }) => ({ key: window, label: words.windowName(window), of: (figures) => inWindow(figures, window)?.closing }))} />
        </Section>
      ) : null}
    </>
  )
}

function FiguresTable({ closing, caption, lines }: { closing: ClosingView; caption: string; lines: readonly Line[] }) {
  const words = useMessages(closingMessages)
  const formats = useFormats()
  const { interim, certified, now } = closing
  const column = (key: string, header: string, figures: ReadFigures): Column<Line> => ({ key, header, align: 'end', cell: (line) => written(line.of(figures)) })
  const written = (amount: Money | undefined) => (amount ? formats.figure(amount) : '')
  const after = certified?.figures ?? now
  const change: Column<Line> = {
    key: 'change',
    header: words.change,
    align: 'end',
    cell: (line) => {
      const [first, last] = [interim && line.of(interim.figures), line.of(after)]
      return first && last ? formats.figure(subtract(last, first)) : ''
    },
  }
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: 'figure', header: words.figure, primary: true, cell: (line) => line.label },
        ...(interim ? [column('interim', words.kinds.INTERIM, interim.figures)] : []),
        certified ? column('certified', words.kinds.CERTIFIED, certified.figures) : column('now', words.now, now),
        ...(interim ? [change] : []),
      ]}
      empty={null}
    />
  )
}
