/** What money of a line goes to: the headings of its budget and of the reports on its use. */
export const HEADINGS = ['STAFF', 'TRAVEL', 'EVENTS', 'MATERIALS', 'SERVICES', 'OTHER'] as const
export type Heading = (typeof HEADINGS)[number]
