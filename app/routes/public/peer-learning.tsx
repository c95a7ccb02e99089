import { programmeMessages } from '#app/features/programmes/messages'
import { listPublicProgrammes } from '#app/features/programmes/server/programmes.queries.server'
import { ProgrammeStatusTag } from '#app/features/programmes/ui/programme-status'
import { transparencyMessages } from '#app/features/transparency/messages'
import { listPublicGivers } from '#app/features/transparency/server/public-givers.queries.server'
import { PeerLearningPage } from '#app/features/transparency/ui/peer-learning-page'
import { load } from '#app/platform/http'
import { useFormats, useMessages } from '#app/ui/language'
import { TextLink } from '#app/ui/primitives'
import type { Route } from './+types/peer-learning'

export const loader = load('fund.view-public', async ({ context, language }) => ({
  programmes: (await listPublicProgrammes(context, { kind: 'PEER_LEARNING' })).programmes,
  givers: await listPublicGivers(context, { kind: 'PEER_LEARNING' }),
  title: transparencyMessages[language].peerLearning.title,
}))

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function PeerLearning({ loaderData: { programmes, givers } }: Route.ComponentProps) {
  const formats = useFormats()
  const words = useMessages(programmeMessages)
  return (
    <PeerLearningPage
      givers={givers}
      programmes={programmes.map((programme) => ({
        key: programme.ref,
        from: programme.startsOn,
        days: words.span(formats.shortDay(programme.startsOn), formats.shortDay(programme.endsOn)),
        title: <TextLink href={`/${formats.language}/programmes/${programme.ref}`}>{formats.text(programme.title)}</TextLink>,
        state: <ProgrammeStatusTag status={programme.status} />,
        isOver: programme.status === 'COMPLETED' || programme.status === 'CANCELLED',
      }))}
    />
  )
}
