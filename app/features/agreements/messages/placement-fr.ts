import type { PlacementWords } from './placement-en'

/** Le texte d’un accord portant sur un détachement ou un prêt de personnel. */
export const placementFr: PlacementWords = {
  titles: { SECONDMENT: 'Détachement de personnel auprès du réseau des villes apprenantes', LOAN: 'Prêt de personnel au réseau des villes apprenantes' },
  donor: 'Donateur (l’« Entité d’origine »)',
  answers: 'Mise à disposition',
  background: {
    network: 'Le Réseau mondial UNESCO des villes apprenantes (le « Réseau ») est coordonné par l’Institut de l’UNESCO pour l’apprentissage tout au long de la vie, dont l’équipe de coordination accueille la personne désignée ci-dessous.',
    SECONDMENT: 'L’Entité d’origine détache la personne : l’UNESCO l’emploie pendant le séjour, aux frais de l’Entité d’origine.',
    LOAN: 'L’Entité d’origine prête la personne : elle continue de l’employer et de la rémunérer pendant le séjour, et ne verse aucune somme à l’UNESCO.',
  },
  placement: {
    heading: 'La mise à disposition',
    text: (person, work) => `L’Entité d’origine met ${person} à la disposition de l’équipe de coordination, dans la fonction suivante : ${work}.`,
    facts: { person: 'Personne', function: 'Fonction', from: 'Premier jour', until: 'Dernier jour', fte: 'Part d’un temps plein', monthly: 'Valeur d’un mois à temps plein', value: 'Valeur du séjour', annex: 'Annexe : termes de référence' },
    annex: (number, code) => `${number}, code ${code}`,
    annexText: (number) => `Les tâches sont celles des termes de référence ${number}, annexés au présent accord et qui en font partie.`,
  },
  status: {
    heading: 'Statut de la personne',
    SECONDMENT: 'Pendant le séjour, la personne est employée par l’UNESCO et soumise à son statut et règlement du personnel. L’Entité d’origine lui conserve le droit de retour.',
    LOAN: 'Pendant le séjour, la personne reste employée par l’Entité d’origine, qui continue de payer salaire, sécurité sociale et assurances. Elle ne fait pas partie du personnel de l’UNESCO.',
    independence: 'Dans son travail pour le Réseau, la personne suit les instructions de l’équipe de coordination et d’aucune autre autorité, et garde confidentiel ce qui n’est pas public, également après le séjour.',
  },
  payment: {
    heading: 'Paiement',
    text: (amount, inWords, count, pledge) => `L’Entité d’origine verse ${amount} (${inWords}) pour le séjour, ${count === 1 ? 'en une échéance' : `en ${count} échéances`}. Le paiement est enregistré comme annonce ${pledge} et ne sert qu’à cette fin : du personnel pour l’équipe de coordination.`,
  },
  value: {
    heading: 'Valeur',
    text: (amount, inWords) => `La valeur du prêt est de ${amount} (${inWords}). Elle est présentée comme contribution en services, à côté des sommes en espèces et sans jamais s’y ajouter.`,
    basis: 'C’est la valeur d’un mois à temps plein, multipliée par la part d’un temps plein et par les mois du séjour ; un mois incomplet compte d’après ses jours.',
  },
  duration: {
    heading: 'Durée, prolongation et retour',
    text: (from, until) => `Le séjour va du ${from} au ${until}, ces deux jours compris.`,
    limits: (least, most) => `Il dure au moins ${least} mois et au plus ${most}, prolongations comprises. Une prolongation est convenue par écrit avant le dernier jour.`,
    moratorium: (months, again) => `Après le séjour, ${months} mois s’écoulent avant que la même personne puisse revenir, soit au plus tôt le ${again} si le séjour prend fin à son dernier jour.`,
  },
  reporting: { heading: 'Compte rendu', text: 'À tout moment, l’Entité d’origine peut consulter la mise à disposition, sa valeur et la façon dont elle est calculée, et en tirer un relevé arrêté à n’importe quel jour.' },
  entry: {
    heading: 'Entrée en vigueur et fin',
    begins: 'Le présent accord entre en vigueur lorsque l’organisation bénéficiaire le contresigne, après la signature du Donateur. Le séjour ne commence pas avant. L’accord prend fin lorsque le séjour est terminé et ce qui était convenu accompli.',
    notice: 'Chacune des parties peut y mettre fin plus tôt, par un préavis écrit de soixante jours. Les jours du séjour comptent jusque-là ; ceux qui suivent ne comptent pas.',
    changes: 'Il n’est modifié que par écrit, par un nouvel accord qui désigne celui-ci ; aucun texte envoyé pour signature n’est jamais altéré.',
  },
}
