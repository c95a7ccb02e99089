import { proFormaEn } from './pro-forma-en'
import { proFormaFr } from './pro-forma-fr'

export const proFormaMessages = { en: proFormaEn, fr: proFormaFr }
