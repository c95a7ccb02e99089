import { ownDataEn } from './own-data-en'
import { ownDataFr } from './own-data-fr'

export const ownDataMessages = { en: ownDataEn, fr: ownDataFr }
