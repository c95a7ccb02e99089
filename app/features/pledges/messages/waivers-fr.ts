import { fr as approvals } from '#app/features/approvals/messages/fr'
import type { waiversEn } from './waivers-en'

export const waiversFr = {
  title: 'Échéances abandonnées',
  lead: 'Seul ce qui est impayé peut être abandonné. Une personne le propose, une autre l’approuve.',
  statuses: { PROPOSED: 'Attend une décision', APPROVED: 'Abandonné', REJECTED: 'Non abandonné' },
  propose: 'Proposer un abandon',
  proposeWarning: 'À compter de l’approbation, le fonds n’attend plus cet argent. Ce qui a été payé reste tel quel.',
  which: 'Ce qui est abandonné',
  all: (amount: string) => `Tout ce qui reste : ${amount}`,
  one: (day: string, amount: string) => `Échéance du ${day} : ${amount}`,
  reason: 'Motif',
  proposed: 'L’abandon est proposé. Une autre personne doit l’approuver.',
  proposedBy: (name: string, day: string) => `Proposé par ${name} le ${day}`,
  approvedBy: (name: string, day: string) => `Approuvé par ${name} le ${day}`,
  rejectedBy: (name: string, day: string) => `Écarté par ${name} le ${day}`,
  approve: 'Approuver l’abandon',
  approveWarning: (amount: string) => `${amount} ne sont plus attendus de ce donateur à compter d’aujourd’hui. Il n’y a pas de retour en arrière.`,
  approved: 'L’abandon est approuvé.',
  reject: 'Écarter la proposition',
  rejected: 'Rien n’est abandonné.',
  ownProposal: 'Vous avez proposé cet abandon : une autre personne doit l’approuver.',
  approverOnly: 'Un responsable chargé d’approuver se prononce.',
  todo: (amount: string) => `Un abandon de ${amount} attend une décision`,
  proposeRefusals: {
    PLEDGE_NOT_CONFIRMED: 'Seules les échéances d’une annonce confirmée sont abandonnées. Clôturez plutôt cette annonce.',
    NOTHING_TO_WAIVE: 'Choisissez au moins une échéance dont une partie est impayée.',
    WAIVER_PENDING: 'Un abandon attend déjà une décision pour cette annonce. Il faut d’abord s’y prononcer.',
  },
  waiveRefusals: {
    ...approvals.approvalRefusals,
    WAIVER_DECIDED: 'Quelqu’un s’est déjà prononcé sur cet abandon.',
    OWN_PROPOSAL: 'Vous avez proposé cet abandon : une autre personne doit l’approuver.',
    NOTHING_TO_WAIVE: 'Tout a été payé entre-temps : il n’y a plus rien à abandonner. Écartez la proposition.',
  },
} satisfies typeof waiversEn
