import type { BenefitFailure, FundingFailure, FundingOption } from '../domain'

/** What an option leads to, who may benefit, and what happens after somebody chose it. */
export type OptionWords = { name: string; shortName: string; leadsTo: string; whoBenefits: string; next: string }

export const en = {
  areas: 'Priority areas',
  area: 'Priority area',
  options: {
    MDFM: {
      name: 'Pooled contribution to the multi-donor fund (MDFM)',
      shortName: 'Pool (MDFM)',
      leadsTo: 'Your money joins that of others and carries the network’s whole strategy: training, studies, meetings and exchange. It is not tied to one activity, so it can go where it is needed most.',
      whoBenefits: 'Member cities, above all in Africa and in low-income countries.',
      next: 'The coordination team proposes where the pool’s money goes, somebody else approves it, and you see your share of each allocation.',
    },
    PA1: {
      name: 'Capacity building and training of city policy-makers in the least developed countries',
      shortName: 'Capacity building',
      leadsTo: 'People who make city policy learn to write and carry out a local plan for lifelong learning, with goals and results that can be checked.',
      whoBenefits: 'Cities in countries that are on the United Nations list of least developed countries on the day of the allocation, members of the network or not.',
      next: 'Your money waits in its own account until a training programme for such cities is approved, and goes to nothing else.',
    },
    PA2: {
      name: 'International, regional or sub-regional thematic study in the learning-cities framework',
      shortName: 'Thematic studies',
      leadsTo: 'Guidelines, recommendations and tools on a question that many cities share: how to follow progress in lifelong learning, how to involve citizens in governing it, or how learning serves sustainable development.',
      whoBenefits: 'All cities that can use the results, in one region or everywhere.',
      next: 'We agree on the question and the region with you. The study appears on its own page, with its results when they are out.',
    },
    PA3: {
      name: 'Communication, sharing and exchange',
      shortName: 'Sharing and exchange',
      leadsTo: 'Cities learn from each other about putting lifelong learning into practice: at meetings, in publications, through a shared database, and with more people in the team that holds the network together.',
      whoBenefits: 'Member cities, in a region or everywhere.',
      next: 'Your money can go to any of the four ways: events, publications, the peer-learning database, staff.',
    },
    'PA3-EVENT': {
      name: 'Meetings and events of the network',
      shortName: 'Events',
      leadsTo: 'An international or regional meeting at which cities show each other what they have done and take ideas home.',
      whoBenefits: 'The cities that take part, and all others through what is shared afterwards.',
      next: 'You fund a meeting, or you host one: then you offer the place, the dates and the number of seats, and we answer you.',
    },
    'PA3-PUBLICATION': {
      name: 'Thematic publications of the network',
      shortName: 'Publications',
      leadsTo: 'A publication on one of the network’s themes, free to download, in the languages that its readers need.',
      whoBenefits: 'Every city, member or not.',
      next: 'Your money pays for writing, translating and laying out, and the publication names you as you choose.',
    },
    'PA3-DATABASE': {
      name: 'Peer-learning database of the member cities',
      shortName: 'Peer-learning database',
      leadsTo: 'One place in which cities find what others have tried, whom to ask, and what came out of the clusters’ workshops.',
      whoBenefits: 'Member cities, which fill the database and use it.',
      next: 'Your money pays for building and keeping the database; its public page says who made it possible.',
    },
    'PA3-STAFF': {
      name: 'Staff for the coordination team',
      shortName: 'Staff',
      leadsTo: 'Somebody from your organisation works in the coordination team, brings local experience and takes part in running the network.',
      whoBenefits: 'All member cities; your colleague returns with what they have learnt.',
      next: 'Four questions tell whether it is a secondment or a loan of staff. Then we look at the profile together and prepare an agreement.',
    },
    OTHER: {
      name: 'Something else',
      shortName: 'Something else',
      leadsTo: 'A partnership that fits neither the pool nor the three areas, worked out with the coordination team.',
      whoBenefits: 'That is part of what we agree with you.',
      next: 'Tell us in a few lines what you have in mind. Somebody from the coordination team answers you.',
    },
  } satisfies Record<FundingOption, OptionWords>,
  refusals: {
    OTHER_PROGRAMME: 'This money was given for one named programme and can go to no other.',
    OTHER_AREA: 'This money is earmarked for {area} and cannot go to a programme of another area.',
    PA1_NETWORK_WIDE: 'Programmes of priority area 1 are for cities in the least developed countries: name a city, not the whole network.',
    NOT_AN_LDC: '{city} ({country}) is not in a least developed country on {day}, so a programme of priority area 1 cannot support it.',
  } satisfies Record<FundingFailure['code'] | BenefitFailure['code'], string>,
}
