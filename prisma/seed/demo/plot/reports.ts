// What cities reported: which report of which award, when, and how it ended. US dollars as text, by heading.
import type { Heading } from '#app/features/allocations/domain/headings'

export type ReportLine = {
  award: string
  city: string
  /** The day on which it was sent; of a draft, on which it was begun. */
  on: string
  end: 'certified' | 'accepted' | 'sent' | 'returned' | 'draft'
  spent: Partial<Record<Heading, string>>
  people: number
  women: number
  activities: string
  results: string
  summary: string
  difficulties?: string
  /** A comment of the team, with a figure that the city then put right. */
  comment?: string
}

type Told = Pick<ReportLine, 'activities' | 'results' | 'summary'> & Partial<Pick<ReportLine, 'difficulties' | 'comment'>>

const report = (award: string, city: string, on: string, end: ReportLine['end'], spent: ReportLine['spent'], [people, women]: readonly [number, number], told: Told): ReportLine => ({ award, city, on, end, spent, people, women, ...told })

const course: Told = {
  activities: 'Five days of training for heads of departments and staff of community centres, with two days of practice in the quarters. Every participant wrote a small plan for their own service.',
  results: 'At the end, four in five could describe who does not come to learn in their city and why. Six services have begun to work with their plan.',
  summary: 'Staff of our city learned how to plan learning for those who never come to a classroom. Six services now work with a plan of their own.',
}
const second: Told = {
  activities: 'Visits to each service that had written a plan, a second course of three days, and an exchange with a neighbouring city.',
  results: 'Four of the six plans are carried out. The council has put the post of a learning officer into its budget.',
  summary: 'A year after the course four services have changed how they work, and our council pays a learning officer.',
}
const plan: Told = {
  activities: 'Eleven meetings in the quarters, a survey of 600 households and three rounds of writing with the mentor.',
  results: 'The council adopted the plan in its spring session, with a budget line for the first two years.',
  summary: 'After eleven meetings with residents our city has its first plan for learning throughout life, and money to begin with it.',
}
const study: Told = {
  activities: 'Interviews with forty people in city services and schools, a workshop on the draft, and the translation of the summary.',
  results: 'The chapter on our city is finished, and the environment office uses its list of places where people learn.',
  summary: 'Our city looked at where its people learn to live with a changing climate. The study names sixty such places, and the city office works with the list.',
}
const week: Told = {
  activities: 'Two people of our city took part in the week and led one of its workshops; on return they held an evening for the team of the city.',
  results: 'Two exchanges with other cities were agreed, and one has begun.',
  summary: 'We came home from the week of learning cities with two partners, and our librarians already exchange with theirs.',
}

export const REPORTS: readonly ReportLine[] = [
  report('a1', 'kara', '2025-08-12', 'certified', { STAFF: '9200.00', EVENTS: '8400.00', MATERIALS: '2650.40' }, [64, 31], { ...course, summary: 'Soixante-quatre agents de Kara ont appris à préparer des offres pour celles et ceux qui ne viennent jamais en classe. Le marché central a maintenant une heure de lecture.' }),
  report('a1', 'gulu', '2025-08-26', 'certified', { STAFF: '7400.00', EVENTS: '9120.75', TRAVEL: '1480.00' }, [58, 27], { ...course, summary: 'Gulu’s health posts and libraries now plan courses together: fifty-eight people were trained, and two posts offer reading lessons on vaccination days.' }),
  report('a1', 'lira', '2025-08-29', 'certified', { STAFF: '6100.00', EVENTS: '7020.00' }, [41, 22], { ...course, summary: 'Forty-one people in Lira learned to ask who is missing in our courses. The answer was mothers of small children, and there is now a course with child care.' }),
  report('a1', 'masaka', '2025-09-01', 'certified', { STAFF: '5900.00', EVENTS: '5310.00', TRAVEL: '860.00' }, [37, 18], { ...course, summary: 'Masaka trained thirty-seven people of seven departments. The fire brigade was the first to write a plan, for lessons on safe cooking.' }),
  report('a1', 'kara', '2026-08-18', 'certified', { STAFF: '1100.00', TRAVEL: '580.00' }, [52, 26], { ...second, summary: 'Un an plus tard, quatre services de Kara travaillent autrement, et le conseil paie une responsable de l’apprentissage.' }),
  report('a1', 'gulu', '2026-08-27', 'accepted', { EVENTS: '1320.00', TRAVEL: '410.00' }, [49, 24], second),
  report('a1', 'lira', '2026-09-02', 'accepted', { EVENTS: '2440.00' }, [33, 19], { ...second, summary: 'The course with child care in Lira is full, and a second one has begun in the north of the city.' }),
  report('a1', 'masaka', '2026-08-30', 'accepted', { TRAVEL: '1750.00' }, [35, 17], second),
  report('a3', 'dakar', '2025-09-22', 'certified', { STAFF: '8000.00', EVENTS: '7600.00', SERVICES: '1350.00' }, [72, 40], { ...course, summary: 'À Dakar, soixante-douze personnes des communes ont suivi le cours. Trois maisons de quartier ont depuis un atelier du soir.' }),
  report('a3', 'kara', '2025-09-25', 'certified', { STAFF: '6900.00', EVENTS: '6120.00' }, [44, 21], { ...course, summary: 'Quarante-quatre animateurs de Kara ont appris à enseigner en plein air, là où il n’y a pas de salle.' }),
  report('a3', 'dakar', '2026-09-21', 'certified', { EVENTS: '1550.00' }, [60, 35], { ...second, comment: 'Please say how many of the six plans are carried out.', summary: 'Les ateliers du soir de Dakar sont passés de trois à cinq ; la ville en paie deux.' }),
  report('a3', 'kara', '2026-09-28', 'accepted', { TRAVEL: '940.00', EVENTS: '700.00' }, [38, 19], { ...second, summary: 'Les cours en plein air de Kara ont lieu chaque samedi dans deux quartiers, même pendant la saison des pluies.' }),
  report('a4', 'kilifi', '2026-01-12', 'certified', { STAFF: '6200.00', TRAVEL: '2100.00', SERVICES: '5480.00' }, [40, 18], study),
  report('a4', 'athens', '2026-01-14', 'certified', { STAFF: '7300.00', SERVICES: '4150.00' }, [42, 23], { ...study, difficulties: 'The translation cost more than planned. The city paid the difference of 450.00 dollars.', summary: 'Athens counted where people learn to live with heat. The study names sixty places, from courtyards to school roofs, and the city opens twelve of them in summer.' }),
  report('a6', 'dakar', '2026-05-11', 'certified', { STAFF: '9800.00', EVENTS: '6400.00', SERVICES: '3200.00' }, [640, 355], { ...plan, summary: 'Après onze réunions avec les habitants, Dakar a son premier plan d’apprentissage tout au long de la vie, et de quoi le commencer.' }),
  report('a6', 'masaka', '2026-05-19', 'certified', { STAFF: '8100.00', EVENTS: '5200.00' }, [590, 301], plan),
  report('a6', 'kara', '2026-05-21', 'accepted', { STAFF: '7700.00', EVENTS: '4900.00', MATERIALS: '1180.00' }, [610, 322], { ...plan, summary: 'Six cent dix habitants ont dit ce qu’ils veulent apprendre. Le plan de Kara commence par l’eau, la lecture et les téléphones.' }),
  report('a6', 'phnompenh', '2026-11-12', 'returned', { STAFF: '6000.00', EVENTS: '8500.00' }, [480, 0], { ...plan, comment: 'The events cost more than half of what was sent. Please say which meetings they were, and how many women took part.' }),
  report('a7', 'lira', '2026-11-18', 'sent', { STAFF: '7100.00', EVENTS: '5050.00', TRAVEL: '930.00' }, [455, 240], plan),
  report('a7', 'kigali', '2026-06-03', 'certified', { STAFF: '8200.00', EVENTS: '4100.00' }, [512, 270], { ...plan, summary: 'Kigali wrote its plan with five hundred residents. It joins the network with a list of what the city will do in its first year.' }),
  report('a8', 'caolanh', '2025-12-08', 'certified', { TRAVEL: '11240.00' }, [2, 1], week),
  report('a8', 'legazpi', '2025-12-15', 'certified', { TRAVEL: '10890.50' }, [2, 2], { ...week, summary: 'Legazpi brought home a partner in Japan and a plan for lessons about storms, which every quarter now holds once a year.' }),
  report('a8', 'bangkok', '2025-12-18', 'certified', { TRAVEL: '7900.00', MATERIALS: '420.00' }, [3, 2], week),
  report('a10', 'bangkok', '2025-12-18', 'certified', { EVENTS: '12600.00', SERVICES: '2400.00' }, [310, 164], { ...week, summary: 'Three hundred people from eleven cities met in Bangkok. Their common programme was written in the last hour of the week and is kept since.' }),
  report('a11', 'gulu', '2026-11-16', 'sent', { STAFF: '9400.00', EVENTS: '10200.00' }, [61, 30], second),
  report('a11', 'lusaka', '2026-11-20', 'draft', { STAFF: '8200.00' }, [55, 28], { ...course, summary: '' }),
]
