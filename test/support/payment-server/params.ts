// Stripe's form encoding: `line_items[0][price_data][currency]=eur` becomes nested objects and lists.

export type Params = { [key: string]: string | Params | (string | Params)[] }

/** Parses an application/x-www-form-urlencoded body with bracketed names. */
export function parseParams(body: string): Params {
  const root: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.replace(/\]/g, '').split('[')
    let at = root
    path.forEach((key, i) => {
      const k = key === '' ? String(Object.keys(at).length) : key
      if (i === path.length - 1) at[k] = value
      else at = (at[k] ??= {}) as Record<string, unknown>
    })
  }
  return listsOf(root) as Params
}

/** Objects whose keys are 0, 1, 2 ... are lists. */
function listsOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([k, v]) => [k, listsOf(v)] as const)
  return entries.length > 0 && entries.every(([k], i) => k === String(i)) ? entries.map(([, v]) => v) : Object.fromEntries(entries)
}
