/** Thrown when the program itself is wrong. Nobody words it for a user: it is logged and answered with a 500. */
export class Bug extends Error {
  override name = 'Bug'
}

/** States what must be true here; a false condition is a bug, never a user's mistake. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Bug(message)
}

/** Marks a branch that the types rule out. */
export function unreachable(value: never, message = 'unreachable'): never {
  throw new Bug(`${message}: ${JSON.stringify(value)}`)
}
