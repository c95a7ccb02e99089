// Programmes of every kind and every way of giving.

export type CastProgramme = { key: string; title: { en: string; fr: string }; kind: 'CAPACITY_BUILDING' | 'STUDY' | 'EVENT' | 'PUBLICATION' | 'PEER_LEARNING' | 'COORDINATION'; area: 'PA1' | 'PA2' | 'PA3-EVENT' | 'PA3-PUBLICATION' | 'PA3-DATABASE' | 'PA3-STAFF'; clusters: string[]; from: string; to: string; budget: bigint; state: 'PLANNED' | 'RUNNING' | 'COMPLETED' }

const programme = (key: string, en: string, fr: string, kind: CastProgramme['kind'], area: CastProgramme['area'], clusters: string[], from: string, to: string, budget: bigint, state: CastProgramme['state']): CastProgramme => ({ key, title: { en, fr }, kind, area, clusters, from, to, budget, state })

export const PROGRAMMES: readonly CastProgramme[] = [
  programme('training', 'Training for city policy-makers', 'Formation des responsables des politiques urbaines', 'CAPACITY_BUILDING', 'PA1', ['2021-planning'], '2024-02-01', '2027-11-30', 300_000_00n, 'RUNNING'),
  programme('plans', 'Local plans for lifelong learning', 'Des plans locaux d’apprentissage tout au long de la vie', 'CAPACITY_BUILDING', 'PA1', ['2021-planning', '2021-inclusion'], '2025-01-01', '2027-12-31', 220_000_00n, 'RUNNING'),
  programme('literacy', 'Literacy through phones', 'L’alphabétisation par le téléphone', 'CAPACITY_BUILDING', 'PA1', ['2021-inclusion'], '2026-03-01', '2027-12-31', 120_000_00n, 'RUNNING'),
  programme('monitoring', 'Study: following progress in lifelong learning', 'Étude : suivre les progrès de l’apprentissage tout au long de la vie', 'STUDY', 'PA2', ['2021-planning'], '2024-06-01', '2026-12-31', 90_000_00n, 'RUNNING'),
  programme('governance', 'Study: learning how to govern together', 'Étude : apprendre à gouverner ensemble', 'STUDY', 'PA2', ['2021-gced'], '2026-01-01', '2027-10-31', 110_000_00n, 'RUNNING'),
  programme('climate', 'Study: cities learning for sustainable development', 'Étude : les villes apprennent le développement durable', 'STUDY', 'PA2', ['2021-esd'], '2024-03-01', '2025-12-15', 70_000_00n, 'COMPLETED'),
  programme('africaforum', 'Forum of African learning cities', 'Forum des villes apprenantes d’Afrique', 'EVENT', 'PA3-EVENT', ['2021-inclusion', '2021-esd'], '2026-02-01', '2026-11-15', 140_000_00n, 'COMPLETED'),
  programme('asiaweek', 'Week of learning cities in Asia', 'Semaine des villes apprenantes en Asie', 'EVENT', 'PA3-EVENT', ['2021-health'], '2025-03-01', '2025-10-31', 80_000_00n, 'COMPLETED'),
  programme('handbook', 'Handbook of inclusive learning cities', 'Guide des villes apprenantes inclusives', 'PUBLICATION', 'PA3-PUBLICATION', ['2021-inclusion'], '2025-06-01', '2026-12-31', 45_000_00n, 'RUNNING'),
  programme('health', 'Twelve cities on health and well-being', 'Douze villes sur la santé et le bien-être', 'PUBLICATION', 'PA3-PUBLICATION', ['2021-health'], '2024-01-15', '2024-12-20', 30_000_00n, 'COMPLETED'),
  programme('database', 'Peer-learning database', 'Base de données pour l’apprentissage par les pairs', 'PEER_LEARNING', 'PA3-DATABASE', ['2021-gced', '2021-esd', '2021-planning'], '2024-01-01', '2027-12-31', 160_000_00n, 'RUNNING'),
  programme('coordination', 'Coordinators’ meetings of the clusters', 'Réunions de coordination des pôles', 'COORDINATION', 'PA3-STAFF', ['2021-health', '2021-gced'], '2024-01-01', '2027-12-31', 100_000_00n, 'RUNNING'),
  programme('twins', 'Twin cities for Africa', 'Des villes jumelles pour l’Afrique', 'CAPACITY_BUILDING', 'PA1', ['2021-gced'], '2027-01-01', '2027-12-31', 60_000_00n, 'PLANNED'),
]
