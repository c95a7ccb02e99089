import { data, redirect } from 'react-router'
import { verifyMessages } from '#app/features/agreements/messages/verify'
import { findAgreementOfDocument } from '#app/features/agreements/server/agreements.queries.server'
import { findReceiptStanding } from '#app/features/payments/server/payments.queries.server'
import { VerifyPage } from '#app/features/agreements/ui/verify-page'
import { compareFile, findDocumentByCode, parseVerificationCode } from '#app/platform/files'
import { behindDoor, type Entered, type RouteArgs } from '#app/platform/http'
import type { Route } from './+types/verify'

/** The form of `/verify` leads to the address of its code; a code that no document carries is not found. */
export const loader = (args: RouteArgs) => behindDoor(args, 'document.verify', (entered) => look(entered, args.params.code ?? null))

async function look({ context, url, language }: Entered, typed: string | null) {
  const asked = url.searchParams.get('code')
  if (asked !== null && asked.trim() !== '') throw redirect(`/${language}/verify/${encodeURIComponent(parseVerificationCode(asked) ?? asked.trim().slice(0, 60))}`)
  const words = verifyMessages[language]
  if (typed === null) return data({ typed, document: null, title: words.title })

  const found = await findDocumentByCode(context, typed)
  if (!found) return data({ typed, document: null, title: words.unknown }, { status: 404 })
  const { code, kind, number, language: written, sha256, byteLength, issuedAt } = found
  return data({ typed, document: { code, kind, number, language: written, sha256, byteLength, issuedAt, agreement: await findAgreementOfDocument(context, found), receipt: await findReceiptStanding(context, found) }, title: words.genuine })
}

/** Compares a file that somebody has with the one on record; nothing of it is kept. */
export const action = (args: RouteArgs) =>
  behindDoor(args, 'document.verify', async ({ context, request }) => {
    if (request.method !== 'POST') throw data(null, { status: 405 })
    const found = await findDocumentByCode(context, args.params.code ?? '')
    if (!found) throw data(null, { status: 404 })
    const checked = await compareFile(request, found.sha256)
    return data({ checked }, { status: 'sha256' in checked ? 200 : 400 })
  })

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }, { name: 'robots', content: 'noindex' }]

export default function Verify({ loaderData, actionData }: Route.ComponentProps) {
  return <VerifyPage typed={loaderData.typed} document={loaderData.document} checked={actionData?.checked ?? null} />
}
