// From a file, or an official address, to rates on the books: what was looked at is what is recorded.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { RouterContextProvider } from 'react-router'
import { expect, onTestFinished, test } from 'vitest'
import { action as importIt } from '../../../app/routes/secretariat/import-rates'
import { action as look } from '../../../app/routes/secretariat/look-at-rates'
import type { Role } from '#app/kernel/access'
import type { Language } from '#app/kernel/language'
import { readConfig } from '#app/platform/config'
import { requestScope, type Server } from '#app/platform/http'
import { person, testWorld } from '#test/support/context'

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, 'samples', name))

async function desk() {
  const world = await testWorld({ now: '2026-11-24T09:00:00Z' })
  const publisher = createServer((_, answer) => answer.end(sample('ecb_shape_sample.xml')))
  await new Promise<void>((ready) => publisher.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void publisher.close())
  const config = readConfig({ NODE_ENV: 'test', ECB_RATES_URL: `http://127.0.0.1:${(publisher.address() as { port: number }).port}/` })
  const send = async (action: typeof look | typeof importIt, fields: Record<string, string | File>, language: Language = 'en', role: Exclude<Role, 'donor-contact' | 'city-focal-point' | 'cluster-coordinator'> = 'finance-officer') => {
    const context = new RouterContextProvider()
    const server = { config, database: world.context.database, clock: world.context.clock, ids: world.context.ids } as Server
    context.set(requestScope, { server, requestId: 'test', known: { actor: person('Farid', { role }), language } })
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const answer: unknown = await action({ request: new Request('http://localhost/secretariat/rates/import', { method: 'POST', body }), params: {}, context }).catch((thrown: unknown) => thrown)
    return answer as { data: { answer?: { rates: { news: string }[]; sealed: { content: string; name: string; mark: string } }; refusal?: { code: string }; lastResult: { error: Record<string, string[]>; initialValue: Record<string, string> } | null }; init: { status: number } | null } & Response
  }
  const rates = () => world.context.database.read.exchangeRate.count()
  return { ...world, send, rates }
}
const upload = (bytes: string | Uint8Array<ArrayBuffer>, name = 'rates.tsv') => ({ from: 'FILE', file: new File([bytes], name) })

test('RATE-1: a file is seen first and recorded as it was seen; a second click changes nothing', async () => {
  const d = await desk()
  const seen = (await d.send(look, upload(new Uint8Array(sample('unore_shape_sample.tsv')), 'octobre.tsv'))).data.answer!
  expect(seen.rates).toHaveLength(13)
  expect(await d.rates()).toBe(0)
  const clicks = await Promise.all([d.send(importIt, seen.sealed), d.send(importIt, seen.sealed)])
  expect(clicks.map((answer) => answer.status)).toEqual([303, 303])
  expect(await d.rates()).toBe(13)
  expect((await d.context.database.read.exchangeRate.findFirstOrThrow()).reason).toBe('octobre.tsv')
  expect((await d.send(look, upload(new Uint8Array(sample('unore_shape_sample.xml'))))).data.answer!.rates.every((rate) => rate.news === 'KNOWN')).toBe(true)
})

test('the official address is the operator’s; the rates say where they came from', async () => {
  const d = await desk()
  const seen = (await d.send(look, { from: 'ECB' })).data.answer!
  expect(seen.rates).toHaveLength(7)
  expect(seen.sealed.name).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect((await d.send(importIt, seen.sealed)).status).toBe(303)
  expect(await d.context.database.read.exchangeRate.findFirstOrThrow({ where: { currency: 'EUR' } })).toMatchObject({ unitsPerUsd: '0.881989768919', source: 'ECB', reason: seen.sealed.name })
  expect((await d.send(look, { from: 'http://169.254.169.254/' })).data.lastResult!.error).toEqual({ from: ['Choose one of the options.'] })
})

test('RATE-1: a faulty file is refused in words with each of its lines, and nothing is recorded', async () => {
  const d = await desk()
  const faulty = sample('unore_shape_sample.tsv').toString().replace('1.432', '-1.432').replace('64.883', 'n/a')
  const answer = await d.send(look, upload(faulty), 'fr')
  expect(answer.init?.status).toBe(400)
  expect(answer.data.refusal).toMatchObject({ code: 'FILE_FAULTY', faults: [{ line: 4, code: 'RATE_NOT_A_NUMBER', text: 'n/a' }, { line: 8, code: 'RATE_NOT_POSITIVE' }] })
  expect(answer.data.lastResult!.error).toEqual({ file: ['Lignes fautives dans le fichier\u00a0: 2. Rien n’a été enregistré.'] })
  expect((await d.send(look, { from: 'FILE' })).data.lastResult!.error).toEqual({ file: ['Choose a file. An empty one holds no rates.'] })
  expect(await d.rates()).toBe(0)
})

test('what comes back otherwise than it was shown is not recorded, and is not lost either', async () => {
  const d = await desk()
  const { sealed } = (await d.send(look, upload(new Uint8Array(sample('unore_shape_sample.tsv'))))).data.answer!
  const other = (await d.send(look, upload(sample('unore_shape_sample.tsv').toString().replaceAll('0.882', '0.1')))).data.answer!.sealed
  for (const changed of [{ ...sealed, content: other.content }, { ...sealed, name: 'https://treasury.un.org/' }, { ...sealed, mark: 'x' }]) {
    const answer = await d.send(importIt, changed)
    expect(answer.data.lastResult!.error).toEqual({ '': ['This is not what you were shown. Look at the file again.'] })
    expect(answer.data.lastResult!.initialValue.content).toBe(changed.content)
  }
  expect((await d.send(importIt, sealed, 'en', 'auditor')).init?.status).toBe(403)
  expect(await d.rates()).toBe(0)
})
