import { donorWorkspaceMessages } from '#app/features/donors/messages/workspace'
import { DonorDocumentsPage } from '#app/features/donors/ui/documents-page'
import { listCopiable } from '#app/features/payments/server/receipts.queries.server'
import { DOCUMENT_KINDS, listOwnDocuments } from '#app/platform/files'
import { load } from '#app/platform/http'
import { choiceOf, instantCursor, nextHref } from '#app/platform/http/list-address'
import type { Route } from './+types/documents'

export const loader = load('donor-workspace.view', async ({ context, url, language }) => {
  const kind = choiceOf(url, 'kind', DOCUMENT_KINDS)
  const { documents, next } = await listOwnDocuments(context, { kind, before: instantCursor(url) })
  const copiable = await listCopiable(context, documents.map((document) => document.id))
  return {
    documents: documents.map((document) => ({ ...document, hasCopy: copiable.has(document.id) })),
    kind: kind ?? '',
    kinds: DOCUMENT_KINDS,
    next: next && nextHref(url, `${next.at.toISOString()}~${next.id}`),
    title: donorWorkspaceMessages[language].documents.title,
  }
})

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }]

export default function Documents({ loaderData }: Route.ComponentProps) {
  return <DonorDocumentsPage {...loaderData} />
}
