/** Where the partner reads the messages that were exchanged; who has the address may read and write there. */
export function threadAddress(origin: string, partnership: { language: string; thread: string }): string {
  return `${origin}/${partnership.language}/give/something-else/${partnership.thread}`
}
