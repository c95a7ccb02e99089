// The door to files that others publish. An address is the operator's; where it leads on must be public, encrypted, small and quick.
import { lookup as dnsLookup, type LookupAddress } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { accept, refuse, type Result } from '#app/kernel/failure'

export type FetchFailure = { code: 'UNREACHABLE' } | { code: 'TOO_SLOW' } | { code: 'ANSWERED_OTHERWISE'; status: number } | { code: 'LEADS_ELSEWHERE' } | { code: 'FETCHED_TOO_LARGE'; kilobytes: number }

export type FetchLimits = { milliseconds: number; bytes: number }

const MOST_REDIRECTS = 3

/** Addresses that are nobody's public server: this machine, private networks, what is reserved. */
const INTERNAL = new BlockList()
for (const [net, bits] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const) INTERNAL.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [['::', 127], ['64:ff9b::', 96], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8], ['2001:db8::', 32]] as const) INTERNAL.addSubnet(net, bits, 'ipv6')

export function isInternal(address: string): boolean {
  return INTERNAL.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

class Elsewhere extends Error {}

/** Finds a name's addresses and refuses internal ones; the connection is made to what was checked, so that a name cannot change in between. */
const publicOnly: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses: LookupAddress[] = found ?? []
    if (error) return callback(error, '', 0)
    if (addresses.length === 0 || addresses.some(({ address }) => isInternal(address))) return callback(new Elsewhere(hostname), '', 0)
    if (options.all) return callback(null, addresses)
    callback(null, addresses[0]!.address, addresses[0]!.family)
  })
}

/** Where an address may lead on to: encrypted, and no machine inside. */
function mayFollow(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return url.protocol === 'https:' && !url.username && !(isIP(host) && isInternal(host))
}

function open(url: URL, isFirst: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest
    const options = { signal, headers: { 'User-Agent': 'learning-cities-fund', 'Accept-Encoding': 'identity' }, ...(isFirst ? {} : { lookup: publicOnly }) }
    request(url, options, resolve).on('error', reject).end()
  })
}

async function read(answer: IncomingMessage, most: number): Promise<Uint8Array | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer) {
    size += (part as Buffer).length
    if (size > most) return null
    parts.push(part as Buffer)
  }
  if (!answer.complete) throw new Error('the answer broke off')
  return Buffer.concat(parts)
}

/** Fetches a file from an address that the operator has set. Redirects are followed to public, encrypted addresses only. */
export async function fetchFile(address: string, limits: FetchLimits): Promise<Result<Uint8Array, FetchFailure>> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  try {
    let url = new URL(address)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await open(url, hop === 0, signal)
      const status = answer.statusCode ?? 0
      if (status === 200) {
        const bytes = await read(answer, limits.bytes)
        return bytes ? accept(bytes) : refuse({ code: 'FETCHED_TOO_LARGE', kilobytes: Math.floor(limits.bytes / 1024) })
      }
      answer.destroy()
      if (![301, 302, 303, 307, 308].includes(status) || !answer.headers.location) return refuse({ code: 'ANSWERED_OTHERWISE', status })
      url = new URL(answer.headers.location, url)
      if (!mayFollow(url)) return refuse({ code: 'LEADS_ELSEWHERE' })
    }
    return refuse({ code: 'LEADS_ELSEWHERE' })
  } catch (error) {
    if (error instanceof Elsewhere) return refuse({ code: 'LEADS_ELSEWHERE' })
    return refuse({ code: signal.aborted ? 'TOO_SLOW' : 'UNREACHABLE' })
  }
}
