import { en } from './en'
import { fr } from './fr'

export const inKindMessages = { en, fr }
