import type { PlacementKind } from '../domain/agreement'

/** The wording of an agreement on a secondment or a loan of staff; what it shares with every agreement is in `contribution-en`. */
export const placementEn = {
  titles: { SECONDMENT: 'Secondment of staff to the network of learning cities', LOAN: 'Loan of staff to the network of learning cities' } satisfies Record<PlacementKind, string>,
  donor: 'Donor (the “Releasing Entity”)',
  answers: 'Placement',
  background: {
    network: 'The UNESCO Global Network of Learning Cities (the “Network”) is coordinated by the UNESCO Institute for Lifelong Learning, whose coordination team receives the person named below.',
    SECONDMENT: 'The Releasing Entity seconds the person: UNESCO employs the person for the time of the stay, at the cost of the Releasing Entity.',
    LOAN: 'The Releasing Entity lends the person: it goes on employing and paying the person during the stay, and pays no money to UNESCO.',
  },
  placement: {
    heading: 'The placement',
    text: (person: string, work: string): string => `The Releasing Entity makes ${person} available to the coordination team as ${work}.`,
    facts: { person: 'Person', function: 'Function', from: 'First day', until: 'Last day', fte: 'Share of full time', monthly: 'Value of a month at full time', value: 'Value of the stay', annex: 'Annex: terms of reference' },
    annex: (number: string, code: string): string => `${number}, code ${code}`,
    annexText: (number: string): string => `The duties are those of the terms of reference ${number}, which are an annex to this agreement and part of it.`,
  },
  status: {
    heading: 'Status of the person',
    SECONDMENT: 'During the stay the person is employed by UNESCO and subject to its staff regulations and rules. The Releasing Entity keeps the person’s right to return.',
    LOAN: 'During the stay the person remains employed by the Releasing Entity, which goes on paying salary, social security and insurance. The person is not a member of the staff of UNESCO.',
    independence: 'In the work for the Network the person follows the instructions of the coordination team and of no other authority, and keeps confidential what is not public, also after the stay.',
  },
  payment: {
    heading: 'Payment',
    text: (amount: string, inWords: string, count: number, pledge: string): string => `The Releasing Entity pays ${amount} (${inWords}) for the stay, ${count === 1 ? 'in one instalment' : `in ${count} instalments`}. The payment is recorded as pledge ${pledge} and serves only this purpose: staff for the coordination team.`,
  },
  value: {
    heading: 'Value',
    text: (amount: string, inWords: string): string => `The value of the loan is ${amount} (${inWords}). It is shown as a contribution of services, beside the cash and never added to it.`,
    basis: 'It is the value of a month at full time, times the share of full time, times the months of the stay; a month that is not whole counts by its days.',
  },
  duration: {
    heading: 'Duration, extension and return',
    text: (from: string, until: string): string => `The stay lasts from ${from} to ${until}, both days included.`,
    limits: (least: number, most: number): string => `It lasts at least ${least} months and at most ${most}, extensions included. An extension is agreed in writing before the last day.`,
    moratorium: (months: number, again: string): string => `After the stay ${months} months pass before the same person may come again, which is on ${again} at the earliest if the stay ends on its last day.`,
  },
  reporting: { heading: 'Reporting', text: 'At any time the Releasing Entity can see the placement, what it is worth and how that was reckoned, and can take a statement as at any day.' },
  entry: {
    heading: 'Entry into force and end',
    begins: 'This agreement comes into force when the receiving organisation countersigns it, after the Donor has signed. The stay does not begin before that. The agreement ends when the stay is over and what was agreed is carried out.',
    notice: 'Either party may end it earlier by written notice of sixty days. The days of the stay until then count; those after it do not.',
    changes: 'It is changed only in writing, by a further agreement that names this one; no text that was sent for signature is ever altered.',
  },
}

export type PlacementWords = typeof placementEn
