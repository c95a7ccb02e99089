import { useMessages } from '#app/ui/language'
import { ButtonLink, EmptyState, PageHeading, Pager } from '#app/ui/primitives'
import { placementMessages } from '../messages'
import { offerMessages } from '../messages/offer'
import { PlacementsTable, type PlacementRow } from './placements-table'

/** The people whom a donor seconds or lends. */
export function OwnPlacementsPage({ placements, previous, next }: { placements: readonly PlacementRow[]; previous: string | null; next: string | null }) {
  const words = useMessages(placementMessages)
  const offer = useMessages(offerMessages)
  const give = (
    <ButtonLink href="/give/staff" variant="quiet">
      {offer.chooseButton}
    </ButtonLink>
  )
  return (
    <>
      <PageHeading title={words.placements} lead={words.lead} actions={placements.length > 0 ? give : null} />
      <PlacementsTable
        placements={placements}
        showDonor={false}
        hrefOf={(row) => `/donor/placements/${row.ref}`}
        empty={
          <EmptyState title={words.list.ownEmpty} action={give}>
            {offer.chooseText}
          </EmptyState>
        }
      />
      <Pager previous={previous} next={next} />
    </>
  )
}
