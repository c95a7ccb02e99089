import { issueTermsForm } from '#app/features/placements/forms/placement.forms'
import { placementMessages } from '#app/features/placements/messages'
import { issueTerms } from '#app/features/placements/server/issue-terms.command.server'
import { act } from '#app/platform/http'
import { PlacementWithDeeds } from './placement'
import type { Route } from './+types/issue-terms'

export { loader, meta } from './placement'

export const action = act('placement.manage', {
  form: issueTermsForm,
  run: ({ context, param, server }, { duties }) => issueTerms(context, { placement: param('placement'), duties, origin: server.config.origin, demonstration: server.config.demo }),
  then: ({ ref, number }, { language }) => ({ to: `/secretariat/placements/${ref}`, notice: { tone: 'good', text: placementMessages[language].terms.done(number) } }),
  words: (language) => placementMessages[language].termsRefusals,
  conflicts: ['TERMS_NOT_YET'],
})

export default function IssueTerms({ loaderData, actionData }: Route.ComponentProps) {
  return <PlacementWithDeeds loaderData={loaderData} answers={{ terms: actionData?.lastResult }} />
}
