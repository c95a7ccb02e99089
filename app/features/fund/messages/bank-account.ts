import { bankAccountEn } from './bank-account-en'
import { bankAccountFr } from './bank-account-fr'

export const bankAccountMessages = { en: bankAccountEn, fr: bankAccountFr }
