import { en } from './en'
import { fr } from './fr'

export const remainderMessages = { en, fr }
