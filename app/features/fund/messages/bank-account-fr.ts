import type { bankAccountEn } from './bank-account-en'

export const bankAccountFr = {
  account: {
    title: 'Compte bancaire',
    lead: 'Les appels de fonds indiquent ce compte. Ceux qui sont déjà émis gardent celui qu’ils indiquent : s’il change, prévenez les donateurs qui n’ont pas encore payé.',
    none: 'Aucun compte n’est encore indiqué. D’ici là, personne ne reçoit d’appel de fonds.',
    holder: 'Titulaire du compte',
    holderHint: 'Tel que la banque l’écrit, 70 caractères au plus.',
    bank: 'Nom de la banque',
    iban: 'IBAN',
    ibanHint: 'Les espaces ne comptent pas. La clé est vérifiée.',
    bic: 'BIC',
    bicHint: 'Huit ou onze caractères.',
    save: 'Enregistrer',
    saved: 'Le compte est enregistré. Les appels de fonds l’indiquent désormais.',
  },
  accountRefusals: {
    HOLDER_TOO_LONG: 'Un virement porte au plus 70 caractères de ce nom. Raccourcissez-le.',
    IBAN_WRONG: 'La clé de cet IBAN est fausse. Comparez-le avec les papiers de la banque.',
    BIC_WRONG: 'Un BIC a huit ou onze lettres et chiffres. Comparez-le avec les papiers de la banque.',
  },
} satisfies typeof bankAccountEn
