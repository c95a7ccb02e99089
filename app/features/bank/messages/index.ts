import { en } from './en'
import { fr } from './fr'
import { en as reconciliationEn } from './reconciliation-en'
import { fr as reconciliationFr } from './reconciliation-fr'

export const bankMessages = { en, fr }
export const reconciliationMessages = { en: reconciliationEn, fr: reconciliationFr }
