// Fetching what others publish, from a server of the test: slow, broken, too large, leading elsewhere.
import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#app/platform/config'
import { fetchFile, isInternal } from '#app/platform/fetch'
import { isSealed, seal } from '#app/platform/http/seal'

const LIMITS = { milliseconds: 2000, bytes: 1000 }

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/rates`
}

const code = async (address: string, limits = LIMITS) => {
  const fetched = await fetchFile(address, limits)
  return fetched.ok ? new TextDecoder().decode(fetched.value) : fetched.failure
}

test('what the address gives is fetched, byte for byte', async () => {
  expect(await code(await serve((_, answer) => answer.end('Title\r\n\r\nÉ')))).toBe('Title\r\n\r\nÉ')
})

test('anything but the file is told: another answer, nobody there, too slow, too large, broken off', async () => {
  expect(await code(await serve((_, answer) => answer.writeHead(503).end()))).toEqual({ code: 'ANSWERED_OTHERWISE', status: 503 })
  expect(await code('http://127.0.0.1:9/')).toEqual({ code: 'UNREACHABLE' })
  expect(await code(await serve(() => {}), { ...LIMITS, milliseconds: 50 })).toEqual({ code: 'TOO_SLOW' })
  expect(await code(await serve((_, answer) => answer.writeHead(200).write('a')), { ...LIMITS, milliseconds: 50 })).toEqual({ code: 'TOO_SLOW' })
  expect(await code(await serve((_, answer) => answer.end('a'.repeat(1001))))).toEqual({ code: 'FETCHED_TOO_LARGE', kilobytes: 0 })
  expect(await code(await serve((_, answer) => void answer.writeHead(200, { 'Content-Length': '10' }).write('a', () => answer.destroy())))).toEqual({ code: 'UNREACHABLE' })
})

test.each(['http://127.0.0.1:1/', 'https://127.0.0.1/', 'https://localhost/', 'https://[::1]/', 'https://10.0.0.8/', 'https://169.254.169.254/latest/meta-data', 'https://2130706433/', 'http://treasury.un.org/', 'https://somebody@example.org/', 'file:///etc/hostname'])('a redirect to %s is not followed', async (location) => {
  let asked = 0
  const address = await serve((_, answer) => {
    asked++
    answer.writeHead(302, { Location: location }).end()
  })
  expect(await code(address)).toEqual({ code: 'LEADS_ELSEWHERE' })
  expect(asked).toBe(1)
})

test('internal addresses are known in every way of writing', () => {
  for (const address of ['127.0.0.1', '127.8.8.8', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', '::', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1']) expect(isInternal(address), address).toBe(true)
  for (const address of ['157.150.185.49', '172.32.0.1', '2a02:26f0::1', '8.8.8.8']) expect(isInternal(address), address).toBe(false)
})

test('the addresses are the operator’s, encrypted where money is real', () => {
  expect(readConfig({}).rateAddresses).toEqual({ UNORE: 'https://treasury.un.org/operationalrates/xsql2CSV.php', ECB: 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml' })
  const production = { NODE_ENV: 'production', APP_ORIGIN: 'https://fund.example', SESSION_SECRET: 'x'.repeat(32) }
  expect(() => readConfig({ ...production, UN_RATES_URL: 'http://localhost:1/' })).toThrow('UN_RATES_URL must begin with https://')
  expect(() => readConfig({ ECB_RATES_URL: 'file:///etc/passwd' })).toThrow('ECB_RATES_URL')
})

test('what a page sends along comes back as it went out, or is not taken', () => {
  const mark = seal('secret', ['content', 'name'])
  expect(isSealed('secret', ['content', 'name'], mark)).toBe(true)
  for (const [secret, parts, given] of [['secret', ['content', 'other'], mark], ['secret', ['contentn', 'ame'], mark], ['other', ['content', 'name'], mark], ['secret', ['content', 'name'], '']] as const) expect(isSealed(secret, parts, given)).toBe(false)
})
