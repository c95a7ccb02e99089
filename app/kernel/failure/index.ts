/** A refusal is expected and worded for the reader; a bug throws; an outage is retried. Only refusals travel in a Result. */
export type Result<Value, Refusal> = { ok: true; value: Value } | { ok: false; failure: Refusal }

/** Every refusal carries a code that the feature's messages have words for, in each language. */
export type Failure = { code: string }

export function accept<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refuse<const Refusal extends Failure>(failure: Refusal): { ok: false; failure: Refusal } {
  return { ok: false, failure }
}
