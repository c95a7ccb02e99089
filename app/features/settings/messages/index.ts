const en = {
  title: 'Settings',
  lead: 'What the team decides about the fund without a new version of the program. Every change keeps its day, its reason and what was before.',
  groups: { duties: 'Duties', money: 'Money', words: 'Words' },
  places: {
    limits: { title: 'Approval limits', text: 'Up to how much one person lets money leave alone; above it a second one approves.' },
    people: { title: 'People and roles', text: 'Who may do what, from when until when; deputies with their days.' },
    audit: { title: 'Audit trail', text: 'Everything that was done, with what was before and after.' },
    periods: { title: 'Periods', text: 'Two years each, with a target; closing by two people.' },
    rates: { title: 'Exchange rates', text: 'Units of each currency per US dollar, by day and source.' },
    account: { title: 'Bank account', text: 'The account that payment requests name.' },
    mails: { title: 'Mails', text: 'Every mail that leaves the house: to whom, why and when, with a sample.' },
  },
}

const fr = {
  title: 'Réglages',
  lead: 'Ce que l’équipe décide pour le fonds sans nouvelle version du programme. Chaque changement garde son jour, son motif et la valeur d’avant.',
  groups: { duties: 'Responsabilités', money: 'Argent', words: 'Textes' },
  places: {
    limits: { title: 'Seuils d’approbation', text: 'Jusqu’à quel montant une personne laisse partir l’argent seule ; au-delà, une seconde approuve.' },
    people: { title: 'Personnes et rôles', text: 'Qui peut faire quoi, depuis quand et jusqu’à quand ; les suppléances avec leurs jours.' },
    audit: { title: 'Journal d’audit', text: 'Tout ce qui a été fait, avec l’avant et l’après.' },
    periods: { title: 'Exercices', text: 'Deux ans chacun, avec une cible ; clôture par deux personnes.' },
    rates: { title: 'Taux de change', text: 'Unités de chaque monnaie par dollar des États-Unis, par jour et par source.' },
    account: { title: 'Compte bancaire', text: 'Le compte indiqué dans les demandes de paiement.' },
    mails: { title: 'Courriels', text: 'Tout courriel qui part : à qui, pourquoi et quand, avec un exemple.' },
  },
} satisfies typeof en

export const settingMessages = { en, fr }
