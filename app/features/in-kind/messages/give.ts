import { giveInKindEn as en } from './give-en'
import { giveInKindFr as fr } from './give-fr'

export const giveInKindMessages = { en, fr }
