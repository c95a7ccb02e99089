// Thematic clusters of both generations, and which takes over whose theme. Source: strategy 2021-2023; DOMAIN.md, section 7.

export type ReferenceCluster = { code: string; generation: 2019 | 2021; nameEn: string; nameFr: string; startsOn: string; endsOn: string | null; becomes: string | null }

const first = { generation: 2019, startsOn: '2019-01-01', endsOn: '2020-12-31' } as const
const second = { generation: 2021, startsOn: '2021-01-01', endsOn: null, becomes: null } as const

export const CLUSTERS: readonly ReferenceCluster[] = [
  { code: '2021-gced', ...second, nameEn: 'Global citizenship education', nameFr: 'Éducation à la citoyenneté mondiale' },
  { code: '2021-esd', ...second, nameEn: 'Education for sustainable development', nameFr: 'Éducation au développement durable' },
  { code: '2021-health', ...second, nameEn: 'Health and well-being', nameFr: 'Santé et bien-être' },
  { code: '2021-planning', ...second, nameEn: 'Planning', nameFr: 'Planification' },
  { code: '2021-inclusion', ...second, nameEn: 'Inclusion (across literacy and ICT)', nameFr: 'Inclusion (transversale\u00a0: alphabétisation et TIC)' },
  { code: '2019-esd', ...first, nameEn: 'Education for sustainable development', nameFr: 'Éducation au développement durable', becomes: '2021-esd' },
  { code: '2019-literacy', ...first, nameEn: 'Literacy', nameFr: 'Alphabétisation', becomes: '2021-inclusion' },
  { code: '2019-entrepreneurship', ...first, nameEn: 'Entrepreneurship', nameFr: 'Entrepreneuriat', becomes: null },
  { code: '2019-health', ...first, nameEn: 'Health and well-being', nameFr: 'Santé et bien-être', becomes: '2021-health' },
  { code: '2019-inclusion', ...first, nameEn: 'Inclusion and equity', nameFr: 'Inclusion et équité', becomes: '2021-inclusion' },
  { code: '2019-gced', ...first, nameEn: 'Global citizenship education', nameFr: 'Éducation à la citoyenneté mondiale', becomes: '2021-gced' },
  { code: '2019-planning', ...first, nameEn: 'Educational planning, monitoring and evaluation', nameFr: 'Planification, suivi et évaluation de l’éducation', becomes: '2021-planning' },
]
