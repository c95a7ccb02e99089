// Refusals in Stripe's form. Source: docs.stripe.com/api/errors.
export class Fault extends Error {
  override name = 'Fault'
  constructor(
    readonly status: number,
    message: string,
    readonly detail: { type?: string; code?: string; param?: string } = {},
  ) {
    super(message)
  }

  get body() {
    return { error: { type: this.detail.type ?? 'invalid_request_error', ...this.detail, message: this.message } }
  }
}

export function missing(param: string): Fault {
  return new Fault(400, `Missing required param: ${param}.`, { code: 'parameter_missing', param })
}

export function unknownParam(param: string): Fault {
  return new Fault(400, `Received unknown parameter: ${param}`, { code: 'parameter_unknown', param })
}

export function invalid(message: string, param: string, code?: string): Fault {
  return new Fault(400, message, { ...(code ? { code } : {}), param })
}

export function noSuch(thing: string, id: string, param = 'id'): Fault {
  return new Fault(404, `No such ${thing}: '${id}'`, { code: 'resource_missing', param })
}
