import type { en } from './en'

export const fr = {
  title: 'Groupes thématiques',
  heading: (before: number, now: number) => `${words(before, true)} groupes sont devenus ${words(now)}.`,
  lead: 'Un groupe thématique réunit des villes qui travaillent sur un même sujet. Le réseau a formé ses groupes en 2019 et les a resserrés pour sa stratégie de 2021.',
  picture: 'Ce que chaque thème est devenu',
  pictureDescription: (sentences: string) => `Les groupes de 2019 d’un côté, ceux de 2021 de l’autre, reliés par des lignes. ${sentences}`,
  generation: (year: number) => `Depuis ${year}`,
  generationPast: (from: string, to: string) => `De ${from} à ${to}`,
  fates: {
    continues: (from: string, to: string) => (from === to ? `«\u00a0${from}\u00a0» se poursuit.` : `«\u00a0${from}\u00a0» se poursuit sous le nom «\u00a0${to}\u00a0».`),
    merges: (from: string, to: string) => `«\u00a0${from}\u00a0» rejoint «\u00a0${to}\u00a0».`,
    ends: (from: string) => `«\u00a0${from}\u00a0» prend fin.`,
  },
  endsHere: 'prend fin',
  recorded: 'Ce que fait chaque groupe',
  recordedLead: (day: string) => `Adhésions enregistrées ici au ${day}, et programmes de chaque groupe. Une ville peut appartenir à plusieurs groupes\u00a0: il y a donc plus d’adhésions que de villes.`,
  cluster: 'Groupe',
  memberships: 'Adhésions',
  programmes: 'Programmes',
  decidedIn: (ref: string, day: string) => `Décidé dans ${ref} le ${day} :`,
  noProgrammes: 'aucun pour l’instant',
  noMemberships: 'pas encore enregistrées',
  programmesOf: (n: number) => (n === 1 ? '1 programme' : `${n} programmes`),
  statement: 'Selon la stratégie 2021-2023',
  statementLead: (cities: string, countries: string) => `Ces chiffres sont une déclaration de la stratégie 2021-2023 du réseau, qui compte ${cities} villes membres dans ${countries} pays. Ils ne sont pas calculés à partir des lignes de ce site.`,
  of2019: 'Groupes de 2019',
  of2021: 'Les mêmes adhésions selon les groupes de 2021',
  ended: 'Thème achevé (entrepreneuriat)',
  total: 'Total des adhésions',
  cityInNone: 'Dans aucun groupe pour l’instant.',
  stay: (from: string, until: string) => `du ${from} au ${until}`,
  openStay: (from: string) => `depuis le ${from}`,
  refusals: {
    UNKNOWN_CLUSTER: 'Le groupe {cluster} n’existe pas.',
    UNKNOWN_CITY: 'Cette ville n’est pas connue.',
    OUTSIDE_GENERATION: 'Ce groupe existe depuis le {startsOn} et seulement tant que dure sa génération.',
    ALREADY_IN: 'La ville appartient déjà à ce groupe.',
    ENDS_FIRST: 'Le dernier jour précède le premier.',
  },
} satisfies typeof en

/** Small numbers as words, as a heading writes them. */
function words(n: number, capital = false): string {
  const text = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'][n] ?? String(n)
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
