/** The public totals that open into rows. */
export const PUBLIC_ROWS = ['received', 'committed', 'pledged', 'allocated'] as const
export type PublicRowsOf = (typeof PUBLIC_ROWS)[number]

export function isPublicRowsOf(text: string): text is PublicRowsOf {
  return (PUBLIC_ROWS as readonly string[]).includes(text)
}
