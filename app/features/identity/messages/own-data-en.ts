import type { EraseFailure } from '../domain/erasure'

export const ownDataEn = {
  title: 'Your personal data',
  lead: 'See what is kept of you, take it along, or have it erased.',
  export: 'Download everything (JSON)',
  exportLead: 'Your name and address, roles, sessions, mails, gifts and offers that you began, messages that you wrote, what you signed and what you did here.',
  erase: 'Erase my data',
  eraseLead: 'Your name, address, roles, contacts, mails and what you began at “Give” are erased, and your name beside what you wrote; you are signed out at once. This cannot be taken back.',
  stays: 'Signed agreements, receipts, letters, files that were sent as evidence and confirmed values keep what they say, and so does the audit trail, because the law asks for it. Messages keep their text, and a person who was seconded or lent stays named in that placement. No figure of the fund changes.',
  email: 'Type your e-mail address',
  done: 'Your data are erased. You are signed out.',
  refusals: {
    OTHER_ADDRESS: 'This is not the address of this account. Type it exactly, or leave everything as it is.',
    LAST_ADMINISTRATOR: 'You are the last administrator. Name another one first.',
    LAST_DONOR_ADMINISTRATOR: 'You are the last administrator of {donor}. Make one of its other people its administrator first.',
  } satisfies Record<EraseFailure['code'], string>,
}
