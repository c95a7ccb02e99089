import { en } from './en'
import { fr } from './fr'

export const pledgeMessages = { en, fr }
