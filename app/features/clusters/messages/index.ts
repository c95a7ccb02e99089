import { en } from './en'
import { fr } from './fr'

export const clusterMessages = { en, fr }
