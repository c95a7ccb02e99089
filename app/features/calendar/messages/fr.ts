import type { en } from './en'

export const fr = {
  title: 'Calendrier',
  titleOf: (year) => `Calendrier ${year}`,
  lead: 'Les événements du réseau et ce que les partenaires accueillent, une année d’un coup d’œil.',
  kinds: { EVENT: 'Événement d’un programme', HOSTING: 'Accueilli par un partenaire' },
  filter: { kind: 'Nature', everyKind: 'Tout', inCluster: 'de', cluster: 'Groupe thématique', everyCluster: 'tous les groupes thématiques' },
  hosting: { VENUE: (place) => (place ? `Lieu à ${place}` : 'Lieu d’un partenaire'), EVENT: (place) => (place ? `Événement accueilli à ${place}` : 'Événement accueilli par un partenaire') },
  hostedBy: (host) => `Accueilli par ${host}`,
  span: (from, to) => (from === to ? from : `du ${from} au ${to}`),
  cancelled: 'Annulé',
  none: (year) => `Rien n’est annoncé pour ${year}`,
  noneText: 'Les événements paraissent ici dès que leur programme est annoncé, et ce que les partenaires accueillent dès que l’offre est acceptée.',
  subscribe: 'Emporter le calendrier dans le vôtre',
  subscribeText: 'Les logiciels d’agenda prennent cette adresse et la tiennent à jour : les changements suivent, et ce qui est annulé est marqué.',
  feed: 'Flux d’agenda (iCalendar)',
  feedName: 'Villes apprenantes',
} satisfies typeof en
