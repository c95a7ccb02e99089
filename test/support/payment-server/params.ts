import { invalid, missing, unknownParam } from './faults'

export type Params = { [name: string]: Param }
export type Param = string | Param[] | Params

/** Reads `a[b][0][c]=d` into nested objects and lists, as Stripe's SDKs write them. */
export function parseParams(encoded: string): Params {
  const root: Params = {}
  for (const [key, value] of new URLSearchParams(encoded)) put(root, pathOf(key), value)
  return Object.fromEntries(Object.entries(root).map(([name, param]) => [name, withLists(param)]))
}

function pathOf(key: string): string[] {
  const [head, ...rest] = key.split('[')
  return [head!, ...rest.map((part) => part.replace(/\]$/, ''))]
}

function put(into: Params, path: readonly string[], value: string): void {
  const [name, ...rest] = path as [string, ...string[]]
  if (name === '__proto__') throw unknownParam(name)
  const key = name === '' ? String(Object.keys(into).length) : name
  if (rest.length === 0) {
    into[key] = value
    return
  }
  const inner = into[key]
  const next: Params = typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
  into[key] = next
  put(next, rest, value)
}

/** Objects whose names count 0, 1, 2 ... are lists. */
function withLists(param: Param): Param {
  if (typeof param === 'string' || Array.isArray(param)) return param
  const entries = Object.entries(param).map(([name, inner]) => [name, withLists(inner)] as const)
  return entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name)) ? entries.toSorted((a, b) => Number(a[0]) - Number(b[0])).map(([, inner]) => inner) : Object.fromEntries(entries)
}

/** What a parameter may be. `any`: part of the protocol, without effect here. */
export type Rule = 'text' | 'integer' | 'boolean' | 'address' | 'metadata' | 'any' | { list: Rule } | { fields: Record<string, Rule>; required?: readonly string[] }

/** Refuses what the protocol does not know, what is missing, and what is of the wrong kind. */
export function check(params: Params, fields: Record<string, Rule>, required: readonly string[] = [], at = ''): void {
  const named = (name: string) => (at ? `${at}[${name}]` : name)
  for (const name of Object.keys(params)) if (!Object.hasOwn(fields, name)) throw unknownParam(named(name))
  for (const name of required) if (params[name] === undefined || params[name] === '') throw missing(named(name))
  for (const [name, param] of Object.entries(params)) checkOne(param, fields[name]!, named(name))
}

function checkOne(param: Param, rule: Rule, at: string): void {
  if (rule === 'any') return
  if (rule === 'metadata') {
    if (param === '') return
    if (typeof param === 'string' || Array.isArray(param)) throw invalid('Invalid object', at)
    for (const [key, value] of Object.entries(param)) {
      if (typeof value !== 'string') throw invalid('Metadata values must be strings', `${at}[${key}]`)
      if (key.length > 40 || value.length > 500) throw invalid('Metadata keys hold up to 40 characters, values up to 500', `${at}[${key}]`)
    }
    return
  }
  if (typeof rule === 'object') {
    if ('list' in rule) {
      if (!Array.isArray(param)) throw invalid('Invalid array', at)
      param.forEach((inner, i) => checkOne(inner, rule.list, `${at}[${i}]`))
      return
    }
    if (typeof param === 'string' || Array.isArray(param)) throw invalid('Invalid object', at)
    check(param, rule.fields, rule.required, at)
    return
  }
  if (typeof param !== 'string') throw invalid('Invalid string', at)
  if (rule === 'integer' && !/^-?\d{1,15}$/.test(param)) throw invalid(`Invalid integer: ${param}`, at, 'parameter_invalid_integer')
  if (rule === 'boolean' && param !== 'true' && param !== 'false') throw invalid(`Invalid boolean: ${param}`, at)
  if (rule === 'address' && !/^https?:$/.test(schemeOf(param))) throw invalid('Not a valid URL', at, 'url_invalid')
}

/** The scheme of an address with its colon; empty where it is no address. */
function schemeOf(address: string): string {
  try {
    return new URL(address).protocol
  } catch {
    return ''
  }
}

export function textIn(params: Params, name: string): string | null {
  const param = params[name]
  return typeof param === 'string' && param !== '' ? param : null
}

export function numberIn(params: Params, name: string): number | null {
  const param = textIn(params, name)
  return param === null ? null : Number(param)
}

export function fieldsIn(params: Params, name: string): Params {
  const param = params[name]
  return typeof param === 'object' && !Array.isArray(param) ? param : {}
}

export function metadataIn(params: Params): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldsIn(params, 'metadata')).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])))
}

export function listIn(params: Params, name: string): Param[] {
  const param = params[name]
  return Array.isArray(param) ? param : []
}
