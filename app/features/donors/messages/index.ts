import { en } from './en'
import { fr } from './fr'

export const donorMessages = { en, fr }
