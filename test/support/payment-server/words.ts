import { isLanguage, type Language } from '#app/kernel/language'

const en = {
  title: 'Pay',
  local: 'Local test payment server: no money moves. Do not type a real card number.',
  toPay: 'To pay',
  debit: 'Pay by bank debit (delayed: the money arrives later)',
  number: 'Card number',
  expiry: 'Expiry date (MM / YY)',
  cvc: 'Security code (CVC)',
  name: 'Name on the card or account',
  email: 'Email address',
  pay: (amount: string) => `Pay ${amount}`,
  cancel: 'Cancel and go back',
  testCards: 'Numbers to try',
  cards: {
    '4242 4242 4242 4242': 'is accepted',
    '4000 0000 0000 0002': 'is declined',
    '4000 0000 0000 9995': 'is declined: insufficient funds',
    '4000 0025 0000 3155': 'asks for confirmation (3-D Secure)',
    '4000 0000 0000 0259': 'is accepted, then disputed',
  },
  anyDetails: 'Any future expiry date and any security code will do.',
  faults: {
    number: 'Enter a card number: 12 to 19 digits.',
    expiry: 'Enter an expiry date in the future, as MM / YY.',
    cvc: 'Enter the 3 or 4 digits of the security code.',
    name: 'Enter a name.',
    email: 'Enter an email address, such as name@example.org.',
  },
  declines: {
    generic_decline: 'Your card was declined. Nothing was paid. Try another card.',
    insufficient_funds: 'Your card was declined: insufficient funds. Nothing was paid.',
    test_mode_live_card: 'This card is not one of the test cards. Nothing was paid.',
    authentication_failed: 'The payment was not confirmed with your bank. Nothing was paid.',
  },
  challengeTitle: 'Confirm with your bank',
  challenge: 'Your bank would now ask whether it is you who pays.',
  confirm: 'Yes, confirm the payment',
  refuse: 'No, stop the payment',
  expiredTitle: 'This payment page has expired',
  expired: 'Nothing was paid. Go back and start again.',
  doneTitle: 'This payment is complete',
  done: 'You can continue.',
  next: 'Continue',
  unknownTitle: 'No such payment page',
  unknown: 'The address is wrong, or this server has started afresh.',
  otherLanguage: 'Français',
  dashboard: {
    title: 'Local payment server',
    sessions: 'Checkout sessions',
    events: 'Events',
    none: 'None yet.',
    amount: 'Amount',
    status: 'Status',
    actions: 'Actions',
    type: 'Type',
    delivery: 'Webhook',
    delivered: 'delivered',
    waiting: (attempts: number, last: string) => (attempts === 0 ? 'waiting' : `waiting after ${attempts} attempts (${last})`),
    noWebhook: 'no webhook',
    expire: 'Expire',
    succeed: 'The debit succeeds',
    fail: 'The debit fails',
    dispute: 'Dispute',
    win: 'Dispute won',
    lose: 'Dispute lost',
  },
}

const fr = {
  title: 'Payer',
  local: 'Serveur de paiement d’essai local : aucun argent ne circule. Ne saisissez pas de vrai numéro de carte.',
  toPay: 'À payer',
  debit: 'Payer par prélèvement bancaire (différé : l’argent arrive plus tard)',
  number: 'Numéro de carte',
  expiry: 'Date d’expiration (MM / AA)',
  cvc: 'Code de sécurité (CVC)',
  name: 'Nom du titulaire',
  email: 'Adresse électronique',
  pay: (amount: string) => `Payer ${amount}`,
  cancel: 'Annuler et revenir',
  testCards: 'Numéros à essayer',
  cards: {
    '4242 4242 4242 4242': 'est acceptée',
    '4000 0000 0000 0002': 'est refusée',
    '4000 0000 0000 9995': 'est refusée : provision insuffisante',
    '4000 0025 0000 3155': 'demande une confirmation (3-D Secure)',
    '4000 0000 0000 0259': 'est acceptée, puis contestée',
  },
  anyDetails: 'Toute date d’expiration à venir et tout code de sécurité conviennent.',
  faults: {
    number: 'Saisissez un numéro de carte : 12 à 19 chiffres.',
    expiry: 'Saisissez une date d’expiration à venir, sous la forme MM / AA.',
    cvc: 'Saisissez les 3 ou 4 chiffres du code de sécurité.',
    name: 'Saisissez un nom.',
    email: 'Saisissez une adresse électronique, par exemple nom@example.org.',
  },
  declines: {
    generic_decline: 'Votre carte a été refusée. Rien n’a été payé. Essayez une autre carte.',
    insufficient_funds: 'Votre carte a été refusée : provision insuffisante. Rien n’a été payé.',
    test_mode_live_card: 'Cette carte n’est pas une carte d’essai. Rien n’a été payé.',
    authentication_failed: 'Le paiement n’a pas été confirmé auprès de votre banque. Rien n’a été payé.',
  },
  challengeTitle: 'Confirmez auprès de votre banque',
  challenge: 'Votre banque vous demanderait maintenant si c’est bien vous qui payez.',
  confirm: 'Oui, confirmer le paiement',
  refuse: 'Non, arrêter le paiement',
  expiredTitle: 'Cette page de paiement a expiré',
  expired: 'Rien n’a été payé. Revenez en arrière et recommencez.',
  doneTitle: 'Ce paiement est terminé',
  done: 'Vous pouvez continuer.',
  next: 'Continuer',
  unknownTitle: 'Cette page de paiement n’existe pas',
  unknown: 'L’adresse est erronée, ou ce serveur a été réinitialisé.',
  otherLanguage: 'English',
  dashboard: {
    title: 'Serveur de paiement local',
    sessions: 'Sessions de paiement',
    events: 'Événements',
    none: 'Aucun pour l’instant.',
    amount: 'Montant',
    status: 'État',
    actions: 'Actions',
    type: 'Type',
    delivery: 'Webhook',
    delivered: 'remis',
    waiting: (attempts: number, last: string) => (attempts === 0 ? 'en attente' : `en attente après ${attempts} essais (${last})`),
    noWebhook: 'pas de webhook',
    expire: 'Faire expirer',
    succeed: 'Le prélèvement aboutit',
    fail: 'Le prélèvement échoue',
    dispute: 'Contester',
    win: 'Contestation gagnée',
    lose: 'Contestation perdue',
  },
} satisfies typeof en

export type Words = typeof en

export function wordsIn(language: Language): Words {
  return language === 'fr' ? fr : en
}

/** The reader's choice, else the session's language, else the browser's. */
export function languageOf(chosen: string | null, locale: string | null, accepted: string | undefined): Language {
  if (isLanguage(chosen)) return chosen
  const stated = locale?.slice(0, 2)
  if (isLanguage(stated)) return stated
  const first = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase()).find(isLanguage)
  return first ?? 'en'
}
