import type { en } from './en'

export const fr = {
  pledges: 'Annonces de contribution',
  pledge: 'Annonce de contribution',
  statuses: {
    DRAFT: 'Pas encore envoyée',
    SUBMITTED: 'Envoyée',
    NEEDS_INFO: 'Question au donateur',
    ACKNOWLEDGED: 'Prise en compte',
    CONFIRMED: 'Confirmée',
    WITHDRAWN: 'Retirée',
    DECLINED: 'Déclinée',
    LAPSED: 'Caduque',
  },
  paymentViews: { PENDING: 'Rien de versé', IN_PROGRESS: 'Versée en partie', OVERDUE: 'En retard', COMPLETED: 'Versée' },
  instalmentViews: {
    SCHEDULED: 'Prévue',
    DUE_SOON: 'Bientôt due',
    OVERDUE: 'En retard',
    PARTLY_PAID: 'Réglée en partie',
    PAID: 'Réglée',
    WAIVED: 'Abandonnée',
    CANCELLED: 'Annulée',
  },
  createRefusals: {
    INSTALMENTS_OUT_OF_RANGE: 'Choisissez entre 1 et {most} échéances.',
    MONTHS_OUT_OF_RANGE: 'Choisissez entre 1 et 60 mois d’une échéance à la suivante.',
    INSTALMENT_BELOW_MINOR_UNIT: 'Le montant est trop petit pour autant d’échéances : chacune vaut au moins la plus petite pièce.',
    SCHEDULE_DOES_NOT_ADD_UP: 'Les échéances font {total}, l’annonce est de {pledged}.',
    EARMARK_MISSING: 'Choisissez à quoi l’argent est destiné.',
    EARMARK_OF_POOL: 'L’argent du fonds commun n’est pas affecté.',
    UNKNOWN_PROGRAMME: 'Ce programme n’est pas connu.',
    PROGRAMME_OF_OTHER_AREA: 'Ce programme relève d’un autre domaine prioritaire.',
    RATE_MISSING: 'Il n’existe pas de taux de change pour {currency} le {day}. Choisissez une autre devise ou écrivez à l’équipe.',
  },
  moveRefusals: {
    PLEDGE_CANNOT_MOVE: 'Cette annonce se trouve à présent dans un autre état. Quelqu’un l’a peut-être modifiée entre-temps.',
    PLEDGE_HAS_PAYMENTS: 'De l’argent est arrivé pour cette annonce : elle ne peut pas être close. Remboursez-le d’abord.',
  },
} satisfies typeof en
