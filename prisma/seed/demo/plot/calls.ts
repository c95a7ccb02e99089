// Calls with what cities sent, how two people scored it, and what was decided; meetings with their decisions. US dollars as text.
import type { TimeZone } from '#app/features/calls/domain/deadline'
import type { Outcome } from '#app/features/calls/domain/application'
import type { MeetingKind } from '#app/features/decisions/domain/meeting'

type Words = { en: string; fr: string }
export type PlotApplication = {
  city: string
  on: string
  asked: string
  /** A draft that was not sent. */
  draft?: true
  title: string
  need: string
  plan: string
  results: string
  budget: string
  /** Who gave which points on each criterion. */
  scores?: [by: string, points: [number, number, number]][]
  talk?: string
  outcome?: [Outcome, award: string | null, reason: string]
}
export type PlotCall = {
  key: string
  title: Words
  text: Words
  programme: string
  amount: string
  floor: string
  ceiling: string
  publishedOn: string
  opensOn: string
  deadlineOn: string
  timeZone: TimeZone
  ldcOnly: boolean
  region: 'Africa' | null
  scoredOn?: string
  decided?: { on: string; decision: string; proposedOn: string; approvedOn: string }
  applications: readonly PlotApplication[]
}

const CRITERIA: readonly (readonly [Words, number])[] = [
  [{ en: 'Need, and who is reached', fr: 'Le besoin, et qui est atteint' }, 50],
  [{ en: 'A plan that can be carried out', fr: 'Un plan réalisable' }, 30],
  [{ en: 'Cost, and what the city gives', fr: 'Le coût, et ce que donne la ville' }, 20],
]
export const CALL_CRITERIA = CRITERIA.map(([name, weight]) => ({ nameEn: name.en, nameFr: name.fr, weight }))

export const CALLS: readonly PlotCall[] = [
  {
    key: 'neighbourhoods',
    title: { en: 'Learning in the neighbourhood', fr: 'Apprendre dans le quartier' },
    text: {
      en: 'For member cities in Africa that open learning to people who do not come to the centre of town: evening courses, libraries that travel, rooms in markets.\n\nPaid for: teachers, rooms, materials, transport. Not paid for: buildings and vehicles.',
      fr: 'Pour les villes membres d’Afrique qui ouvrent l’apprentissage à celles et ceux qui ne viennent pas au centre-ville : cours du soir, bibliothèques itinérantes, salles dans les marchés.\n\nFinancé : enseignants, salles, matériel, transport. Non financé : bâtiments et véhicules.',
    },
    programme: 'governance',
    amount: '24000.00',
    floor: '3000.00',
    ceiling: '12000.00',
    publishedOn: '2026-06-01',
    opensOn: '2026-06-02',
    deadlineOn: '2026-07-31',
    timeZone: 'Africa/Nairobi',
    ldcOnly: false,
    region: 'Africa',
    scoredOn: '2026-08-17',
    decided: { on: '2026-09-10', decision: 'D-2026-0003', proposedOn: '2026-09-11', approvedOn: '2026-09-16' },
    applications: [
      { city: 'kilifi', on: '2026-07-06', asked: '12000.00', title: 'A library that comes to the fishing villages', need: 'Eleven villages along the coast are two hours from the nearest library.', plan: 'A boat and two motorcycles carry four hundred books and a teacher, each week in another village.', results: 'Two thousand readers in a year; each village keeps a shelf of its own.', budget: 'Books 5,000; teacher 4,500; fuel and repairs 2,500.', scores: [['officer', [5, 4, 4]], ['finance2', [4, 4, 4]]], outcome: ['FUNDED', '12000.00', 'The need is plain, the plan is cheap for what it reaches, and the villages take part.'] },
      { city: 'durban', on: '2026-07-20', asked: '10000.00', title: 'Evening courses in three taxi ranks', need: 'Drivers and traders work from five in the morning and cannot come to courses by day.', plan: 'Rooms beside the ranks, two evenings a week: reading, arithmetic, first aid.', results: 'Three hundred people finish a course; the associations go on paying for the rooms.', budget: 'Teachers 7,000; rooms 2,000; materials 1,000.', scores: [['officer', [5, 3, 4]], ['finance', [3, 3, 3]]], talk: 'We differed about need. The traders’ association has counted who would come; that settles it. Both stay with what they gave.', outcome: ['FUNDED', '9000.00', 'Funded without first aid, which another programme of the city pays for.'] },
      { city: 'libreville', on: '2026-07-29', asked: '9000.00', title: 'Des ateliers dans quatre marchés', need: 'Les vendeuses tiennent leurs comptes de mémoire et ne peuvent pas emprunter.', plan: 'Un atelier par marché, le lundi, quand il est fermé.', results: 'Deux cents vendeuses tiennent un cahier de comptes.', budget: 'Formatrices 6 000 ; cahiers et matériel 3 000.', scores: [['finance', [4, 3, 3]], ['finance2', [4, 2, 3]]], outcome: ['RESERVE', null, 'Un bon projet ; il est retenu si de l’argent de cet appel se libère.'] },
      { city: 'marrakech', on: '2026-07-30', asked: '12000.00', title: 'Un festival du livre', need: 'La ville aime les livres.', plan: 'Trois jours en mai.', results: 'Beaucoup de visiteurs.', budget: 'Scène et invités 12 000.', scores: [['officer', [2, 3, 1]], ['finance', [2, 2, 2]]], outcome: ['DECLINED', null, 'Un festival n’ouvre pas d’apprentissage dans les quartiers ; l’appel demandait des cours ou des lieux qui durent.'] },
    ],
  },
  {
    key: 'monitoring',
    title: { en: 'Cities that count who learns', fr: 'Des villes qui comptent qui apprend' },
    text: {
      en: 'For member cities that want to know who takes part in learning and who does not: a survey, a register, or figures that the city already has and nobody reads.',
      fr: 'Pour les villes membres qui veulent savoir qui participe à l’apprentissage et qui n’y participe pas : une enquête, un registre, ou des chiffres que la ville possède déjà et que personne ne lit.',
    },
    programme: 'monitoring',
    amount: '12000.00',
    floor: '2000.00',
    ceiling: '6000.00',
    publishedOn: '2026-10-01',
    opensOn: '2026-10-02',
    deadlineOn: '2026-11-13',
    timeZone: 'Europe/Berlin',
    ldcOnly: false,
    region: null,
    scoredOn: '2026-11-18',
    applications: [
      { city: 'cuenca', on: '2026-10-28', asked: '6000.00', title: 'A survey at the door', need: 'We know who signs up, not who stays away.', plan: 'Students ask at twelve hundred doors in five parishes.', results: 'A map that the council uses for its next budget.', budget: 'Students 4,500; printing 500; analysis 1,000.', scores: [['officer', [5, 4, 4]], ['finance', [4, 4, 4]]] },
      { city: 'chia', on: '2026-11-09', asked: '5000.00', title: 'One register for nine libraries', need: 'Nine libraries count in nine ways.', plan: 'One form, one table, training for librarians.', results: 'Monthly figures that can be compared.', budget: 'Training 2,500; programming 2,500.', scores: [['officer', [5, 4, 3]], ['finance2', [3, 3, 3]]] },
      { city: 'gagnoa', on: '2026-11-12', asked: '4500.00', title: 'Lire ce que nous avons déjà', need: 'Les chiffres des écoles du soir dorment dans des cahiers.', plan: 'Deux statisticiennes les recopient et les ordonnent pendant trois mois.', results: 'Cinq ans de chiffres, ouverts à tous.', budget: 'Statisticiennes 4 000 ; matériel 500.', scores: [['officer', [4, 4, 5]]] },
    ],
  },
  {
    key: 'plans',
    title: { en: 'Learning plans for more cities', fr: 'Des plans d’apprentissage pour d’autres villes' },
    text: {
      en: 'For cities in least developed countries, members of the network or not, that want to write a local plan for lifelong learning with a mentor from a city that has one.\n\nSay who will write it, who is to be heard, and what the council has promised.',
      fr: 'Pour les villes des pays moins avancés, membres du réseau ou non, qui veulent rédiger un plan local d’apprentissage tout au long de la vie avec le mentorat d’une ville qui en possède un.\n\nDites qui le rédigera, qui sera entendu, et ce que le conseil a promis.',
    },
    programme: 'plans',
    amount: '20000.00',
    floor: '3000.00',
    ceiling: '8000.00',
    publishedOn: '2026-11-12',
    opensOn: '2026-11-13',
    deadlineOn: '2026-12-18',
    timeZone: 'Africa/Dakar',
    ldcOnly: true,
    region: null,
    applications: [
      { city: 'masaka', on: '2026-11-19', asked: '7500.00', title: 'A plan from the parishes up', need: 'The last plan was written by one office and read by none.', plan: 'A hearing in each of nine parishes, then one text.', results: 'A plan that the council adopts in June 2027.', budget: 'Hearings 3,500; writing 2,500; printing 1,500.' },
      { city: 'kara', on: '2026-11-21', asked: '6000.00', title: 'Un plan avec les artisans', need: 'Les apprentis ne comptent dans aucun plan.', plan: 'Douze réunions avec les corporations, un groupe de rédaction.', results: 'Un plan adopté, et un comité qui le suit.', budget: 'Réunions 3 000 ; rédaction 2 000 ; impression 1 000.' },
      { city: 'gulu', on: '2026-11-22', asked: 'about 8000', draft: true, title: 'A plan for those who came back', need: 'Many families came back and found no school that takes them.', plan: '', results: '', budget: '' },
    ],
  },
]

export type PlotMeeting = { kind: MeetingKind; title: string; plannedOn: string; heldOn: string; place: string; participants: string; agenda: string; minutes?: string; decisions: readonly { title: string; text: string; titleFr?: string; textFr?: string; about?: readonly ['PERIOD' | 'CLUSTER', string]; dropped?: true }[] }

export const MEETINGS: readonly PlotMeeting[] = [
  {
    kind: 'STEERING',
    title: 'Steering committee, spring 2026',
    plannedOn: '2026-04-27',
    heldOn: '2026-05-19',
    place: 'Hamburg and online',
    participants: 'Marta Ruiz, head of the coordination team\nAmara Diallo, programmes\nJonas Moreau, finance\nTwo member cities, as observers',
    agenda: 'Where the fund stands after four months of the period\nA call for cities in Africa\nReports of the health cluster',
    minutes: 'The figures of the day were read and accepted.\nThe committee prefers a call to single requests, because every city can then read how it is judged.\nThe health cluster reports late; its coordinators are to be asked why before anything is decided.',
    decisions: [
      { title: 'A call for learning in the neighbourhood', text: 'US$24,000 of the MDFM are offered to member cities in Africa by a call, decided in September.', about: ['PERIOD', '2026-2027'] },
      { title: 'The health cluster reports twice a year', text: 'From 2026 on the health cluster reports in June and December.', titleFr: 'Le groupe santé fait rapport deux fois par an', textFr: 'À partir de 2026, le groupe santé fait rapport en juin et en décembre.', about: ['CLUSTER', '2021-health'] },
      { title: 'A reserve of five per cent', text: 'Five per cent of the MDFM are kept back each period.', dropped: true },
    ],
  },
  {
    kind: 'STEERING',
    title: 'Steering committee, autumn 2026',
    plannedOn: '2026-08-24',
    heldOn: '2026-09-10',
    place: 'Online',
    participants: 'Marta Ruiz, head of the coordination team\nAmara Diallo, programmes\nLin Chen, finance',
    agenda: 'Applications to the call for learning in the neighbourhood\nLearning plans in 2027',
    minutes: 'Four cities applied; each was scored by two people, and one difference was talked over.\nKilifi County and Durban are funded, Libreville is first on the reserve list, Marrakech is told what was missing.\nFor 2027 the committee wishes a call for learning plans before the end of the year.',
    decisions: [
      { title: 'Two cities of the call are funded', text: 'Kilifi County with US$12,000 and Durban with US$9,000; Libreville is on the reserve list.' },
      { title: 'A call for learning plans', text: 'US$20,000 of the MDFM are offered to cities in least developed countries, members or not.', about: ['PERIOD', '2026-2027'] },
    ],
  },
  {
    kind: 'STEERING',
    title: 'Steering committee, winter 2026',
    plannedOn: '2026-11-16',
    heldOn: '2026-12-03',
    place: 'Hamburg',
    participants: 'Marta Ruiz, head of the coordination team\nAmara Diallo, programmes\nJonas Moreau, finance\nLin Chen, finance',
    agenda: 'Minutes of the autumn meeting\nWhere the fund stands\nAllocations proposed\nThe call “Cities that count who learns”',
    decisions: [
      { title: 'Who is funded of the call “Cities that count who learns”', text: 'By the order of the scores, as far as US$12,000 reach.' },
      { title: 'A course in Lusaka and Kigali', text: 'The proposal of 20 November is approved as it stands.', titleFr: 'Un cours à Lusaka et Kigali', textFr: 'La proposition du 20 novembre est approuvée telle quelle.' },
    ],
  },
]
