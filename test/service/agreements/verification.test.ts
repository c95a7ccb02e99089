import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findAgreementOfDocument, getAgreement } from '#app/features/agreements/server/agreements.queries.server'
import { countersign } from '#app/features/agreements/server/countersign.command.server'
import { compareFile, downloadOf, findDocumentByCode, getDocument, newVerificationCode, parseVerificationCode } from '#app/platform/files'
import { agreementWorld, must, ORIGIN } from './world'

const PUBLIC = { kind: 'public' } as const

test('a code is found however it is typed, and no other is', async () => {
  const w = await agreementWorld()
  const code = newVerificationCode(w.context)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  expect(parseVerificationCode('7h4k q2mx–93tf')).toBe('7H4K-Q2MX-93TF')
  expect(parseVerificationCode('O1il0000AAAA')).toBe('0111-0000-AAAA')
  expect(parseVerificationCode('U111-0000-AAAA')).toBeNull()
  expect(parseVerificationCode('7H4K-Q2MX')).toBeNull()
  const number = await w.sent()
  const { sent } = await getAgreement(w.amina, number)
  const anybody = w.as(PUBLIC)
  expect(await findDocumentByCode(anybody, ` ${sent!.code.toLowerCase().replaceAll('-', ' ')} `)).toMatchObject({ number, sha256: sent!.sha256 })
  expect(await findDocumentByCode(anybody, '0000-0000-0000')).toBeNull()
})

test('anybody with the code learns how the agreement stands; the donor only as it wants to be known', async () => {
  for (const [recognition, expected] of [['NAME', { shown: 'name', name: 'Northern Lights Foundation' }], ['TYPE_ONLY', { shown: 'type', type: 'PRIVATE', inAfrica: false }], ['ANONYMOUS', { shown: 'nothing' }]] as const) {
    const w = await agreementWorld({ recognition })
    const number = await w.sent()
    const anybody = w.as(PUBLIC)
    const { sent } = await getAgreement(w.amina, number)
    const document = (await findDocumentByCode(anybody, sent!.code))!
    const agreement = await findAgreementOfDocument(anybody, document)
    expect(agreement).toMatchObject({ status: 'SENT', superseded: false, donor: expected })
    if (recognition !== 'NAME') expect(JSON.stringify([document, agreement])).not.toContain('Northern')
    must(await w.sign(number))
    must(await countersign(w.jonas, { agreement: number, origin: ORIGIN }))
    expect(await findAgreementOfDocument(anybody, document)).toMatchObject({ status: 'IN_FORCE', superseded: true, inForceOn: '2026-11-14' })
    const signed = (await getAgreement(w.amina, number)).signedDocument!
    expect(await findAgreementOfDocument(anybody, (await findDocumentByCode(anybody, signed.code))!)).toMatchObject({ superseded: false })
  }
})

function upload(bytes: Uint8Array): Request {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'agreement.pdf'))
  return new Request('https://fund.example/verify/X', { method: 'POST', body: form })
}

test('a file with one byte changed is not the same', async () => {
  const w = await agreementWorld()
  const { sent } = await getAgreement(w.amina, await w.sent())
  const { bytes, sha256 } = await getDocument(w.ingrid, sent!.id)
  expect(await compareFile(upload(bytes), sha256)).toEqual({ outcome: 'same', sha256 })
  const changed = new Uint8Array(bytes)
  changed[changed.length - 20]! ^= 1
  expect(await compareFile(upload(changed), sha256)).toMatchObject({ outcome: 'different' })
  expect(await compareFile(upload(new Uint8Array()), sha256)).toEqual({ outcome: 'noFile' })
  expect(await compareFile(upload(new Uint8Array(20 * 1024 * 1024 + 1)), sha256)).toEqual({ outcome: 'tooLarge' })
})

test('a download carries its name in every script, its hash as version, and is not sent twice', async () => {
  const document = { fileName: 'Accord «é» 上海.pdf', mediaType: 'application/pdf', sha256: 'a'.repeat(64), bytes: new Uint8Array([1, 2, 3]) }
  const answer = downloadOf(new Request('https://fund.example/documents/doc_1'), document)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-disposition': `attachment; filename="Accord _e_ __.pdf"; filename*=UTF-8''Accord%20%C2%AB%C3%A9%C2%BB%20%E4%B8%8A%E6%B5%B7.pdf`,
    etag: `"${'a'.repeat(64)}"`,
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  })
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(document.bytes)
  expect(downloadOf(new Request('https://fund.example/documents/doc_1', { headers: { 'If-None-Match': `W/"x", "${'a'.repeat(64)}"` } }), document).status).toBe(304)
})

const hasPdfToText = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPdfToText)('the text of the signed file can be read out: amounts, references, signatures, hash, and the name exactly as entered', async () => {
  const name = 'Fondation Étoile du Nord – مؤسسة نجم الشمال'
  const w = await agreementWorld({ name })
  const number = await w.sent('both')
  must(await w.sign(number))
  must(await countersign(w.jonas, { agreement: number, origin: ORIGIN }))
  const { sent, signedDocument } = await getAgreement(w.amina, number)
  const { bytes } = await getDocument(w.amina, signedDocument!.id)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'agreement-'))
  try {
    writeFileSync(path.join(folder, 'signed.pdf'), bytes)
    const text = execFileSync('pdftotext', ['-layout', path.join(folder, 'signed.pdf'), '-'], { encoding: 'utf8' })
    for (const part of ['twenty-five thousand euros', 'vingt-cinq mille euros', '8,333.34', `/verify/${signedDocument!.code}`, sent!.code, sent!.sha256.slice(0, 32), sent!.sha256.slice(32), 'Ingrid Aas, Director', 'Fondation Étoile du Nord', 'مؤسسة']) expect(text).toContain(part)
    const { reference } = (await w.context.database.read.instalment.findFirstOrThrow({ where: { pledgeId: w.pledge.pledge }, orderBy: { sequence: 'asc' } }))
    expect(text).toContain(reference.replace(/(.{4})(?=.)/g, '$1 '))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
